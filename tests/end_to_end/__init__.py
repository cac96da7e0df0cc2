"""The real program, run as a process."""
