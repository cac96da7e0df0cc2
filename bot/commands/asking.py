"""Asking the operator before something is changed."""

import sys

import typer

from bot.commands.terminal import Terminal
from bot.errors import ExpectedError

_YES = frozenset({"y", "yes", "o", "oui"})


class NobodyToAskError(ExpectedError):
    """There is no terminal to ask at, and nothing was said in advance."""

    key = "cli-nobody-to-ask"


def agreed(terminal: Terminal, *, yes: bool) -> bool:
    """Say whether to go on: `yes` said so in advance, else who sits at the terminal is asked."""
    if yes:
        return True
    if not sys.stdin.isatty():
        raise NobodyToAskError
    typer.echo(terminal.say("cli-ask"), nl=False)
    return sys.stdin.readline().strip().lower() in _YES
