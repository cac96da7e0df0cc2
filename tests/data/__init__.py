"""Tests of the curated files and of the rules that they keep."""
