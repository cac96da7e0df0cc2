"""What `contrepoint config` does; loaded when it is asked for."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import typer
from pydantic import JsonValue

from bot.catalogue import read_catalogue, read_topics
from bot.commands.clock import now
from bot.commands.stored import is_stored_at, stored_data_at
from bot.commands.terminal import Terminal
from bot.domain.configuration.belonging import NO_IDS, Foreign
from bot.domain.configuration.document import (
    LARGEST,
    NOWHERE,
    Difference,
    ImportTooLargeError,
    ImportUnreadableError,
)
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import OPERATOR, GuildId, Scope
from bot.domain.configuration.model import Raw
from bot.domain.figures.own import FigureChangedError, Statement
from bot.domain.figures.typed.quantity import quantity_text
from bot.domain.text.plain import plain
from bot.domain.viewpoints.own.statement import TopicChangedError, TopicStatement
from bot.domain.viewpoints.own.typed import Field
from bot.errors import ExpectedError
from bot.storage.database import Database, open_database
from bot.ui.figures.referring import saying
from bot.usecases.catalogue import Catalogues
from bot.usecases.configuration import Configuration
from bot.usecases.figures import Figures
from bot.usecases.own_topics import OwnTopics
from bot.usecases.server_files import FileImport, ServerFiles
from bot.usecases.viewpoints import Viewpoints


class FileUnwritableError(ExpectedError):
    """The file is there already, or cannot be written."""

    key = "cli-config-file-unwritable"


class FileUnreadableError(ExpectedError):
    """The file cannot be read."""

    key = "cli-config-file-unreadable"


class ServerChangedError(ExpectedError):
    """Somebody changed the server's settings after the difference was printed."""

    key = "cli-config-changed-meanwhile"


async def export(terminal: Terminal, server: GuildId) -> tuple[str, bool]:
    """Return the file of a server, and whether anything is set there."""
    await stored_data_at(terminal.settings.database_url)
    async with open_database(terminal.settings.database_url) as database:
        configuration, files = _files(terminal, database)
        text, layers = await files.export(server), await configuration.layers(server)
        document = configuration.read(text)
        own = document.figures or document.topics
        return text, any(each.values for each in layers.values()) or bool(own)


async def preview(terminal: Terminal, server: GuildId, text: str) -> FileImport:
    """Compare a file with a server.

    Only Discord knows a server's channels and roles: the file must say that it is this server's.
    """
    await is_stored_at(terminal.settings.database_url)
    async with open_database(terminal.settings.database_url) as database:
        configuration, files = _files(terminal, database)
        document = configuration.read(text)
        own = document.server == server
        there = configuration.named_in(document) if own else NO_IDS
        return await files.preview(server, document, there, partial(saying, terminal.texts))


async def apply(terminal: Terminal, server: GuildId, shown: FileImport) -> tuple[int, int, int]:
    """Change what was shown, all of it or nothing: how many settings, figures and topics."""
    async with open_database(terminal.settings.database_url) as database:
        try:
            _, files = _files(terminal, database)
            imported = await files.apply(server, shown, by=OPERATOR, now=now())
        except (ChangedMeanwhileError, FigureChangedError, TopicChangedError) as error:
            raise ServerChangedError from error
    settings = sum(len(change.fields) for change in imported.settings)
    return settings, imported.figures, imported.topics


def show(terminal: Terminal, shown: FileImport) -> None:
    """Print what a file would change, and what it leaves out."""
    for difference in shown.settings.differences:
        for line in _lines(terminal, difference):
            typer.echo(line)
    for edit in shown.figures:
        before, after = (_stated(terminal, each) for each in (edit.before, edit.after))
        typer.echo(f"  {edit.key}: {before} → {after}")
    for edit in shown.topics:
        before, after = (_topic(terminal, each) for each in (edit.before, edit.after))
        typer.echo(f"  {edit.key}: {before} → {after}")
    if shown.settings.foreign:
        terminal.show("cli-config-foreign")
    for foreign in shown.settings.foreign:
        typer.echo(_left_out(terminal, foreign))


def _files(terminal: Terminal, database: Database) -> tuple[Configuration, ServerFiles]:
    configuration = Configuration(database)
    catalogue = read_catalogue(terminal.data)
    catalogues = Catalogues(database, Figures(catalogue))
    viewpoints = Viewpoints(database, read_topics(terminal.data, catalogue))
    own_topics = OwnTopics(database, viewpoints, catalogues)
    return configuration, ServerFiles(configuration, catalogues, own_topics)


def _stated(terminal: Terminal, statement: Statement | None) -> str:
    """Return what is said of a figure: its organisation, metric and value."""
    if statement is None:
        return terminal.say("cli-config-unset")
    figure = statement.figure
    if figure is None:
        return terminal.say("own-withdrawn")
    value = quantity_text(figure, terminal.language)
    return f"{figure.organisation} {figure.metric} {value}"


def _topic(terminal: Terminal, statement: TopicStatement | None) -> str:
    """Return what is said of a topic: its title, or what is done with a curated one."""
    if statement is None:
        return terminal.say("cli-config-unset")
    if statement.retired:
        return terminal.say("own-topic-retired-here")
    title = plain((statement.typed or {}).get(Field.TITLE, ""))
    settled = terminal.say("viewpoints-settled") if statement.settled else ""
    return " ".join(filter(None, (title, settled)))


def _lines(terminal: Terminal, each: Difference) -> Iterator[str]:
    """Yield a line for each field, with the names that the file has for them."""
    for field in sorted({*each.edit.before, *each.edit.after}):
        before, after = (_side(terminal, raw, field) for raw in (each.edit.before, each.edit.after))
        yield f"  {_place(each.scope)}  {each.cog}.{field}: {before} → {after}"


def _left_out(terminal: Terminal, each: Foreign) -> str:
    if each.field is None:
        return f"  {_place(each.scope)}  {each.cog}"
    stays = terminal.say("cli-config-stays")
    return f"  {_place(each.scope)}  {each.cog}.{each.field}: {stays}"


def _place(scope: Scope) -> str:
    return "server" if scope is None else str(scope)


def _side(terminal: Terminal, raw: Raw, field: str) -> str:
    if field not in raw:
        return terminal.say("cli-config-unset")
    value: JsonValue = raw[field]
    return json.dumps(value, ensure_ascii=False)


def read(path: Path) -> str:
    """Return the text of a file."""
    try:
        if path.stat().st_size > LARGEST:
            raise ImportTooLargeError(most=LARGEST)
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ImportUnreadableError(place=NOWHERE) from error
    except OSError as error:
        raise FileUnreadableError(path=str(path)) from error


def write(path: Path, text: str) -> None:
    """Write a text to a file that was not there."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(f"{text}\n")
    except OSError as error:
        raise FileUnwritableError(path=str(path)) from error
