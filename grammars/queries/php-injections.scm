((text) @injection.content
  (#set! injection.language "html"))
