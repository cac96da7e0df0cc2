"""Rules: pure functions and plain values, without Discord, SQL, files, clock or chance."""
