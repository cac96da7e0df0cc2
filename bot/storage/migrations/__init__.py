"""How a database becomes what `schema` says, one numbered step after another."""
