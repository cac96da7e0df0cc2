"""The daily digest: when an edition is due, what is in it, and how it is posted once."""
