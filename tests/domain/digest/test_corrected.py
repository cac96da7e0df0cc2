"""Which figures are told as corrected: those on cards, and a server's own; each once."""

from datetime import UTC, datetime

import pytest

from bot.domain.configuration.ids import ChannelId, MessageId
from bot.domain.digest.corrected import corrections_of
from bot.domain.digest.material import Card, Cards, CorrectedNumber, Material
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import Shown, digest_of
from bot.domain.figures.model import Figure
from bot.domain.figures.overlay import overlaid
from bot.domain.figures.own import OwnChange, Statement
from bot.domain.own.changes import Change
from tests.support.figures import catalogue, figure, plan, source
from tests.support.own_figures import own

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CARD = Card(ChannelId(2**60 + 1), MessageId(2**60 + 90), NOON)
MILL, NEWER = figure("mill"), figure("newer", 200, supersedes=("mill",))
Told = tuple[float | None, float | None, int]
"""The number before and the one now, and how many cards show it."""


def _number(shown: Figure, *, cards: int = 1, ahead: bool = False) -> CorrectedNumber:
    return CorrectedNumber(Shown(shown.id, digest_of(shown), ahead), (Cards(CARD, cards),))


def _change(
    number: int, before: Statement | None, after: Statement | None, key: str = "own-1"
) -> OwnChange:
    return Change(number, key, before, after, number, None, NOON)


def _told(material: Material, now: Catalogue, core: Catalogue | None = None) -> list[Told]:
    return [
        (each.before and each.before.value, each.now and each.now.value, each.cards)
        for each in corrections_of(material, now, core or now, {CARD.channel})
    ]


@pytest.mark.parametrize(
    ("number", "now", "told"),
    [
        pytest.param(MILL, (MILL, NEWER), [(100, 200, 2)], id="superseded"),
        pytest.param(MILL, (figure("mill", 90),), [(None, 90, 2)], id="number-not-known-any-more"),
        pytest.param(MILL, (figure("mill", 100, negated=True),), [(100, None, 2)], id="withdrawn"),
        pytest.param(MILL, (), [], id="nothing-left-to-name-it"),
        pytest.param(MILL, (MILL,), [], id="holds-again"),
    ],
)
def test_a_number_on_cards_is_told_with_what_holds_in_its_place(
    number: Figure, now: tuple[Figure, ...], told: list[Told]
) -> None:
    material = Material(corrected=(_number(number, cards=2),))

    assert _told(material, catalogue(*now)) == told


def test_cards_that_not_everybody_can_see_are_not_told_of() -> None:
    hidden = Card(ChannelId(CARD.channel + 1), MessageId(CARD.message + 1), NOON)
    shown = Shown(MILL.id, digest_of(MILL), plan=False)
    number = CorrectedNumber(shown, (Cards(hidden, 5), Cards(CARD, 2)))
    now = catalogue(MILL, NEWER)

    [some] = corrections_of(Material(corrected=(number,)), now, now, {CARD.channel})
    [none] = corrections_of(Material(corrected=(number,)), now, now, ())

    assert (some.newest, some.cards) == (CARD, 2)
    assert (none.newest, none.cards) == (None, 0)


def test_a_withdrawn_curated_figure_is_told_by_what_it_was() -> None:
    core = catalogue(MILL)
    hidden = overlaid(core, {"mill": Statement()})

    assert _told(Material(corrected=(_number(MILL),)), hidden, core) == [(100, None, 1)]


def test_a_plan_that_another_plan_replaces_is_told() -> None:
    first, then = plan("first"), plan("then", 400, supersedes=("first",))

    material = Material(corrected=(_number(first, ahead=True),))

    assert _told(material, catalogue(first, then)) == [(300, 400, 1)]


@pytest.mark.parametrize(
    ("changes", "said", "told"),
    [
        pytest.param([_change(1, own(120), own(130))], own(130), [(120, 130, 0)], id="corrected"),
        pytest.param(
            [_change(1, own(120), own(130)), _change(2, own(130), own(140))],
            own(140),
            [(120, 140, 0)],
            id="corrected-twice",
        ),
        pytest.param(
            [_change(1, own(120), own(130)), _change(2, own(130), own(120))],
            own(120),
            [],
            id="taken-back",
        ),
        pytest.param([_change(1, None, own(120))], own(120), [], id="added"),
        pytest.param(
            [_change(1, None, own(120, supersedes=("mill",)))],
            own(120, supersedes=("mill",)),
            [(100, 120, 0)],
            id="supersedes-a-curated-one",
        ),
        pytest.param([_change(1, own(120), Statement())], None, [(120, None, 0)], id="retired"),
        pytest.param(
            [_change(1, own(120), own(120, attributed_to="Bob"))],
            own(120, attributed_to="Bob"),
            [],
            id="the-same-number",
        ),
    ],
)
def test_a_server_is_told_what_it_corrected_itself(
    changes: list[OwnChange], said: Statement | None, told: list[Told]
) -> None:
    core = catalogue(MILL, sources=[source("letter")])
    now = overlaid(core, {} if said is None else {"own-1": said})

    assert _told(Material(own=tuple(changes)), now, core) == told


def test_what_was_shown_and_corrected_by_the_server_is_told_once_with_both_numbers() -> None:
    core = catalogue(MILL)
    before, after = own(120), own(130)
    now = overlaid(core, {"own-1": after})
    assert before.figure is not None
    material = Material(
        corrected=(_number(before.figure, cards=3),), own=(_change(1, before, after),)
    )

    assert _told(material, now, core) == [(120, 130, 3)]


def test_a_number_that_was_added_shown_and_corrected_is_told_with_both_numbers() -> None:
    core, before, after = catalogue(MILL), own(120), own(130)
    now = overlaid(core, {"own-1": after})
    assert before.figure is not None
    changes = (_change(1, None, before), _change(2, before, after))
    material = Material(corrected=(_number(before.figure),), own=changes)

    assert _told(material, now, core) == [(120, 130, 1)]
