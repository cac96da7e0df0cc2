"""The real program inside a simulator of Discord, to be tried in a browser."""

from bot.demo.serving import Addresses, serve_demo

__all__ = ["Addresses", "serve_demo"]
