"""Sourced figures: what they are, and how one is looked up."""
