"""Numbers that somebody states in a message: found, read as claims, judged against figures."""
