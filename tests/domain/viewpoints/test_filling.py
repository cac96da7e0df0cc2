"""References are found, judged and filled in; nothing else in a text is touched."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.viewpoints.filling import Asked, Reference, fill, reference_faults, references
from tests.support.figures import NEVER, catalogue, figure

CATALOGUE = catalogue(
    figure("new", supersedes=("old",)),
    figure("newer", supersedes=("old",), subject="Wing"),
    figure("old", subject="Ruin"),
    figure("over", status="retired"),
    figure("denied", negated=True),
    figure("likeness", analogy=True),
    figure("undated", **NEVER),
)
HOSTILE = st.lists(
    st.one_of(
        st.text(st.characters(), max_size=20),
        st.sampled_from(
            [
                "{",
                "}",
                "{{",
                "{}",
                "{0}",
                "{0.__class__}",
                "{figure:}",
                "{figure:new}",
                "{date:new}",
                "{figure:NEW}",
                "{figure:new!r}",
                "{{figure:new}}",
                "{figure:{figure:new}}",
                "%s",
                "$new",
                "\\1",
            ]
        ),
    ),
    max_size=8,
).map("".join)


def said(reference: Reference) -> str:
    return f"<{reference.asked} of {reference.figure}>"


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        pytest.param("It has {figure:new}.", "It has <figure of new>.", id="a-number"),
        pytest.param("In {date:new}.", "In <date of new>.", id="a-date"),
        pytest.param("{figure:a-1}{date:b}", "<figure of a-1><date of b>", id="side-by-side"),
        pytest.param("{figure: new}", "{figure: new}", id="a-space"),
        pytest.param("{figure:New}", "{figure:New}", id="a-capital"),
        pytest.param("{sum:new}", "{sum:new}", id="another-word"),
        pytest.param("{0.__class__}", "{0.__class__}", id="a-format-field"),
        pytest.param("{{figure:new}}", "{<figure of new>}", id="doubled-braces"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_only_references_are_filled(text: str, filled: str) -> None:
    assert fill(text, said) == filled


def test_what_is_said_is_not_read_again() -> None:
    assert fill("{figure:new}", lambda _: "{date:new} \\1 {0}") == "{date:new} \\1 {0}"


def test_references_are_found_in_their_order() -> None:
    assert references("{date:b}, {figure:a}, {date:b}, {figure}") == [
        Reference(Asked.DATE, "b"),
        Reference(Asked.FIGURE, "a"),
        Reference(Asked.DATE, "b"),
    ]


@given(HOSTILE)
@example("{figure:" + "a-" * 500 + "}")
def test_no_text_makes_it_fail(text: str) -> None:
    filled = fill(text, lambda _: "")
    faults = list(reference_faults("recap", text, CATALOGUE))

    assert len(filled) <= len(text)
    assert fill(text, said).count(" of ") >= len(references(text))
    assert {fault.field for fault in faults} <= {"recap"}
    assert any(fault.reason == "topic-brace" for fault in faults) == bool(set("{}") & set(filled))


@pytest.mark.parametrize(
    ("text", "reason", "values"),
    [
        pytest.param("{figure:new}", None, {}, id="in-force"),
        pytest.param("{date:new}", None, {}, id="dated"),
        pytest.param("{figure:undated}", None, {}, id="a-number-without-a-date"),
        pytest.param("{figure:lost}", "catalogue-unknown-target", {"id": "lost"}, id="unknown"),
        pytest.param("{figure:over}", "topic-figure-retired", {"id": "over"}, id="retired"),
        pytest.param("{date:over}", "topic-figure-retired", {"id": "over"}, id="its-date-too"),
        pytest.param(
            "{figure:old}",
            "topic-figure-superseded",
            {"id": "old", "newer": "new, newer"},
            id="superseded",
        ),
        pytest.param("{figure:denied}", "topic-figure-not-served", {"id": "denied"}, id="denied"),
        pytest.param(
            "{figure:likeness}", "topic-figure-not-served", {"id": "likeness"}, id="likened"
        ),
        pytest.param("{date:undated}", "topic-figure-undated", {"id": "undated"}, id="undated"),
        pytest.param("{figure:new", "topic-brace", {}, id="an-open-brace"),
        pytest.param("new}", "topic-brace", {}, id="a-closing-brace"),
    ],
)
def test_a_reference_that_does_not_hold_is_named(
    text: str, reason: str | None, values: dict[str, str]
) -> None:
    faults = list(reference_faults("recap", f"{text}, {text}", CATALOGUE))

    assert [(each.reason, each.values) for each in faults] == [(reason, values)] * bool(reason)
