"""Topics and the three views on each: what they hold, and what makes them fair."""
