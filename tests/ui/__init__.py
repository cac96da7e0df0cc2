"""Tests of the Discord pieces that cogs share."""
