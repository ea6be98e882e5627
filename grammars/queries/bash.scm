; Words of the shell without a pattern.
["declare" "export" "local" "readonly" "typeset" "unset" "until"] @keyword
(heredoc_end) @string
["||" ";;" "!=" "=="] @operator
