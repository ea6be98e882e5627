; The published pattern for strings comes after the one for keys and takes them away.
(pair
  key: (string) @property)
