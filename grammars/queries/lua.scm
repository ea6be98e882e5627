; Published as constructors.
(table_constructor ["{" "}"] @punctuation.bracket)
