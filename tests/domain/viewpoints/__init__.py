"""Tests of topics and their three views."""
