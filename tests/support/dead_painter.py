"""Ends before it is asked to draw anything."""
