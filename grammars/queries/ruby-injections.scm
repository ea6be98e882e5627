((regex (string_content) @injection.content)
  (#set! injection.language "regex"))
