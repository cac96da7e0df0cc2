"""Tests that guard the house: its borders, its words and its paperwork."""
