"""Contrepoint, the program; the cogs stand beside it and are loaded by name."""
