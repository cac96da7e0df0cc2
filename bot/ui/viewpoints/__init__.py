"""Topics as they are asked for and shown, by whichever cog."""
