; For TypeScript and TSX. There every name that begins with a capital is a type; what JavaScript's
; patterns know better comes again.
((identifier) @constant
  (#match? @constant "^[A-Z_][A-Z\\d_]+$"))
(new_expression
  constructor: (identifier) @constructor)
(rest_pattern (identifier) @variable.parameter)
(type_parameters ["<" ">"] @punctuation.bracket)
