"""Tests of the rules: names, look-ups, estimates and dates."""
