"""What moderators may set: its shape, where it holds, and who may change it."""
