"""The question of the day: whose turn it is, and each view in one line."""

from datetime import date

import pytest

from bot.domain.configuration.ids import GuildId
from bot.domain.digest.question import LONGEST_LINE, first_sentence, question_of, topic_of_the_day
from bot.domain.viewpoints.filling import Reference
from bot.domain.viewpoints.model import Viewpoint
from bot.texts import Language
from tests.support.configuration import GUILD
from tests.support.topics import saying, shipped_topics, topic

SETTLED = topic("settled", settled=True, optimist=None, neutral=None, pessimist=None)
LANGUAGES = pytest.mark.parametrize("language", list(Language))


def _both(text: str) -> dict[str, str]:
    return {"fr": text, "en": text}


def _view(text: str) -> dict[str, object]:
    return {"text": _both(text), "mind": _both("Proof."), "source": ["letter"]}


def _said(reference: Reference) -> str:
    return f"<{reference.figure}>"


def test_what_was_never_asked_comes_first_then_what_was_asked_longest_ago() -> None:
    topics = [topic("a"), topic("b"), topic("c")]
    asked = {"a": date(2026, 11, 3), "b": date(2026, 11, 1)}

    assert topic_of_the_day(topics, GUILD, asked) == topics[2]
    assert topic_of_the_day(topics, GUILD, {**asked, "c": date(2026, 11, 2)}) == topics[1]


def test_a_settled_topic_asks_nothing() -> None:
    assert topic_of_the_day([SETTLED], GUILD, {}) is None
    assert topic_of_the_day([], GUILD, {}) is None


def test_servers_begin_with_different_questions() -> None:
    topics = shipped_topics().values()

    first = [topic_of_the_day(topics, GuildId(GUILD + number), {}) for number in range(40)]

    assert len({each.id for each in first if each is not None}) > 5


@LANGUAGES
@pytest.mark.parametrize("key", shipped_topics())
def test_every_view_that_ships_is_told_in_one_line_of_whole_words(
    key: str, language: Language
) -> None:
    found = question_of(shipped_topics()[key], language, saying()[language], seed=1)

    assert {viewpoint for viewpoint, _ in found.views} == set(Viewpoint)
    for _, line in found.views:
        assert 10 < len(line) <= LONGEST_LINE
        assert "\n" not in line
        assert "{" not in line
        assert line.endswith((".", "!", "?", "…", "»", "”"))


def test_the_order_is_drawn_by_the_seed_and_no_order_is_left_out() -> None:
    orders = [
        tuple(each for each, _ in question_of(topic("a"), Language.ENGLISH, _said, seed=seed).views)
        for seed in range(60)
    ]

    assert len(set(orders)) == 6
    assert orders == [
        tuple(each for each, _ in question_of(topic("a"), Language.FRENCH, _said, seed=seed).views)
        for seed in range(60)
    ]


def test_it_names_the_figures_whose_numbers_are_read_and_no_others() -> None:
    asked = topic(
        "a",
        title=_both("Is {figure:title} much?"),
        optimist=_view("There are {figure:one}, since {date:when}. There were {figure:two}."),
        neutral=_view("Again {figure:one} and {figure:three}."),
    )

    found = question_of(asked, Language.ENGLISH, _said, seed=1)

    assert found.title == "Is <title> much?"
    assert dict(found.views)[Viewpoint.OPTIMIST] == "There are <one>, since <when>."
    assert found.figures == ("title", "one", "three")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("One. Two.", "One.", id="first"),
        pytest.param("1,5 % of it. Two.", "1,5 % of it.", id="number"),
        pytest.param("M. Dupont is here. Two.", "M. Dupont is here.", id="abbreviation"),
        pytest.param("Is it? Yes.", "Is it?", id="question"),
        pytest.param("No end at all", "No end at all", id="no-mark"),
        pytest.param("«\u00a0It is.\u00a0» So they say.", "«\u00a0It is.\u00a0»", id="quotation"),
        pytest.param("…", "…", id="no-word"),
        pytest.param(f"{'word ' * 50}end.", f"{('word ' * 32).strip()}…", id="cut-at-a-word"),
        pytest.param(
            f"{'word ' * 30}, (more of it here.", f"{('word ' * 30).strip()} , (more…", id="loose"
        ),
        pytest.param("w" * 200, f"{'w' * 159}…", id="one-word"),
    ],
)
def test_a_line_is_the_first_sentence_or_as_many_whole_words_of_it(text: str, line: str) -> None:
    assert first_sentence(text) == line
    assert len(line) <= LONGEST_LINE
