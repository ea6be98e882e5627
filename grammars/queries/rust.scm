; The published pattern for constants ends in a stray quote and never matches.
((identifier) @constant
  (#match? @constant "^[A-Z][A-Z\\d_]+$"))

; Numbers are published as constants.
(integer_literal) @number
(float_literal) @number

; Most operators have no pattern. Some signs are more than that: "/" and "!" of comments, "|" of closures.
["=" "==" "!=" "<=" ">=" "+" "-" "%" "&&" "||" "^" "<<" ">>" "+=" "-=" "*=" "/=" "%=" "&=" "|=" "^="
 "<<=" ">>=" "->" "=>" ".." "..=" "?"] @operator
(binary_expression ["<" ">" "/" "|"] @operator)
(unary_expression "!" @operator)
