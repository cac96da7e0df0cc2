"""What a reply sets as a quotation is found in Discord's markup, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.quotes.extract import find_quotations, may_quote


def quoted(reply: str) -> list[str]:
    return [" ".join(each.text.split()) for each in find_quotations(reply)]


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        pytest.param("> one\n> two\nand I", ["one two"], id="block"),
        pytest.param("I say\n>>> one\ntwo", ["one two"], id="block-to-the-end"),
        pytest.param("> one\nwhy\n> two", ["one", "two"], id="two-blocks"),
        pytest.param("> one\n>\n> two", ["one two"], id="block-with-an-empty-line"),
        pytest.param("> > one", ["one"], id="nested"),
        pytest.param("> > one\n> two", ["one", "two"], id="nested-then-not"),
        pytest.param("> he said “one”", ["he said “one”"], id="marks-inside-a-block"),
        pytest.param(
            '« one », “two”, „three“, "four"', ["one", "two", "three", "four"], id="marks"
        ),
        pytest.param("‘one isn’t two’, no", ["one isn’t two"], id="single-marks"),
        pytest.param("« a “b” c »", ["a “b” c"], id="the-outermost"),
        pytest.param("« run `make` now »", ["run `make` now"], id="code-inside"),
    ],
)
def test_quotations_are_found(reply: str, found: list[str]) -> None:
    assert may_quote(reply)
    assert quoted(reply) == found


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("no quotation at all", id="none"),
        pytest.param("if x > 3 then y -> 4", id="greater-than-inside-a-line"),
        pytest.param(">no space", id="no-space-after-the-mark"),
        pytest.param("```\n> npm install\n```", id="block-in-a-fence"),
        pytest.param('```py\nx = "a long text here"\n```', id="marks-in-a-fence"),
        pytest.param('try `print("hello to you all")`', id="marks-in-inline-code"),
        pytest.param("l’un dit que l’autre n’a pas", id="apostrophes"),
        pytest.param('a 5" pipe and a 6" pipe', id="inches"),
        pytest.param("« never closed", id="never-closed"),
    ],
)
def test_what_is_no_quotation_is_not_found(reply: str) -> None:
    assert [text for text in quoted(reply) if text] == []


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ada wrote:", id="wrote"),
        pytest.param("Ada a écrit :", id="a-écrit"),
        pytest.param("[14:02] Ada:", id="time-in-brackets"),
        pytest.param("**Ada** — Today at 2:02 PM", id="copied-from-the-client"),
        pytest.param("**Ada** — Aujourd’hui à 14:02", id="copied-in-french"),
        pytest.param("<@123> said:", id="mention"),
        pytest.param("**Ada :**", id="name-alone"),
    ],
)
def test_the_line_that_says_who_wrote_is_dropped(line: str) -> None:
    assert quoted(f"> {line}\n> The mill turns.") == ["The mill turns."]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The mill turns.", id="a-sentence"),
        pytest.param("Well-known: we start at 14:02 sharp", id="a-time"),
        pytest.param("The mill\u2028turns", id="another-kind-of-line-break"),
        pytest.param("Ada wrote: the mill turns", id="with-what-was-written"),
    ],
)
def test_other_first_lines_stay(line: str) -> None:
    assert quoted(f"> {line}\n> It grinds.") == [f"{' '.join(line.split())} It grinds."]


def test_a_lone_line_that_looks_like_a_name_is_the_quotation() -> None:
    assert quoted("> Ada wrote:\nwhat?") == ["Ada wrote:"]


@given(st.text(st.sampled_from('ab \n>«»“”„"‘’`.')))
def test_an_offset_in_a_quotation_is_one_in_the_reply(reply: str) -> None:
    for each in find_quotations(reply):
        there = reply[each.start : each.start + len(each.text)]
        assert len(there) == len(each.text)
        assert all(one in {other, " "} for one, other in zip(each.text, there, strict=True))


@given(st.text())
def test_a_message_without_any_sign_is_let_through_at_once(reply: str) -> None:
    assert may_quote(reply) or find_quotations(reply) == []
