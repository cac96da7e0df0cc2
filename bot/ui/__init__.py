"""Discord pieces that two cogs or more use."""
