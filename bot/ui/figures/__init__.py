"""Figures in words: what every cog that shows one says alike."""
