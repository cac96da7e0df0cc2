"""A server's figures are said, corrected, retired and taken back once, on either database."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.faults import FigureRefusedError
from bot.domain.figures.own import (
    FigureChangedError,
    FigureUnknownError,
    OwnChange,
    TooManyFiguresError,
    to_text,
)
from bot.domain.own.changes import Change, Seen
from bot.domain.own.history import ChangeUnknownError, OvertakenError, UndoneBeforeError
from bot.storage.database import open_database
from bot.usecases.catalogue import Catalogues
from bot.usecases.figures import Figures
from bot.usecases.own_changes import CHANGES_A_PAGE
from bot.usecases.privacy import Privacy
from tests.storage.children import kill, line, start
from tests.support.configuration import ADA, BABBAGE, GUILD
from tests.support.figures import catalogue, chip, figure
from tests.support.own_figures import own

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER_GUILD = GuildId(GUILD + 100)
CORE = Figures(catalogue(figure("a"), figure("b", subject="Hall"), hardware=[chip("h200")]))
A = Seen("a", 0)


@pytest.fixture
async def two(database_url: str) -> AsyncGenerator[tuple[Catalogues, Catalogues]]:
    """Give two processes on one database."""
    async with open_database(database_url) as one, open_database(database_url) as other:
        yield Catalogues(one, CORE), Catalogues(other, CORE)


@pytest.fixture
def catalogues(two: tuple[Catalogues, Catalogues]) -> Catalogues:
    return two[0]


async def _add(catalogues: Catalogues, value: float = 120, /, *, by: MemberId = ADA) -> OwnChange:
    return await catalogues.add(GUILD, own(value, subject="Barn"), by=by, now=NOON)


async def _values(catalogues: Catalogues, guild: GuildId = GUILD) -> dict[str, float | None]:
    figures = (await catalogues.figures_for(guild)).catalogue.figures
    return {key: each.value for key, each in figures.items()}


async def test_a_server_that_says_nothing_has_the_curated_figures_themselves(
    catalogues: Catalogues,
) -> None:
    await _add(catalogues)

    assert await catalogues.figures_for(OTHER_GUILD) is CORE


async def test_what_was_added_counts_at_once_and_in_this_server_alone(
    catalogues: Catalogues,
) -> None:
    await catalogues.figures_for(GUILD)
    change = await _add(catalogues)

    assert (change.key, change.before, change.revision) == ("own-1", None, 1)
    assert await _values(catalogues) == {"a": 100, "b": 100, "own-1": 120}
    assert await _values(catalogues, OTHER_GUILD) == {"a": 100, "b": 100}


async def test_figures_are_built_once_until_they_change(catalogues: Catalogues) -> None:
    await _add(catalogues)

    first, second = await asyncio.gather(*(catalogues.figures_for(GUILD) for _ in range(2)))
    await catalogues.look()

    assert first is second is await catalogues.figures_for(GUILD)


async def test_another_process_sees_a_change_by_its_next_look(
    two: tuple[Catalogues, Catalogues],
) -> None:
    one, other = two
    await other.figures_for(GUILD)
    await _add(one)
    assert await other.figures_for(GUILD) is CORE

    await other.look()

    assert "own-1" in await _values(other)


async def test_a_correction_of_the_servers_own_keeps_its_id(catalogues: Catalogues) -> None:
    await _add(catalogues)

    change = await catalogues.correct(
        GUILD, Seen("own-1", 1), own(130, subject="Barn"), by=BABBAGE, now=NOON
    )

    assert (change.key, change.revision, change.by) == ("own-1", 2, BABBAGE)
    assert change.before is not None
    assert change.before.figure is not None
    assert change.before.figure.value == 120
    assert (await _values(catalogues))["own-1"] == 130


async def test_a_correction_of_a_curated_figure_supersedes_it_and_stays_so(
    catalogues: Catalogues,
) -> None:
    await catalogues.correct(GUILD, A, own(130), by=ADA, now=NOON)
    await catalogues.correct(GUILD, Seen("own-1", 1), own(140), by=ADA, now=NOON)

    merged = (await catalogues.figures_for(GUILD)).catalogue
    assert merged.superseded_by == {"a": ("own-1",)}
    assert merged.figures["own-1"].value == 140


@pytest.mark.parametrize("figure_id", ["a", "own-1"], ids=["curated", "own"])
async def test_a_retired_figure_counts_no_more_until_that_is_undone(
    catalogues: Catalogues, figure_id: str
) -> None:
    await _add(catalogues)
    seen = (await catalogues.standing(GUILD, figure_id)).seen

    change = await catalogues.retire(GUILD, seen, by=ADA, now=NOON)
    without = await _values(catalogues)
    await catalogues.undo(GUILD, change.id, by=BABBAGE, now=NOON)

    assert figure_id not in without
    assert await _values(catalogues) == {"a": 100, "b": 100, "own-1": 120}


async def test_an_addition_that_was_undone_is_as_if_it_never_was(catalogues: Catalogues) -> None:
    change = await _add(catalogues)

    undone = await catalogues.undo(GUILD, change.id, by=BABBAGE, now=NOON)

    assert (undone.undoes, undone.after) == (change.id, None)
    assert await catalogues.figures_for(GUILD) is CORE
    assert (await _add(catalogues)).key == "own-2"


async def test_what_cannot_be_taken_back_says_why(catalogues: Catalogues) -> None:
    first = await _add(catalogues)
    second = await catalogues.correct(
        GUILD, Seen("own-1", 1), own(130, subject="Barn"), by=ADA, now=NOON
    )
    with pytest.raises(OvertakenError):
        await catalogues.undo(GUILD, first.id, by=ADA, now=NOON)
    await catalogues.undo(GUILD, second.id, by=ADA, now=NOON)

    with pytest.raises(UndoneBeforeError):
        await catalogues.undo(GUILD, second.id, by=ADA, now=NOON)
    with pytest.raises(ChangeUnknownError):
        await catalogues.undo(OTHER_GUILD, second.id, by=ADA, now=NOON)


async def test_nothing_is_saved_that_breaks_a_rule(catalogues: Catalogues) -> None:
    wrong = own(100, subject="Barn", breakdown={"h200": 500})

    with pytest.raises(FigureRefusedError) as refused:
        await catalogues.add(GUILD, wrong, by=ADA, now=NOON)

    assert [(each.field, each.reason) for each in refused.value.faults] == [
        ("breakdown", "catalogue-breakdown-sum")
    ]
    assert await catalogues.figures_for(GUILD) is CORE


@pytest.mark.parametrize(
    ("seen", "error"),
    [
        pytest.param(Seen("own-1", 0), FigureChangedError, id="changed since"),
        pytest.param(Seen("gone", 0), FigureUnknownError, id="not there"),
    ],
)
async def test_only_what_was_looked_at_is_changed(
    catalogues: Catalogues, seen: Seen, error: type[Exception]
) -> None:
    await _add(catalogues)

    with pytest.raises(error):
        await catalogues.correct(GUILD, seen, own(130), by=ADA, now=NOON)
    with pytest.raises(error):
        await catalogues.retire(GUILD, seen, by=ADA, now=NOON)


@pytest.mark.parametrize("does", ["correct", "correct own", "retire", "undo"])
async def test_of_two_moderators_at_once_one_decides(
    two: tuple[Catalogues, Catalogues], does: str
) -> None:
    change = await _add(two[0])

    async def act(catalogues: Catalogues, by: MemberId) -> OwnChange:
        if does == "retire":
            return await catalogues.retire(GUILD, A, by=by, now=NOON)
        if does == "undo":
            return await catalogues.undo(GUILD, change.id, by=by, now=NOON)
        seen, subject = (A, "Mill") if does == "correct" else (Seen("own-1", 1), "Barn")
        return await catalogues.correct(GUILD, seen, own(130, subject=subject), by=by, now=NOON)

    done = await asyncio.gather(
        *(act(each, by) for each, by in zip(two, (ADA, BABBAGE), strict=True)),
        return_exceptions=True,
    )

    assert sorted(isinstance(each, Change) for each in done) == [False, True]
    refused = next(each for each in done if isinstance(each, BaseException))
    assert isinstance(refused, UndoneBeforeError if does == "undo" else FigureChangedError)


async def test_many_additions_at_once_are_all_kept(two: tuple[Catalogues, Catalogues]) -> None:
    added = await asyncio.gather(
        *(
            two[number % 2].add(GUILD, own(subject=f"Barn {number}"), by=ADA, now=NOON)
            for number in range(20)
        )
    )

    assert len({each.key for each in added}) == 20
    await two[0].look()
    assert len(await _values(two[0])) == 22


async def test_what_was_interrupted_is_saved_whole_or_not_at_all(catalogues: Catalogues) -> None:
    for turns in range(12):
        saving = asyncio.create_task(_add(catalogues))
        for _ in range(turns):
            await asyncio.sleep(0)
        saving.cancel()
        await asyncio.gather(saving, return_exceptions=True)
    await catalogues.look()

    changes = (await catalogues.history(GUILD)).changes
    assert {each.key for each in changes} | {"a", "b"} == set(await _values(catalogues))


async def test_the_history_is_paged_newest_first(catalogues: Catalogues) -> None:
    for number in range(CHANGES_A_PAGE + 1):
        await catalogues.add(
            GUILD,
            own(subject=f"Barn {number}"),
            by=ADA,
            now=NOON + timedelta(minutes=number),
        )

    first, last = await catalogues.history(GUILD), await catalogues.history(GUILD, 9)

    assert (first.page, first.pages, len(first.changes)) == (1, 2, CHANGES_A_PAGE)
    assert (last.page, [each.key for each in last.changes]) == (2, ["own-1"])


async def test_a_server_has_room_for_so_many(
    catalogues: Catalogues, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.usecases.catalogue_changes.MOST_OWN", 1)
    await _add(catalogues)

    with pytest.raises(TooManyFiguresError):
        await _add(catalogues)


async def test_forgetting_a_server_takes_its_figures(
    database_url: str, two: tuple[Catalogues, Catalogues]
) -> None:
    await _add(two[0])
    await _values(two[0])
    async with open_database(database_url) as database:
        await Privacy(database).forget_server(GUILD, now=NOON)

    await two[0].look()

    assert await two[0].figures_for(GUILD) is CORE
    assert (await two[0].history(GUILD)).changes == ()


async def test_forgetting_a_member_leaves_the_figures_as_nobodys(
    database_url: str, catalogues: Catalogues
) -> None:
    await _add(catalogues)
    async with open_database(database_url) as database:
        await Privacy(database).forget_member(ADA, now=NOON)

    [change] = (await catalogues.history(GUILD)).changes
    assert change.by is None
    assert "own-1" in await _values(catalogues)


async def test_a_power_cut_between_loses_or_keeps_a_change_whole(database_url: str) -> None:
    """The other process is killed between the figure and the line of its history."""
    killed = await start(_KILLED, database_url, to_text(own(subject="Barn")))
    assert await line(killed) == "half"
    await kill(killed)

    async with open_database(database_url) as database:
        catalogues = Catalogues(database, CORE)
        assert await catalogues.figures_for(GUILD) is CORE
        assert (await catalogues.history(GUILD)).changes == ()
        assert (await _add(catalogues)).key == "own-1"


_KILLED = f"""
import asyncio, sys
from datetime import UTC, datetime
from sqlalchemy import insert
from bot.storage.address import parse_url
from bot.storage.opening import opened
from bot.storage.schema import own_figures

async def main() -> None:
    async with opened(parse_url(sys.argv[1])) as connections:
        async with connections.writing() as connection:
            row = dict(guild_id={GUILD}, figure_id="own-1", statement=sys.argv[2], revision=1,
                       changed_by=1, changed_at=datetime(2026, 11, 22, tzinfo=UTC))
            await connection.execute(insert(own_figures).values(row))
            print("half", flush=True)
            await asyncio.sleep(60)

asyncio.run(main())
"""
