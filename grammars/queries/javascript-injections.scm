((regex_pattern) @injection.content
  (#set! injection.language "regex"))
; html`<p>`, css`a {}`, sql`select`
(call_expression
  function: (identifier) @injection.language
  arguments: (template_string (string_fragment) @injection.content)
  (#any-of? @injection.language "css" "html" "sql"))
