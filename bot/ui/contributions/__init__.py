"""What every kind of contribution shares: forms, decisions, and telling those concerned."""
