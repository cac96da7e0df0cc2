"""The real program inside a simulator of Discord, to be tried in a browser."""

from bot.demo.doorway import PortTakenError
from bot.demo.serving import Demo, serve_demo

__all__ = ["Demo", "PortTakenError", "serve_demo"]
