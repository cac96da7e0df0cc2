"""The operator's command line: one module a command.

Modules load what they work with when they run, so that one command does not wait for another's.
"""

import typer

from bot.commands import check, config, data, database, demo, evaluate, run
from bot.commands.terminal import Terminal

_COMMANDS = (run, demo, check, data, database, config, evaluate)


def build_cli(terminal: Terminal) -> typer.Typer:
    """Return the command line in the operator's language."""
    cli = typer.Typer(
        name="contrepoint",
        help=terminal.say("cli-help"),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for command in _COMMANDS:
        command.add_to(cli, terminal)
    return cli
