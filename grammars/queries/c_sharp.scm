; A type parameter is a type, not a member.
(type_parameter name: (identifier) @type)
