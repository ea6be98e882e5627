; For C and C++: what the published patterns leave out.
"goto" @keyword
(escape_sequence) @string.escape
["(" ")" "[" "]" "{" "}"] @punctuation.bracket
"," @punctuation.delimiter
; A character is text, whatever it is counted as.
(char_literal) @string
(char_literal (escape_sequence) @string.escape)
[(true) (false)] @constant.builtin
["+=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>=" "<<" ">>" "<=" ">=" "/" "%" "|" "^" "~" "!" "?"] @operator
