"""Debates: a topic opened as a thread or a forum post, and closed with its outcome."""
