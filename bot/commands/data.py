"""`contrepoint data check` says whether the catalogue is sound."""

import typer

from bot.catalogue import (
    Problem,
    Saying,
    find_problems,
    find_topic_problems,
    read_catalogue,
    read_topics,
    stale_plans,
)
from bot.commands.clock import now
from bot.commands.terminal import Terminal
from bot.domain.figures.catalogue import Catalogue


def add_to(cli: typer.Typer, terminal: Terminal) -> None:
    """Add the group and its command."""
    group = typer.Typer(
        help=terminal.say("cli-data-help"),
        short_help=terminal.say("cli-data-short"),
        no_args_is_help=True,
    )
    cli.add_typer(group, name="data")

    @group.callback()
    def data() -> None: ...

    @group.command(
        help=terminal.say("cli-data-check-help"), short_help=terminal.say("cli-data-check-short")
    )
    def check() -> None:
        problems = find_faults(terminal)
        for problem in problems:
            typer.echo(problem.text(terminal.texts, terminal.language))
        if problems:
            terminal.show("cli-data-broken", count=len(problems))
            raise typer.Exit(1)
        catalogue = read_catalogue(terminal.data)
        stale = stale_plans(catalogue, today=now().date())
        terminal.show(
            "cli-data-sound",
            figures=len(catalogue.figures),
            organisations=len(catalogue.organisations),
            hardware=len(catalogue.hardware),
            sources=len(catalogue.sources),
        )
        topics = read_topics(terminal.data, catalogue)
        terminal.show("cli-data-topics", count=len(topics))
        if stale:
            terminal.show("cli-data-stale", count=len(stale))
        for figure in stale:
            typer.echo(f"  {figure.id}  {figure.as_of}")


def find_faults(terminal: Terminal) -> list[Problem]:
    """Return what is wrong with the figures or, once they are sound, with the topics."""
    problems = find_problems(terminal.data)
    if problems:
        return problems
    catalogue = read_catalogue(terminal.data)
    return find_topic_problems(terminal.data, catalogue, _saying(terminal, catalogue))


def _saying(terminal: Terminal, catalogue: Catalogue) -> Saying:
    from bot.ui.figures.referring import saying

    return saying(terminal.texts, catalogue)
