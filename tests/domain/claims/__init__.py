"""Claims: numbers, names, moods, what is claimed and what the catalogue says to it."""
