"""Earlier public cards say which of their numbers were corrected since; nothing else is touched."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import discord
import pytest
from simcord.actors import MemberActor

from bot.app import App
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, MessageId, Place
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import shown_on
from bot.domain.figures.postings import KEPT, Posting, PostingState
from bot.storage.database import Database, open_database
from bot.texts import Language
from bot.usecases.catalogue import Catalogues
from bot.usecases.figures import Figures
from bot.usecases.postings import Postings
from tests.support.cards import state_of
from tests.support.corrections import XAI, correct, looked, retire, undo
from tests.support.figures import shipped
from tests.support.panel import channel_in
from tests.support.postgres import postgres_url, sqlite_url
from tests.support.quotes import LANGUAGES, TAGS
from tests.support.relay import relayed
from tests.support.simulation import START, Answer, Simulation, answer_of

__all__ = ["postgres_url", "sqlite_url"]

MARK = "↻ **Colossus 1**: superseded on 21 Nov 2026 by **240,000 GPUs** (Ada, added by this server)"
MARQUE = (
    "↻ **Colossus 1** : remplacé le 21 nov. 2026 par **240 000 GPU** (Ada, ajouté par ce serveur)"
)
MARKS = {Language.ENGLISH: MARK, Language.FRENCH: MARQUE}
PLANNED = "xai-colossus2-550k-planned"


Stored = Callable[[Answer], Awaitable[PostingState | None]]


@pytest.fixture
def stored(tmp_path: Path) -> Stored:
    """Return how far the marking of a card has come."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'simulated.sqlite3'}"
    return lambda card: state_of(url, MessageId(card.message.id))


def _edits(simulation: Simulation, card: Answer) -> int:
    return len(
        [
            each
            for each in simulation.env.http_requests
            if each.method == "PATCH" and each.path.endswith(f"/messages/{card.message.id}")
        ]
    )


def _lines(simulation: Simulation, number: int = -1) -> list[str]:
    return simulation.posts()[number].text.splitlines()


def _moderator(simulation: Simulation) -> MemberActor:
    role = simulation.guild.create_role(
        "moderators", permissions=discord.Permissions(manage_messages=True)
    )
    return simulation.guild.add_member(simulation.env.create_user("carol"), roles=[role])


# --- Marked ---


@LANGUAGES
async def test_a_card_says_above_all_else_what_replaced_its_number(
    simulation: Simulation, stored: Stored, language: Language
) -> None:
    simulation.speak(server=TAGS[language])
    card = await simulation.gpu("xai")
    before = card.text
    # The server's own language, when nobody asks.
    place = Place(GuildId(simulation.guild.id), None, "server")
    await simulation.app.configuration.change(
        place, {"language": language.value}, by=MemberId(1), expected_revision=0, now=START
    )
    await correct(simulation, XAI, 240_000)
    await looked(simulation)

    [posted] = simulation.posts()
    assert posted.text == f"{MARKS[language]}\n{before}"
    assert await stored(card) is PostingState.STANDING


async def test_every_card_that_shows_the_number_is_marked_and_no_other(
    simulation: Simulation,
) -> None:
    await simulation.gpu("xai")
    await simulation.gpu("meta")
    await simulation.gpu("xai")
    await correct(simulation, XAI, 240_000)
    await looked(simulation)

    assert [post.text.startswith(MARK) for post in simulation.posts()] == [True, False, True]
    assert not (await simulation.gpu("xai")).text.startswith("↻")


async def test_its_buttons_go_on_working(simulation: Simulation) -> None:
    card = await simulation.gpu("xai")
    await correct(simulation, XAI, 240_000)
    await looked(simulation)
    [posted] = simulation.posts()
    sides = [await simulation.press(posted, label) for label in posted.buttons]
    await simulation.restart()
    again = [await simulation.press(simulation.posts()[0], label) for label in posted.buttons]

    assert posted.buttons == card.buttons
    assert len(sides) == 3
    assert [side.text for side in again] == [side.text for side in sides]


async def test_a_card_is_marked_once_whoever_starts_again(simulation: Simulation) -> None:
    card = await simulation.gpu("xai")
    await correct(simulation, XAI, 240_000)
    await looked(simulation)
    await simulation.restart()
    await looked(simulation)

    assert _edits(simulation, card) == 1
    assert sum(line.startswith("↻") for line in _lines(simulation)) == 1


async def test_what_changed_while_nobody_looked_is_marked_at_the_start(
    simulation: Simulation,
) -> None:
    await simulation.gpu("xai")
    await correct(simulation, XAI, 240_000)
    await simulation.restart()
    await simulation.advance(3)

    assert _lines(simulation)[0] == MARK


async def test_a_second_correction_replaces_the_mark(simulation: Simulation) -> None:
    card = await simulation.gpu("xai")
    change = await correct(simulation, XAI, 240_000)
    await looked(simulation)
    await correct(simulation, change.key, 250_000)
    await looked(simulation)

    assert _lines(simulation)[0] == MARK.replace("240,000", "250,000")
    assert sum(line.startswith("↻") for line in _lines(simulation)) == 1
    assert _edits(simulation, card) == 2


async def test_a_correction_that_is_taken_back_leaves_the_card_as_it_was(
    simulation: Simulation,
) -> None:
    card = await simulation.gpu("xai")
    before = [each for each in card.components if each["type"] != 17]
    change = await correct(simulation, XAI, 240_000)
    await looked(simulation)
    await undo(simulation, change)
    await looked(simulation)

    [posted] = simulation.posts()
    assert [each for each in posted.components if each["type"] != 17] == before


async def test_a_card_with_the_servers_own_number_is_corrected(simulation: Simulation) -> None:
    change = await correct(simulation, XAI, 240_000)
    await simulation.gpu("xai")
    await correct(simulation, change.key, 250_000)
    await looked(simulation)

    assert _lines(simulation)[0] == (
        "↻ **Colossus 1**: corrected on 21 Nov 2026, now **250,000 GPUs** "
        "(Ada, added by this server)"
    )


async def test_a_number_that_is_shown_no_more_is_said_to_be_withdrawn(
    simulation: Simulation,
) -> None:
    await simulation.gpu("xai")
    await retire(simulation, "xai-colossus2-gb200-2025-09")
    await looked(simulation)

    assert _lines(simulation)[:2] == [
        "↻ A number on this card was withdrawn on 21 Nov 2026.",
        "## xAI · AI processors",
    ]


async def test_several_corrections_stand_below_one_another(simulation: Simulation) -> None:
    await simulation.gpu("xai")
    await correct(simulation, XAI, 240_000)
    await correct(simulation, "xai-colossus2-gb200-2025-09", 120_000)
    await looked(simulation)

    assert _lines(simulation)[:2] == [
        MARK,
        MARK.replace("Colossus 1", "Colossus 2").replace("240,000", "120,000"),
    ]


async def test_cards_are_marked_one_after_another(simulation: Simulation) -> None:
    for _ in range(4):
        await simulation.gpu("xai")
    await simulation.advance(25)
    await correct(simulation, XAI, 240_000)
    marked = list[int]()
    for _ in range(30):
        await simulation.advance(1)
        marked.append(sum(post.text.startswith("↻") for post in simulation.posts()))

    assert marked[-1] == 4
    assert max(later - earlier for earlier, later in pairwise(marked)) == 1


# --- Not marked ---


@pytest.mark.parametrize("by", ["asked", "set"])
async def test_a_private_answer_is_not_remembered(
    simulation: Simulation, stored: Stored, by: str
) -> None:
    if by == "set":
        place = Place(GuildId(simulation.guild.id), None, "figures")
        await simulation.app.configuration.change(
            place, {"answers": "private"}, by=MemberId(1), expected_revision=0, now=START
        )
    card = await simulation.gpu("xai", **({"private": True} if by == "asked" else {}))
    await correct(simulation, XAI, 240_000)
    await looked(simulation)

    assert card.private
    assert await stored(card) is None
    assert _edits(simulation, card) == 0


async def test_what_a_button_shows_to_one_person_is_not_remembered(
    simulation: Simulation, stored: Stored
) -> None:
    card = await simulation.gpu("xai")
    side = await simulation.press(card, "All values")

    assert await stored(card) is PostingState.STANDING
    assert await stored(side) is None


@pytest.mark.parametrize(
    ("figure", "label"),
    [
        pytest.param(PLANNED, "Colossus 2", id="planned"),
        pytest.param("xai-100k-planned", "Next AI project", id="overtaken-before"),
    ],
)
async def test_a_plan_that_is_retired_is_not_marked(
    simulation: Simulation, figure: str, label: str
) -> None:
    card = await simulation.gpu("xai")
    await retire(simulation, figure)
    await looked(simulation)

    assert label in card.text
    assert _edits(simulation, card) == 0
    assert not _lines(simulation)[0].startswith("↻")


async def test_an_answer_about_a_past_day_stays_as_it_is(simulation: Simulation) -> None:
    card = await simulation.gpu("xai", date="2025-06")
    await correct(simulation, "xai-colossus1-200k-2025-02", 190_000)
    await correct(simulation, XAI, 240_000)
    await looked(simulation)

    assert _edits(simulation, card) == 1  # the first one was known then, the second was not
    assert "190,000" in _lines(simulation)[0]
    assert "240,000" not in simulation.posts()[0].text


async def test_looking_costs_no_request_while_nothing_changes(simulation: Simulation) -> None:
    await simulation.gpu("xai")
    before = len(simulation.env.http_requests)
    await looked(simulation, timedelta(minutes=10))

    assert len(simulation.env.http_requests) == before


# --- What goes wrong ---


@pytest.mark.parametrize(
    ("refusal", "state"),
    [
        pytest.param(("GET", 404, 10008), PostingState.GONE, id="message-gone"),
        pytest.param(("GET", 404, 10003), PostingState.GONE, id="channel-gone"),
        pytest.param(("PATCH", 404, 10008), PostingState.GONE, id="gone-in-between"),
        pytest.param(("GET", 403, 50001), PostingState.NO_ACCESS, id="no-access"),
        pytest.param(("PATCH", 403, 50013), PostingState.NO_ACCESS, id="no-permission"),
        pytest.param(("PATCH", 400, 50083), PostingState.NO_ACCESS, id="archived-thread"),
        pytest.param(("PATCH", 400, 160005), PostingState.NO_ACCESS, id="locked-thread"),
    ],
)
async def test_what_is_out_of_reach_is_recorded_quietly_and_left_alone(
    simulation: Simulation,
    stored: Stored,
    caplog: pytest.LogCaptureFixture,
    refusal: tuple[str, int, int],
    state: PostingState,
) -> None:
    card = await simulation.gpu("xai")
    await correct(simulation, XAI, 240_000)
    method, status, code = refusal
    simulation.fail_next(method, "/channels/*/messages/*", status=status, code=code)
    caplog.clear()
    await looked(simulation)
    requests = len(simulation.env.http_requests)
    await looked(simulation, timedelta(hours=3))

    assert await stored(card) is state
    assert len(simulation.env.http_requests) == requests
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []


async def test_a_channel_that_the_bot_lost_keeps_no_other_card(
    simulation: Simulation, stored: Stored
) -> None:
    hidden = simulation.guild.create_text_channel("hidden")
    before = answer_of(await simulation.alice.slash(hidden, "gpu", organisation="xai"))
    await simulation.gpu("xai")
    there = channel_in(simulation, hidden.id)
    await there.set_permissions(there.guild.me, view_channel=False)
    await correct(simulation, XAI, 240_000)
    await looked(simulation)

    assert _lines(simulation)[0] == MARK
    assert await stored(before) is PostingState.NO_ACCESS


@pytest.mark.parametrize("method", ["GET", "PATCH"])
async def test_what_fails_for_a_moment_is_tried_again(
    simulation: Simulation, stored: Stored, caplog: pytest.LogCaptureFixture, method: str
) -> None:
    card = await simulation.gpu("xai")
    await correct(simulation, XAI, 240_000)
    simulation.fail_next(method, "/channels/*/messages/*", status=500)
    await looked(simulation)
    assert await stored(card) is PostingState.DUE
    assert not _lines(simulation)[0].startswith("↻")
    await looked(simulation, timedelta(seconds=90))

    assert await stored(card) is PostingState.STANDING
    assert _lines(simulation)[0] == MARK
    assert "could not be marked yet" in caplog.text
    assert "Incident" not in caplog.text


async def test_a_mark_that_stands_already_is_not_made_again(
    simulation: Simulation, stored: Stored
) -> None:
    card = await simulation.gpu("xai")
    change = await correct(simulation, XAI, 240_000)
    await looked(simulation)
    again = await correct(simulation, change.key, 250_000)
    guild = GuildId(simulation.guild.id)
    figures = await simulation.app.catalogues.figures_for(guild)
    await simulation.app.postings.look(guild, figures.catalogue, now=START)
    assert await stored(card) is PostingState.DUE
    await undo(simulation, again)
    await looked(simulation)

    assert _lines(simulation)[0] == MARK
    assert _edits(simulation, card) == 1
    assert await stored(card) is PostingState.STANDING


# --- Forgotten ---


@pytest.mark.parametrize("how", ["alone", "together"])
async def test_a_deleted_card_is_forgotten(
    simulation: Simulation, stored: Stored, how: str
) -> None:
    carol, card = _moderator(simulation), await simulation.gpu("xai")
    await looked(simulation)
    message = card.message.message
    if how == "alone":
        await carol.delete(message)
    else:
        await simulation.delete_at_once(message, (await simulation.gpu("meta")).message.message)

    assert await stored(card) is None


@pytest.mark.parametrize("what", ["channel", "thread"])
async def test_what_vanishes_takes_its_cards_along(
    simulation: Simulation, stored: Stored, what: str
) -> None:
    backend = simulation.env.backend
    if what == "channel":
        room = simulation.guild.create_text_channel("room")
    else:
        backend.create_thread(simulation.channel.id, "side", simulation.alice.id)
        [room] = simulation.channel.threads
    card = answer_of(await simulation.alice.slash(room, "gpu", organisation="xai"))
    assert await stored(card) is PostingState.STANDING
    backend.delete_channel(room.id)
    await simulation.env.settle()

    assert await stored(card) is None


async def test_old_cards_are_forgotten_at_the_start(
    simulation: Simulation, stored: Stored, tmp_path: Path
) -> None:
    card = await simulation.gpu("xai")
    old = Posting(
        guild=GuildId(simulation.guild.id),
        channel=ChannelId(simulation.channel.id),
        message=MessageId(5),
        posted_at=START - KEPT - timedelta(minutes=1),
        shown=shown_on(shipped(), [XAI]),
    )
    await simulation.app.postings.remember(old, shipped())
    url = f"sqlite+aiosqlite:///{tmp_path / 'simulated.sqlite3'}"
    assert await state_of(url, old.message) is PostingState.STANDING
    await simulation.restart()
    await simulation.advance(1)

    assert await state_of(url, old.message) is None
    assert await stored(card) is PostingState.STANDING


# --- Other processes, other releases ---


async def test_an_answer_is_given_though_it_cannot_be_remembered(
    simulation: Simulation, postgres_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with relayed(postgres_url) as relay, open_database(relay.url) as database:
        await simulation.restart(replace(simulation.app, postings=Postings(database)))
        await relay.cut()
        card = await simulation.gpu("xai")
        await relay.mend()

    assert card.text.startswith("## xAI")
    assert len(simulation.posts()) == 1
    assert "A card is not remembered" in caplog.text
    assert "Incident" not in caplog.text


def _release(simulation: Simulation, database: Database, **changes: object) -> App:
    """Return the program of a release whose answer about xAI is another one."""
    data = shipped()
    number = data.figures[XAI].model_copy(update=changes)
    figures = Figures(
        Catalogue.build(
            organisations=data.organisations.values(),
            ambiguous=data.ambiguous,
            hardware=data.hardware.values(),
            sources=data.sources.values(),
            figures={**data.figures, XAI: number}.values(),
        )
    )
    return replace(
        simulation.app,
        figures=figures,
        catalogues=Catalogues(database, figures),
        postings=Postings(database),
    )


@pytest.mark.parametrize(
    ("changes", "first"),
    [
        pytest.param({}, "## xAI · AI processors", id="nothing"),
        pytest.param(
            {"value": 231_000},
            "↻ **Colossus 1**: corrected on 21 Nov 2026, now **231,000 GPUs** (xAI)",
            id="corrected",
        ),
        pytest.param(
            {"negated": True}, "↻ A number on this card was withdrawn on 21 Nov 2026.", id="denied"
        ),
    ],
)
async def test_a_new_release_corrects_the_cards_of_the_former(
    simulation: Simulation, sqlite_url: str, changes: dict[str, object], first: str
) -> None:
    async with open_database(sqlite_url) as database:
        await simulation.restart(_release(simulation, database))
        await simulation.gpu("xai")
        await looked(simulation)
        await simulation.restart(_release(simulation, database, **changes))
        await looked(simulation)

        assert _lines(simulation)[0] == first
        await simulation.restart()
