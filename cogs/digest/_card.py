"""From an edition to its card; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import discord

from bot.domain.configuration.ids import GuildId, MessageId
from bot.domain.configuration.rules import Rule
from bot.domain.digest.bounds import MOST_WORDS, Block, Line, shortened, texts_of, word_count
from bot.domain.digest.edition import Edition, seed_of
from bot.domain.digest.settings import Part
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Figure, Precision
from bot.domain.figures.standing import current_among, is_disputed, known_of
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.wording import WORDS_A_MINUTE
from bot.texts import weekday_text
from bot.ui.cards import TEXT_ROOM, card
from bot.ui.doors import View
from bot.ui.figures.charting import course_button
from bot.ui.figures.writing import Writer
from bot.ui.viewpoints.buttons import whole_button
from bot.ui.viewpoints.standing import stance_button
from bot.ui.why import why_button
from cogs.digest._lines import (
    Sheet,
    correction_line,
    credit_of,
    due_line,
    figure_line,
    happening_lines,
    question_lines,
)
from cogs.digest._marker import sources_button


@dataclass(frozen=True)
class Drawn:
    """An edition in words, and what of it is shown."""

    texts: tuple[str, ...]
    figures: tuple[str, ...]
    """Ids of the figures whose numbers it gives, in the order in which they are cited."""
    figure: Figure | None
    topic: Topic | None


def draw_edition(
    edition: Edition, writer: Writer, *, links: Mapping[MessageId, str], role: str | None = None
) -> Drawn:
    """Draw an edition within a message's room and what one reads.

    `links` leads to the cards that everybody can see; `role` is the mention of who is told of it.
    """
    head = partial(_head, edition.span.day, writer, role)

    def fits(texts: Sequence[str]) -> bool:
        whole = [head(texts), *texts]
        return sum(map(len, whole)) <= TEXT_ROOM and word_count(whole) <= MOST_WORDS

    sheet = Sheet(writer, links, edition.span.zone)
    kept = shortened(_blocks(edition, sheet), fits=fits)
    parts = {block.part for block in kept}
    texts = texts_of(kept)
    question = edition.question if Part.QUESTION in parts else None
    return Drawn(
        texts=(head(texts), *texts),
        figures=_figures(kept),
        figure=edition.figure if Part.FIGURE in parts else None,
        topic=question and question.topic,
    )


def edition_view(edition: Edition, drawn: Drawn, writer: Writer, guild: GuildId) -> View:
    """Return the card of an edition as a message."""
    buttons: list[discord.ui.Item[Any]] = []
    if drawn.topic is not None:
        seed = seed_of(guild, edition.span.day)
        buttons.append(stance_button(drawn.topic, writer))
        buttons.append(whole_button(drawn.topic, writer, seed=seed))
    if drawn.figure is not None:
        chart = course_button(drawn.figure, writer, on=edition.span.today)
        buttons += [] if chart is None else [chart]
    buttons.append(sources_button(edition.span.day, writer))
    buttons.append(why_button(Rule.DIGEST, writer.texts, writer.language))
    return card(drawn.texts, buttons=buttons)


def _head(day: date, writer: Writer, role: str | None, texts: Sequence[str]) -> str:
    """Return the date and, in small print, how long the edition is."""
    title = f"## {weekday_text(day, writer.language)}"
    words = word_count([title, *texts])
    minutes = max(1, round(words / WORDS_A_MINUTE))
    said = writer.say("digest-small-print", words=words, minutes=minutes)
    return "\n".join([title, f"-# {' · '.join([*([role] if role else ()), said])}"])


def _figures(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the figures that parts show, each once; last those that the question does not cite."""
    ordered = sorted(blocks, key=lambda block: block.part is Part.QUESTION)
    found = (key for block in ordered for line in block.lines for key in line.figures)
    return tuple(dict.fromkeys(found))


def _blocks(edition: Edition, sheet: Sheet) -> list[Block]:
    """Return the parts that have something to say, in their order."""
    found = {
        block.part: block
        for block in (
            _corrections(edition, sheet),
            _figure(edition, sheet),
            _due(edition, sheet),
            _question(edition, sheet.writer),
            _happenings(edition, sheet.writer),
        )
        if block is not None
    }
    return [found[part] for part in Part if part in found]


def _corrections(edition: Edition, sheet: Sheet) -> Block | None:
    if not edition.corrections:
        return None
    say = sheet.writer.say
    return Block(
        part=Part.CORRECTIONS,
        title=say("digest-corrections"),
        lines=tuple(correction_line(sheet, each) for each in edition.corrections.told),
        rest=lambda count: say("digest-more-corrections", count=count),
        more=edition.corrections.more,
    )


def _figure(edition: Edition, sheet: Sheet) -> Block | None:
    figure, writer = edition.figure, sheet.writer
    if figure is None:
        return None
    today = edition.span.today
    disputed = _is_disputed(figure, writer.catalogue, today)
    line = figure_line(sheet, figure, on=today, disputed=disputed)
    titled = replace(line, text=f"{writer.say('digest-figure')} {line.text}")
    note = credit_of(sheet, figure)
    return Block(part=Part.FIGURE, title="", lines=(titled,), note=note, whole=True)


def _question(edition: Edition, writer: Writer) -> Block | None:
    question = edition.question
    if question is None:
        return None
    title = writer.say("digest-question", title=question.title)
    lines = tuple(question_lines(question, writer))
    return Block(part=Part.QUESTION, title=title, lines=lines, whole=True)


def _happenings(edition: Edition, writer: Writer) -> Block | None:
    happened = edition.happenings
    if not happened:
        cut = Line(writer.say("digest-cut"))
        return Block(Part.ACTIVITY, "", (cut,), whole=True) if happened.cut else None
    return Block(
        part=Part.ACTIVITY,
        title=_since(edition, writer),
        lines=tuple(happening_lines(happened, writer)),
        rest=lambda count: writer.say("digest-more-happenings", count=count),
        more=happened.more,
        note=writer.say("digest-cut") if happened.cut else None,
    )


def _since(edition: Edition, writer: Writer) -> str:
    since, today = edition.span.since, edition.span.today
    if since == today:
        return writer.say("digest-since-last")
    if today - since <= timedelta(days=1):
        return writer.say("digest-since-yesterday")
    return writer.say("digest-since", date=writer.dated(since, Precision.DAY))


def _due(edition: Edition, sheet: Sheet) -> Block | None:
    if not edition.due:
        return None
    say = sheet.writer.say
    return Block(
        part=Part.DUE,
        title=say("digest-due"),
        lines=tuple(due_line(sheet, each) for each in edition.due.told),
        rest=lambda count: say("digest-more-due", count=count),
        more=edition.due.more,
    )


def _is_disputed(figure: Figure, catalogue: Catalogue, today: date) -> bool:
    known = known_of(catalogue, figure.organisation, on=today)
    return is_disputed(figure, current_among(catalogue, known))
