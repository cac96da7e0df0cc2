"""What members contribute, whatever it is, and who decides on it."""
