; The published pattern for constants knows no digits.
((identifier) @constant
  (#match? @constant "^_*[A-Z][A-Z\\d_]+$"))
