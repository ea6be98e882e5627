; The published patterns for numbers are written for Lua.
((literal) @number
  (#match? @number "^[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?$"))
((literal) @number
  (#match? @number "^0[xX][0-9a-fA-F]+$"))
