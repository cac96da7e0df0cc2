"""What a person can do: one public method a thing, one transaction a method."""
