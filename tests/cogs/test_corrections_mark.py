"""A mark fits on every card, leaves all else of it alone, and is found again."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import discord
import pytest

from bot.domain.figures.corrections import Change, Correction
from bot.domain.figures.model import Figure
from bot.texts import Language, Texts
from bot.ui.cards import COMPONENT_RESERVE, TEXT_LIMIT, TEXT_RESERVE, TEXT_ROOM, card
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures
from cogs.corrections._mark import mark_text, marked
from tests.support.figures import catalogue, chip, figure
from tests.support.panel import channel_in
from tests.support.simulation import PLAIN, Simulation

COMPONENTS = 40
LONGEST_DAY = date(2026, 9, 30)
ON = date(2026, 3, 3)
BOTH = (Change.SUPERSEDED, Change.CORRECTED)
LOOM = figure("loom", 230_000, subject="Loom", attributed_to="xAI")


def _writer(texts: Texts, language: Language, *figures: Figure) -> Writer:
    return Writer(texts, language, catalogue(*figures, hardware=[chip("h100")]))


def _text(writer: Writer, *corrections: Correction) -> str:
    text = mark_text([(each, ON) for each in corrections], writer)
    assert text is not None
    return text.translate(PLAIN)


def _changed(*figures: Figure, change: Change = Change.CORRECTED) -> list[Correction]:
    return [Correction(change, each) for each in figures]


# --- What it says ---


@pytest.mark.parametrize(
    ("language", "change", "text"),
    [
        pytest.param(
            Language.ENGLISH,
            Change.SUPERSEDED,
            "↻ **Loom**: superseded on 3 Mar 2026 by **230,000 GPUs** (xAI)",
            id="en-superseded",
        ),
        pytest.param(
            Language.FRENCH,
            Change.SUPERSEDED,
            "↻ **Loom** : remplacé le 3 mars 2026 par **230 000 GPU** (xAI)",
            id="fr-superseded",
        ),
        pytest.param(
            Language.ENGLISH,
            Change.CORRECTED,
            "↻ **Loom**: corrected on 3 Mar 2026, now **230,000 GPUs** (xAI)",
            id="en-corrected",
        ),
        pytest.param(
            Language.FRENCH,
            Change.CORRECTED,
            "↻ **Loom** : corrigé le 3 mars 2026, désormais **230 000 GPU** (xAI)",
            id="fr-corrected",
        ),
    ],
)
def test_it_names_subject_day_number_and_speaker(
    shipped: tuple[Texts, Figures], language: Language, change: Change, text: str
) -> None:
    assert _text(_writer(shipped[0], language), *_changed(LOOM, change=change)) == text


def test_nothing_is_said_of_a_card_that_holds(shipped: tuple[Texts, Figures]) -> None:
    assert mark_text([], _writer(shipped[0], Language.ENGLISH)) is None


def test_the_same_is_said_once(shipped: tuple[Texts, Figures]) -> None:
    gone = Correction(Change.WITHDRAWN, None)

    assert _text(_writer(shipped[0], Language.ENGLISH), gone, *_changed(LOOM, LOOM), gone) == (
        "↻ A number on this card was withdrawn on 3 Mar 2026.\n"
        "↻ **Loom**: corrected on 3 Mar 2026, now **230,000 GPUs** (xAI)"
    )


@pytest.mark.parametrize(
    ("count", "rest"),
    [
        pytest.param(3, "-# and one other correction: ask again", id="one-more"),
        pytest.param(12, "-# and 10 other corrections: ask again", id="many-more"),
    ],
)
def test_what_does_not_fit_is_counted(
    shipped: tuple[Texts, Figures], count: int, rest: str
) -> None:
    looms = [
        figure(f"loom-{number}", subject=f"Loom {number}, Mill Lane") for number in range(count)
    ]
    first, second, last = _text(
        _writer(shipped[0], Language.ENGLISH), *_changed(*looms)
    ).splitlines()

    assert "Loom 0" in first
    assert "Loom 1" in second
    assert last == rest


def test_what_moderators_wrote_formats_nothing(shipped: tuple[Texts, Figures]) -> None:
    sly = figure("sly", subject="**Loom** <@1> [here](<https://example.org>)", attributed_to="# A")
    text = _text(_writer(shipped[0], Language.ENGLISH), *_changed(sly))

    assert text.startswith("↻ **\\*\\*Loom\\*\\* \\<@\u200b1>")
    assert "](" not in text.replace("\\]", "")
    assert "](<" not in text


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("own", [True, False], ids=["own", "curated"])
def test_it_fits_whatever_the_figure(
    shipped: tuple[Texts, Figures], language: Language, *, own: bool
) -> None:
    texts, figures = shipped
    writer = Writer(texts, language, figures.catalogue)
    wide = {"subject": "W" * 300, "attributed_to": "é" * 300, **({"id": "own-1"} if own else {})}
    every = [each.model_copy(update=wide) for each in figures.catalogue.figures.values()]
    said = [
        mark_text([(Correction(each, by), LONGEST_DAY)], writer) for by in every for each in BOTH
    ]

    assert max(len(each or "") for each in said) <= TEXT_RESERVE
    assert all(each and each.endswith(")") for each in said)  # whole, with who says so


def test_even_a_number_without_end_fits(shipped: tuple[Texts, Figures]) -> None:
    long = figure("long", hardware="h100")
    found = catalogue(long, hardware=[chip("h100").model_copy(update={"name": "H" * 300})])
    text = mark_text(
        [(Correction(Change.CORRECTED, long), ON)], Writer(shipped[0], Language.FRENCH, found)
    )

    assert len(text or "") == TEXT_RESERVE


# --- Where it stands ---


async def _posted(
    simulation: Simulation, view: discord.ui.LayoutView, file: discord.File | None = None
) -> discord.Message:
    room = channel_in(simulation, simulation.channel.id)
    return await room.fetch_message((await room.send(view=view, files=[file] if file else [])).id)


async def _marked(message: discord.Message, text: str | None) -> discord.Message:
    """Put a mark on a message, or take it off, and return the message as it is then."""
    view = marked(message, text)
    if view is not None:
        await message.edit(view=view)
    return await message.channel.fetch_message(message.id)


def _parts(components: Sequence[Any]) -> list[dict[str, Any]]:
    return [each.to_dict() for each in components]


def _buttons(count: int) -> list[discord.ui.Button[Any]]:
    return [discord.ui.Button(label=f"B{each}", custom_id=f"b:{each}") for each in range(count)]


async def test_the_fullest_card_has_room_for_the_longest_mark(simulation: Simulation) -> None:
    # A container, its texts, a line, and a row of five buttons take what a card may.
    texts = ["T" * 100] * 29
    texts.append("T" * (TEXT_ROOM - 2900))
    message = await _posted(simulation, card(texts, buttons=_buttons(5)))
    full = discord.ui.LayoutView.from_message(message)
    assert full.content_length() == TEXT_LIMIT - TEXT_RESERVE
    assert full.total_children_count == COMPONENTS - COMPONENT_RESERVE

    after = discord.ui.LayoutView.from_message(await _marked(message, "M" * TEXT_RESERVE))

    assert after.content_length() == TEXT_LIMIT
    assert after.total_children_count == COMPONENTS


async def test_a_mark_comes_and_changes_and_goes_and_leaves_the_card_as_it_was(
    simulation: Simulation,
) -> None:
    view = card(["## Title", "Text"], buttons=_buttons(7), accent=0x123456)
    message = await _posted(simulation, view)
    before = _parts(message.components)
    shown = list[list[str]]()
    for text in ("One.", "Two.", "Two.", None, None):
        message = await _marked(message, text)
        drawn = discord.ui.LayoutView.from_message(message)
        shown.append(
            [
                each.content
                for each in drawn.walk_children()
                if isinstance(each, discord.ui.TextDisplay)
            ]
        )

    assert shown == [
        ["One.", "## Title", "Text"],
        ["Two.", "## Title", "Text"],
        ["Two.", "## Title", "Text"],
        ["## Title", "Text"],
        ["## Title", "Text"],
    ]
    assert _parts(message.components) == before


async def test_a_mark_that_stands_already_needs_no_edit(simulation: Simulation) -> None:
    message = await _marked(await _posted(simulation, card(["Text"])), "One.")

    assert marked(message, "One.") is None
    assert marked(message, "Two.") is not None


async def test_a_card_without_a_frame_is_marked_too(simulation: Simulation) -> None:
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.TextDisplay("Text"))
    view.add_item(discord.ui.ActionRow(*_buttons(2)))
    message = await _marked(await _posted(simulation, view), "One.")

    drawn = discord.ui.LayoutView.from_message(message)
    texts = [each.content for each in drawn.children if isinstance(each, discord.ui.TextDisplay)]
    assert texts == ["One.", "Text"]


async def test_a_picture_stays_the_messages_own_file(simulation: Simulation) -> None:
    gallery: discord.ui.MediaGallery[Any] = discord.ui.MediaGallery(
        discord.MediaGalleryItem("attachment://chart.png", description="A chart"),
        discord.MediaGalleryItem("https://example.org/elsewhere.png"),
    )
    view = card(["Text"])
    view.add_item(gallery)
    file = discord.File(__file__, "chart.png")
    message = await _posted(simulation, view, file=file)
    # Discord tells the address of the file in the place of its name.
    [attachment] = message.attachments
    [component] = [
        each for each in message.components if isinstance(each, discord.MediaGalleryComponent)
    ]
    component.items[0].media.url = attachment.url
    component.items[0].media.attachment_id = attachment.id

    drawn = marked(message, "One.")

    assert drawn is not None
    [pictures] = [each for each in drawn.children if isinstance(each, discord.ui.MediaGallery)]
    assert [each.media.url for each in pictures.items] == [
        "attachment://chart.png",
        "https://example.org/elsewhere.png",
    ]
    assert pictures.items[0].description == "A chart"
