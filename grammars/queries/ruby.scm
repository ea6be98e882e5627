; Which names are local variables takes more than a query; a name alone is most often one. What is
; called, defined or taken as an argument shows in the syntax.
(identifier) @variable
(call
  method: (identifier) @function.method)
(alias (identifier) @function.method)
(setter (identifier) @function.method)
(method
  name: (identifier) @function.method)
(singleton_method
  name: (identifier) @function.method)
(block_parameter (identifier) @variable.parameter)
(block_parameters (identifier) @variable.parameter)
(destructured_parameter (identifier) @variable.parameter)
(hash_splat_parameter (identifier) @variable.parameter)
(lambda_parameters (identifier) @variable.parameter)
(method_parameters (identifier) @variable.parameter)
(splat_parameter (identifier) @variable.parameter)
(keyword_parameter
  name: (identifier) @variable.parameter)
(optional_parameter
  name: (identifier) @variable.parameter)
((identifier) @keyword
  (#any-of? @keyword "private" "protected" "public"))
((identifier) @function.builtin
  (#any-of? @function.builtin
    "attr_accessor" "attr_reader" "attr_writer" "extend" "include" "prepend" "puts" "raise"
    "require" "require_relative"))
