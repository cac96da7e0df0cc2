"""What servers say in the place of what came with the bot, and how each change is taken back."""
