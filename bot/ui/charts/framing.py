"""How the bot and the process that draws for it tell where a message ends."""

from struct import Struct

LENGTH = Struct("!I")
DRAWN, FAILED = b"+", b"-"
"""The first byte of an answer."""
