; For C and C++: what the published patterns leave out.
"goto" @keyword
(escape_sequence) @string.escape
["(" ")" "[" "]" "{" "}"] @punctuation.bracket
"," @punctuation.delimiter
