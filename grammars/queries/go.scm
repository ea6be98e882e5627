; The published patterns put names last, where the first match used to win: functions again.
(call_expression
  function: (identifier) @function)
(call_expression
  function: (selector_expression
    field: (field_identifier) @function.method))
(function_declaration
  name: (identifier) @function)
(method_declaration
  name: (field_identifier) @function.method)
((call_expression
  function: (identifier) @function.builtin)
  (#any-of? @function.builtin
    "append" "cap" "clear" "close" "complex" "copy" "delete" "imag" "len" "make" "max" "min" "new"
    "panic" "print" "println" "real" "recover"))
