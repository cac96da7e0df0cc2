"""Topics of a server's own: taken apart, judged field by field, laid over the curated ones."""

from collections.abc import Mapping

import pytest

from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.own.gate import (
    MOST_MARKS,
    Gate,
    NameTakenError,
    hold_names,
    needing_care,
)
from bot.domain.viewpoints.own.overlay import laid_over, own_sources, own_topic
from bot.domain.viewpoints.own.statement import RETIRED, TopicStatement, from_text, to_text
from bot.domain.viewpoints.own.typed import Field, Part, field_of, part
from tests.support.figures import shipped
from tests.support.own_topics import NUMBERS, VIEW, cited_by_views, resting_on, typed
from tests.support.topics import saying, shipped_topics, topic

GATE = Gate(shipped(), saying())
CURATED = tuple(shipped_topics().values())


def _faults(*, settled: bool = False, changes: Mapping[str, str]) -> list[tuple[str, str]]:
    said = TopicStatement(typed=typed(**changes), settled=settled)
    return [(each.field, each.reason) for each in GATE.faults("own-1", said, CURATED)]


def test_a_fair_topic_passes() -> None:
    assert _faults(changes={}) == []


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        pytest.param({"title": "  "}, [("title", "own-topic-empty")], id="no title"),
        pytest.param({"recap": ""}, [("recap", "own-topic-empty")], id="no recap"),
        pytest.param({"evidence": "\n"}, [("evidence", "own-topic-empty")], id="no evidence"),
        pytest.param({"example": ""}, [("example", "topic-part-missing")], id="no example"),
        pytest.param({"neutral": ""}, [("neutral.text", "topic-view-missing")], id="no view"),
        pytest.param({"title": "🎉🎉"}, [("title", "own-topic-wordless")], id="emoji"),
        pytest.param({"example": "<:fun:12345>"}, [
            ("example", "own-topic-wordless"), ("example", "own-topic-mention"),
        ], id="a server's emoji"),
        pytest.param({"example": "12 !"}, [("example", "own-topic-wordless")], id="no letters"),
        pytest.param({"title": "T" * 81}, [("title", "topic-too-long")], id="long title"),
        pytest.param({"title": "“Free” bread"}, [("title", "topic-title-quotation")], id="quoted"),
        pytest.param({"recap": f"{'a' * 600} {NUMBERS}"}, [("recap", "topic-too-long")], id="long"),
        pytest.param({"minds": f"{'a' * 151}\nb\nc"}, [("optimist.mind", "topic-too-long")],
                     id="a long mind"),
        pytest.param({"example": "*" * 1100}, [
            ("example", "own-topic-wordless"),
            ("example", "topic-too-long"),
            ("example", "topic-too-long"),
        ], id="long once escaped"),
        pytest.param({"evidence": "Ask <@123>."}, [("evidence", "own-topic-mention")], id="member"),
        pytest.param({"evidence": "Ask <@&123>."}, [("evidence", "own-topic-mention")], id="role"),
        pytest.param({"evidence": "Hi @everyone"}, [("evidence", "own-topic-mention")], id="all"),
        pytest.param({"example": "See https://example.org"}, [("example", "own-topic-link")],
                     id="link"),
        pytest.param({"recap": f"See https://example.org for {NUMBERS}"},
                     [("recap", "own-topic-link")], id="link amid a text"),
        pytest.param({"title": "www.example.org"}, [("title", "own-topic-link")], id="bare link"),
        pytest.param({"neutral": f"{VIEW}\nhttp://example.org/a"}, [
            ("neutral", "own-source-https"),
        ], id="not https"),
        pytest.param({"neutral": f"{VIEW}\nhttps://localhost"}, [
            ("neutral", "own-source-address"),
        ], id="no address"),
        pytest.param(
            {"neutral": "\n".join([VIEW, *(f"https://example.org/{n}" for n in range(6))])},
            [("neutral", "own-topic-many-addresses")], id="many addresses",
        ),
        pytest.param({"minds": "One.\nTwo."}, [("minds", "own-topic-minds")], id="two minds"),
        pytest.param({"names": ",".join(f"n{n}" for n in range(9))}, [
            ("names", "own-topic-many-names"),
        ], id="many names"),
        pytest.param({"names": "wall"}, [("names", "topic-name-taken")], id="a topic's id"),
        pytest.param({"title": "OWN-7"}, [("title", "topic-name-taken")], id="an id to come"),
        pytest.param({"recap": "{figure:nothing} {oops"}, [
            ("recap", "topic-brace"), ("recap", "catalogue-unknown-target"),
        ], id="references"),
        pytest.param({"recap": "No number."}, [("recap", "topic-few-figures")], id="figures"),
        pytest.param({"neutral": f"{VIEW} {VIEW}\nhttps://example.org/a"}, [
            ("neutral.text", "topic-view-uneven"),
        ], id="uneven"),
        pytest.param({"neutral": VIEW}, [("neutral.text", "topic-view-unsourced")], id="unsourced"),
        pytest.param({"evidence": "He said “never”."}, [("evidence", "topic-quotation")],
                     id="quotation"),
    ],
)  # fmt: skip
def test_what_fails_is_named_by_field(
    changes: dict[str, str], faults: list[tuple[str, str]]
) -> None:
    assert _faults(changes=changes) == faults


def test_more_marks_than_a_card_has_room_for_are_refused_where_most_are() -> None:
    views = cited_by_views(5)
    full, crowded = (f"Facts {resting_on(MOST_MARKS - 15 + more)}." for more in (0, 1))

    assert _faults(changes={"recap": full, **views}) == []
    assert _faults(changes={"recap": crowded, **views}) == [("recap", "own-topic-many-marks")]


def test_a_topic_keeps_its_own_names_when_it_is_edited() -> None:
    before = own_topic("own-1", typed(), settled=False)
    said = TopicStatement(typed=typed())

    assert GATE.faults("own-1", said, [*CURATED, before]) == []
    assert [each.reason for each in GATE.faults("own-2", said, [before])] == [
        "topic-name-taken"
    ] * 3


def test_settled_is_the_way_without_views() -> None:
    without = {"optimist": "", "neutral": "<@1>", "pessimist": "", "minds": "", "example": ""}

    assert _faults(settled=True, changes=without) == []
    assert _faults(settled=True, changes={"recap": "Nothing."}) == [("recap", "topic-few-figures")]


def test_addresses_on_the_last_lines_are_sources() -> None:
    fields = typed(recap=f"{NUMBERS}.\n\nhttps://www.example.org/a\nhttps://example.net/b?c=d\n")
    made = own_topic("own-3", fields, settled=False)
    sources = {each.id: (each.publisher, each.url) for each in own_sources("own-3", fields)}

    assert part(fields, Field.RECAP) == Part(
        f"{NUMBERS}.", ("https://www.example.org/a", "https://example.net/b?c=d")
    )
    assert made.source == ("own-3-1", "own-3-2")
    assert sources["own-3-1"] == ("example.org/a", "https://www.example.org/a")
    assert sources["own-3-2"] == ("example.net/b", "https://example.net/b?c=d")
    assert made.optimist is not None
    assert sources[made.optimist.source[0]] == ("example.org/hope", "https://example.org/hope")


def test_an_address_that_serves_twice_is_one_source() -> None:
    same = f"{VIEW}\nhttps://example.org/same"
    fields = typed(optimist=same, neutral=same, pessimist=same)

    assert [each.url for each in own_sources("own-1", fields)] == ["https://example.org/same"]


def test_what_is_typed_formats_nothing() -> None:
    made = own_topic(
        "own-1", typed(title="**Bold** @here", example="# Head\n> quote"), settled=False
    )

    assert made.title.fr == made.title.en == "\\*\\*Bold\\*\\* @\u200bhere"
    assert made.example is not None
    assert made.example.en == r"\# Head > quote"


def test_views_and_minds_go_together_in_order() -> None:
    made = own_topic("own-1", typed(), settled=False)

    assert [each.mind.en for each in made.views.values()] == ["A famine.", "A surplus.", "A feast."]
    assert list(made.views) == list(Viewpoint)


def test_statements_lie_over_the_curated_topics() -> None:
    core = {"bread": topic("bread"), "wine": topic("wine"), "salt": topic("salt")}
    said = {
        "bread": RETIRED,
        "wine": TopicStatement(settled=True),
        "own-1": TopicStatement(typed=typed()),
        "own-2": TopicStatement(typed=typed(title="Other", names=""), settled=True),
        "own-3": RETIRED,
    }

    offered = {each.id: each for each in laid_over(core, said)}

    assert list(offered) == ["wine", "salt", "own-1", "own-2"]
    assert [offered[key].settled for key in offered] == [True, False, False, True]
    assert [bool(offered[key].views) for key in offered] == [False, True, True, False]
    assert offered["salt"] is core["salt"]


def test_what_does_not_hold_any_more_is_left_out() -> None:
    said = {"own-1": TopicStatement(typed=typed(minds="")), "own-2": TopicStatement(typed={})}

    assert list(laid_over({}, said)) == []


def test_a_name_that_means_another_topic_is_refused() -> None:
    made = own_topic("own-1", typed(title="Wall"), settled=False)

    hold_names(made, [made, topic("bread")])
    with pytest.raises(NameTakenError):
        hold_names(made, [made, *CURATED])


def test_figures_that_no_longer_hold_need_care() -> None:
    said = {
        "own-1": TopicStatement(typed=typed()),
        "own-2": TopicStatement(typed=typed(recap="{figure:gone}")),
        "wall": RETIRED,
    }

    care = needing_care(said, shipped())

    assert {key: [each.reason for each in found] for key, found in care.items()} == {
        "own-2": ["catalogue-unknown-target"]
    }


@pytest.mark.parametrize(
    "statement",
    [RETIRED, TopicStatement(settled=True), TopicStatement(typed=typed(), settled=True)],
    ids=["retired", "settled", "written"],
)
def test_a_statement_is_read_as_it_was_stored(statement: TopicStatement) -> None:
    assert from_text(to_text(statement)) == statement


@pytest.mark.parametrize("stored", [None, "no", '{"typed":{"colour":"red"}}'])
def test_what_is_stored_and_no_statement_says_nothing(stored: str | None) -> None:
    assert from_text(stored) is None


@pytest.mark.parametrize(
    ("place", "field"),
    [
        ("recap", Field.RECAP),
        ("optimist.text", Field.OPTIMIST),
        ("optimist.mind", Field.MINDS),
        ("names", Field.NAMES),
    ],
)
def test_a_part_is_known_by_the_field_it_is_typed_in(place: str, field: Field) -> None:
    assert field_of(place) is field
