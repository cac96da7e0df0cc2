"""What tests share: a look-alike of Discord, real processes, real databases."""
