"""`contrepoint evaluate` says how well quotations, and claimed figures, are judged."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.clock import now
from bot.commands.terminal import Terminal


def add_to(cli: typer.Typer, terminal: Terminal) -> None:
    """Add the group and its command."""
    group = typer.Typer(
        help=terminal.say("evaluate-help"),
        short_help=terminal.say("cli-evaluate-short"),
        no_args_is_help=True,
    )
    cli.add_typer(group, name="evaluate")

    @group.callback()
    def evaluate() -> None: ...

    cases = typer.Argument(
        metavar="FILE.jsonl", help=terminal.say("evaluate-file-help"), show_default=False
    )
    output = typer.Option(
        metavar="OUT.jsonl", help=terminal.say("evaluate-predictions-help"), show_default=False
    )

    @group.command(
        help=terminal.say("evaluate-quotes-help"),
        short_help=terminal.say("cli-evaluate-quotes-short"),
    )
    def quotes(
        path: Annotated[Path, cases], predictions: Annotated[Path | None, output] = None
    ) -> None:
        from bot.commands.evaluation import evaluate_quotes

        evaluate_quotes(terminal, path, predictions)

    messages = typer.Argument(
        metavar="FILE.jsonl", help=terminal.say("evaluate-claims-file-help"), show_default=False
    )
    figures = typer.Option(
        metavar="FOLDER", help=terminal.say("evaluate-claims-catalogue-help"), show_default=False
    )
    claimed = typer.Option(
        metavar="OUT.jsonl",
        help=terminal.say("evaluate-claims-predictions-help"),
        show_default=False,
    )

    @group.command(
        help=terminal.say("evaluate-claims-help"),
        short_help=terminal.say("cli-evaluate-claims-short"),
    )
    def claims(
        path: Annotated[Path, messages],
        catalogue: Annotated[Path | None, figures] = None,
        predictions: Annotated[Path | None, claimed] = None,
    ) -> None:
        from bot.commands.evaluation_claims import evaluate_claims

        evaluate_claims(terminal, path, catalogue or terminal.data, predictions, today=now().date())
