"""The card of an edition: what it says, and that it stays within its bounds whatever comes in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.configuration.ids import ChannelId, MessageId
from bot.domain.debates.debate import Debate, DebateState
from bot.domain.digest.bounds import MOST_WORDS, word_count
from bot.domain.digest.corrected import Corrected
from bot.domain.digest.due import FellDue
from bot.domain.digest.edition import Edition, Span
from bot.domain.digest.few import Few
from bot.domain.digest.happenings import Happenings, Published, happenings_of
from bot.domain.digest.material import Activity, Busy, Card, Material
from bot.domain.digest.question import question_of
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Figure
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.tally import Moved, Movement
from bot.texts import Language
from bot.ui.cards import COMPONENT_RESERVE, TEXT_ROOM
from bot.ui.figures.referring import referring
from bot.ui.figures.writing import Writer
from cogs.digest._card import Drawn, draw_edition, edition_view
from tests.support.configuration import CHANNEL, GUILD, THREAD
from tests.support.figures import catalogue, figure, plan, source
from tests.support.simulation import PLAIN
from tests.support.topics import TEXTS, topic

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SPAN = Span(zone=UTC, day=date(2026, 11, 23), since=date(2026, 11, 22), today=date(2026, 11, 23))
LANGUAGES = pytest.mark.parametrize("language", list(Language))
LINK = "https://discord.com/channels/1/2/3"
MOST_COMPONENTS = 40
_PROSE = 4
"""Letters of a word in prose; one of shorter ones alone may leave no words for the question."""

MILL = figure("mill", 230_000, as_of=date(2025, 7, 1), as_of_precision="month")
BEFORE = figure("before", 110_000)
AHEAD = plan("ahead", as_of=date(2026, 11, 22), source=("plans",))
SOURCES = (source("letter", published=date(2025, 7, 4)), source("plans"))
CARD = Card(CHANNEL, MessageId(2**60 + 90), NOON)
MOVED = Movement((Moved(Viewpoint.OPTIMIST, Viewpoint.NEUTRAL, 3),))


def _question(about: Topic, writer: Writer) -> dict[str, Any]:
    return {"question": question_of(about, writer.language, referring(writer), seed=1)}


def _writer(*figures: Figure, language: Language = Language.ENGLISH) -> Writer:
    known = figures or (MILL, BEFORE, AHEAD)
    return Writer(TEXTS, language, catalogue(*known, sources=SOURCES))


def _draw(writer: Writer | None = None, *, role: str | None = None, **parts: Any) -> Drawn:  # noqa: ANN401 - of an edition
    edition = Edition(span=parts.pop("span", SPAN), **parts)
    return draw_edition(edition, writer or _writer(), links={CARD.message: LINK}, role=role)


def _read(drawn: Drawn) -> list[str]:
    """Return the parts below the title, with common spaces."""
    return [text.translate(PLAIN) for text in drawn.texts[1:]]


def _correction(**changes: Any) -> Corrected:  # noqa: ANN401 - of a correction
    told = Corrected(MILL, BEFORE, MILL, CARD, cards=1)
    return replace(told, **changes)


def _happened(count: int = 1, *, cut: bool = False, topics: int = 1) -> Happenings:
    about = {str(number): topic(f"t{number}") for number in range(topics)}
    return happenings_of(
        Material(
            published=dict.fromkeys(about, 2),
            moved=dict.fromkeys(about, MOVED),
            debates=(Debate(1, GUILD, "0", CHANNEL, THREAD, DebateState.OPEN, NOON, None, NOON),),
        ),
        Activity(
            tuple(Busy(ChannelId(THREAD + 9 * each), 9 - each, 34) for each in range(count)),
            cut=cut,
        ),
        about,
        {THREAD},
    )


# --- What each part says ---


@pytest.mark.parametrize(
    ("language", "title"),
    [
        pytest.param(
            Language.FRENCH, "## Lundi 23 novembre\n-# 14 mots, une minute de lecture", id="fr"
        ),
        pytest.param(Language.ENGLISH, "## Monday 23 November\n-# 14 words · 1 min read", id="en"),
    ],
)
def test_the_title_is_the_day_with_the_time_that_reading_takes(
    language: Language, title: str
) -> None:
    drawn = _draw(_writer(language=language), corrections=Few((_correction(newest=None),)))

    first, second = (text.translate(PLAIN) for text in drawn.texts)
    assert first.splitlines()[0] == title.splitlines()[0]
    words = word_count([drawn.texts[0].splitlines()[0], drawn.texts[1]])
    assert first.splitlines()[1] == title.splitlines()[1].replace("14", str(words))
    assert second.startswith("**Corri" if language is Language.FRENCH else "**Corr")


@pytest.mark.parametrize(
    ("day", "title"),
    [
        pytest.param(date(2026, 11, 1), "## Dimanche 1ᵉʳ novembre", id="first"),
        pytest.param(date(2026, 12, 11), "## Vendredi 11 décembre", id="eleventh"),
    ],
)
def test_french_dates_are_written_as_the_french_do(day: date, title: str) -> None:
    drawn = _draw(_writer(language=Language.FRENCH), span=replace(SPAN, day=day), figure=MILL)

    assert drawn.texts[0].splitlines()[0] == title


@pytest.mark.parametrize(
    ("told", "line"),
    [
        pytest.param(
            _correction(),
            f"Mill, Ada, AI processors: X (card of [22 Nov 2026](<{LINK}>) updated)",
            id="on-a-card",
        ),
        pytest.param(
            _correction(cards=3, newest=replace(CARD, message=MessageId(5))),
            "Mill, Ada: 110,000 GPUs → **230,000 GPUs** ¹",
            id="on-cards-not-for-all",
        ),
        pytest.param(
            _correction(cards=3),
            "Mill, Ada: 110,000 GPUs → **230,000 GPUs** ¹ "
            f"(3 cards updated, the newest of [22 Nov 2026](<{LINK}>))",
            id="on-several-cards",
        ),
        pytest.param(
            _correction(newest=None, cards=0),
            "Mill, Ada: 110,000 GPUs → **230,000 GPUs** ¹",
            id="on-no-card",
        ),
        pytest.param(
            _correction(before=None, newest=None),
            "Mill, Ada: now **230,000 GPUs** ¹",
            id="former-number-forgotten",
        ),
        pytest.param(
            _correction(now=None, newest=None, told=BEFORE),
            "Mill, Ada: 110,000 GPUs was withdrawn; nothing stands in its place",
            id="withdrawn",
        ),
        pytest.param(
            _correction(now=AHEAD, newest=None),
            "Mill, Ada: 110,000 GPUs → **300 GPUs**, planned ¹",
            id="plan",
        ),
    ],
)
def test_a_correction_says_what_was_told_and_what_holds(told: Corrected, line: str) -> None:
    expected = line.replace(", AI processors: X", ": 110,000 GPUs → **230,000 GPUs** ¹")

    assert _read(_draw(corrections=Few((told,)))) == [f"**Corrected** {expected}"]


def test_more_corrections_than_are_told_are_counted() -> None:
    drawn = _draw(corrections=Few((_correction(), _correction()), more=4))

    assert _read(drawn)[0].splitlines()[-1] == "-# and 4 more corrections"


def test_the_figure_of_the_day_has_its_source_below() -> None:
    drawn = _draw(figure=MILL)

    [text] = _read(drawn)
    line, small_print = text.splitlines()
    assert line.startswith("**Figure of the day** Mill, Ada: **230,000 GPUs**, in operation,")
    assert line.endswith(", owned, July 2025, Ada, likely ¹")
    assert small_print == "-# ¹ [letter](<https://example.org/>), 4 Jul 2025 · checked 1 Jan 2026"
    assert (drawn.figure, drawn.figures) == (MILL, ("mill",))


def test_an_address_too_long_for_the_small_print_is_behind_the_button() -> None:
    long = source("letter", url=f"https://example.org/{'a' * 380}")
    writer = Writer(TEXTS, Language.ENGLISH, catalogue(MILL, sources=[long]))

    [text] = _read(_draw(writer, figure=MILL))

    assert text.splitlines()[1] == "-# ¹ letter · checked 1 Jan 2026"


@LANGUAGES
def test_the_question_has_its_three_views_each_on_a_line(language: Language) -> None:
    writer = _writer(language=language)
    drawn = _draw(writer, **_question(topic("wall"), writer))

    title, *views = drawn.texts[1].splitlines()
    assert title.endswith(" About wall")
    names = {writer.say(f"viewpoint-{each}") for each in Viewpoint}
    assert {line.removesuffix(" View.").strip("*") for line in views} == names
    assert drawn.topic == topic("wall")


def test_that_messages_were_not_counted_is_said_where_nothing_else_happened() -> None:
    happened = Happenings(cut=True)

    assert _read(_draw(happenings=happened)) == ["-# Not all messages could be counted this time."]


def test_titles_give_the_numbers_that_they_refer_to() -> None:
    asked = "Is {figure:mill} enough?"
    about = topic("wall", title=dict.fromkeys(("fr", "en"), asked))
    happened = Happenings(published=Few((Published(about, 2, None),)))

    [text] = _read(_draw(happenings=happened))

    assert "on “Is 230,000 GPUs enough?”" in text


def test_after_an_edition_of_the_same_day_it_says_since_when() -> None:
    span = replace(SPAN, since=SPAN.today)

    [text] = _read(_draw(span=span, happenings=_happened()))

    assert text.startswith("**Since the last edition**")


def test_a_card_is_dated_by_the_servers_clocks() -> None:
    span = replace(SPAN, zone=ZoneInfo("Pacific/Auckland"))

    [text] = _read(_draw(span=span, corrections=Few((_correction(),))))

    assert "card of [23 Nov 2026]" in text


def test_what_happened_names_places_and_topics_but_nobody() -> None:
    [text] = _read(_draw(happenings=_happened(2, cut=True)))

    assert text.splitlines() == [
        "**Since yesterday**",
        f"- debate <#{THREAD}>: 34 messages, 9 people",
        f"- <#{THREAD + 9}>: 34 messages, 8 people",
        f"- 2 arguments published on “About t0” (<#{THREAD}>)",
        "- “About t0”: 3 moved from optimist to neutral",
        "-# Not all messages could be counted this time.",
    ]


def test_after_days_without_an_edition_it_says_since_when() -> None:
    span = replace(SPAN, since=date(2026, 11, 20))

    assert _read(_draw(span=span, happenings=_happened()))[0].startswith("**Since 20 Nov 2026**\n")


@pytest.mark.parametrize(
    ("due", "line"),
    [
        pytest.param(
            FellDue(AHEAD, None),
            "Mill, Ada: **300 GPUs**, planned for 22 Nov 2026 ¹. Nothing known today shows it.",
            id="nothing-known",
        ),
        pytest.param(
            FellDue(AHEAD, MILL),
            "Mill, Ada: **300 GPUs**, planned for 22 Nov 2026 ¹. "
            "Known today: **230,000 GPUs**, July 2025 ².",
            id="something-known",
        ),
        pytest.param(
            FellDue(
                plan("year", 2026, status="predicted", metric="predicted_year", unit="year"), None
            ),
            "Mill, Ada, predicted year: **2026** ¹. Nothing known today shows it.",
            id="a-year",
        ),
    ],
)
def test_what_fell_due_stands_beside_what_is_known(due: FellDue, line: str) -> None:
    writer = _writer(MILL, AHEAD, due.plan) if due.plan is not AHEAD else _writer(MILL, AHEAD)

    assert _read(_draw(writer, due=Few((due,)))) == [f"**Fell due** {line}"]


def test_marks_follow_one_another_and_figures_are_told_in_their_order() -> None:
    writer = _writer()
    asked = topic("a", title={"fr": "{figure:before}\u202f?", "en": "{figure:before}?"})

    drawn = _draw(
        writer,
        corrections=Few((_correction(),)),
        due=Few((FellDue(AHEAD, MILL),)),
        **_question(asked, writer),
    )

    assert drawn.figures == ("mill", "ahead", "before")
    assert [mark for mark in "".join(_read(drawn)) if mark in "¹²³"] == ["¹", "²", "¹"]


def test_a_role_to_notify_is_named_in_the_small_print() -> None:
    drawn = _draw(role="<@&77>", figure=MILL)

    assert drawn.texts[0].splitlines()[1].startswith("-# <@&77> · ")


# --- Its bounds ---


def _long(language: Language, words: Callable[[int], str], count: int) -> tuple[Writer, Edition]:
    """Return an edition in which everything is as long as it may be."""
    wide = {
        "subject": words(300),
        "attributed_to": words(300),
        "confidence": "likely",
        "value": None,
        "comparator": "between",
        "low": 123_456_789.0,
        "high": 987_654_321.0,
    }
    known = [
        figure(f"own-{number}", source=(f"s{number}",), **wide) for number in range(2 * count + 1)
    ]
    due = [
        FellDue(
            plan(f"p{number}", source=(f"s{number}",), **{**wide, "as_of": date(2026, 11, 22)}),
            known[number],
        )
        for number in range(count)
    ]
    sources = [
        source(f"s{number}", publisher=words(300), url=f"https://example.org/{'a' * 380}")
        for number in range(2 * count + 1)
    ]
    writer = Writer(
        TEXTS,
        language,
        catalogue(*known, *(each.plan for each in due), sources=sources),
    )
    view = {"text": {"fr": words(450), "en": words(450)}, "mind": {"fr": "x", "en": "x"}}
    title = {"fr": words(80), "en": words(80)}
    asked = topic("a", title=title, **{each.value: view for each in Viewpoint})
    topics = {str(number): topic(f"t{number}", title=title) for number in range(count)}
    edition = Edition(
        span=SPAN,
        corrections=Few(
            tuple(Corrected(each, known[0], each, CARD, cards=999_999) for each in known[:count]),
            more=999,
        ),
        figure=known[-1],
        question=question_of(asked, language, referring(writer), seed=1),
        happenings=happenings_of(
            Material(
                published=dict.fromkeys(topics, 999_999),
                moved={
                    key: Movement(
                        tuple(
                            Moved(before, after, 999_999)
                            for before in Viewpoint
                            for after in Viewpoint
                            if before is not after
                        )
                    )
                    for key in topics
                },
            ),
            Activity(
                tuple(Busy(ChannelId(THREAD + each), 999_999, 999_999) for each in range(99)),
                cut=True,
            ),
            topics,
            (),
        ),
        due=Few(tuple(due), more=999),
    )
    return writer, edition


@settings(max_examples=60, deadline=None)
@given(
    language=st.sampled_from(Language),
    letter=st.sampled_from(["a", "é", "一", "\\*", "🙂"]),
    width=st.integers(1, 300),
    count=st.integers(1, 3),
)
def test_whatever_comes_in_it_fits_a_message_and_what_one_reads(
    language: Language, letter: str, width: int, count: int
) -> None:
    def words(length: int) -> str:
        return (f"{letter * width} " * length)[:length].strip()

    writer, edition = _long(language, words, count)

    drawn = draw_edition(edition, writer, links={CARD.message: LINK}, role="<@&77>")

    assert sum(map(len, drawn.texts)) <= TEXT_ROOM
    assert word_count(drawn.texts) <= MOST_WORDS
    if width >= _PROSE:
        assert drawn.figure is edition.figure
        assert drawn.topic is not None
    components = edition_view(edition, drawn, writer, GUILD).to_components()
    assert _count(components) <= MOST_COMPONENTS - COMPONENT_RESERVE


def _count(components: list[dict[str, Any]]) -> int:
    return sum(1 + _count(each.get("components", [])) for each in components)


@LANGUAGES
def test_where_room_is_short_the_last_part_gives_way_and_says_how_much(language: Language) -> None:
    writer, edition = _long(language, lambda length: ("ab " * length)[:length].strip(), 3)

    drawn = draw_edition(edition, writer, links={CARD.message: LINK})

    due = drawn.texts[-1].splitlines()
    left_out = 999 + 3 - (len(due) - 2)
    assert left_out > 999
    assert due[-1] == writer.say("digest-more-due", count=left_out)
    assert len(drawn.texts[1].splitlines()) == 5


def test_an_edition_without_a_question_has_no_buttons_for_one() -> None:
    writer = _writer(MILL)
    edition = Edition(span=SPAN, figure=MILL)

    view = edition_view(edition, _draw(writer, figure=MILL), writer, GUILD)

    ids = [
        each.get("custom_id")
        for part in view.to_components()[0]["components"]
        for each in part.get("components", [])
    ]
    assert ids == [f"digest:sources:{SPAN.day.toordinal()}", "why:digest"]


def test_a_count_that_nobody_has_confirmed_for_years_is_called_so() -> None:
    old = figure("mill", as_of=date(2024, 1, 1))

    assert "likely, not confirmed since ¹" in _read(_draw(_writer(old), figure=old))[0]


@pytest.mark.parametrize("known", [catalogue(MILL)])
def test_a_disputed_figure_is_called_so(known: Catalogue) -> None:
    rival = figure("rival", 90, conflicts_with=("mill",))
    disputed = figure("mill", 100, conflicts_with=("rival",))

    [text] = _read(_draw(_writer(disputed, rival), figure=disputed))

    assert "**disputed**" in text
    assert "disputed" not in _read(_draw(Writer(TEXTS, Language.ENGLISH, known), figure=MILL))[0]
