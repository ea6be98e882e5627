; The published pattern lacks a backslash: its \d is a d.
((name) @constant.builtin
  (#match? @constant.builtin "^__[A-Z][A-Z\\d_]+__$"))

; Declared classes and what they build on have no pattern.
(class_declaration name: (name) @type)
(interface_declaration name: (name) @type)
(trait_declaration name: (name) @type)
(enum_declaration name: (name) @type)
(base_clause (name) @type)
(class_interface_clause (name) @type)
