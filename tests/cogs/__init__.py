"""The commands through the real command tree."""
