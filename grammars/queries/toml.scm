; The published pattern for keys takes the whole pair and loses to the one for table names.
(pair
  (bare_key) @property)
(pair
  (quoted_key) @property)
(pair
  (dotted_key
    (bare_key) @property))
