"""The client: its intents, its commands, its start."""
