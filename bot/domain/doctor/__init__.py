"""What keeps settings from taking effect, who can mend it, and where."""
