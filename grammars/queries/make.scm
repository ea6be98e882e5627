; Targets have no pattern but for a few names.
(rule (targets (word) @function))
((targets (word) @constant.builtin)
  (#match? @constant.builtin "^\\.[A-Z_]+$"))

; The published pattern hangs on a capture of its own, @clean.
((word) @string.regex
  (#match? @string.regex "[%*?]"))

; Operators come later there, and take the sign of $@ and $+ away.
(automatic_variable
  ["@" "%" "<" "?" "^" "+" "/" "*" "D" "F"] @punctuation.special)
