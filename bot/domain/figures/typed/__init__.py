"""What somebody types in the form of a figure, read strictly: text in, values out."""
