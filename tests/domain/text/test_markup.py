"""Markup, mentions and emoji are told from words, and nothing moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text.markup import EMOJI, JOINT, NAME, mask


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("**bold** and __under__", "bold and under", id="emphasis"),
        pytest.param("a ||secret|| and ~~no~~", "a secret and no", id="spoiler-and-strike"),
        pytest.param("run `make demo` now", "run make demo now", id="inline-code"),
        pytest.param("# A title", "A title", id="heading"),
        pytest.param("-# small print", "small print", id="small-print"),
        pytest.param("- one\n* two\n• three", "one\n two\n three", id="bullets"),
        pytest.param("1. one\n2) two\na) three", "one\n two\n three", id="numbers"),
        pytest.param("> quoted\n> > twice", "quoted\n twice", id="quotations"),
        pytest.param("see [the page](https://example.org/a) now", "see the page now", id="link"),
        pytest.param("<https://example.org/a> is it", "is it", id="address"),
        pytest.param("ask <@1>, <@&2> or <#3>", "ask , or", id="mentions"),
        pytest.param("ask @ada now", "ask now", id="mention-as-shown"),
        pytest.param("at <t:1700000000:R> then", "at then", id="moment"),
        pytest.param("type </gpu:12> now", "type now", id="command"),
        pytest.param("fine 🎉 <a:wave:12> :wave: xD :-) ^^", "fine", id="emoji"),
        pytest.param("fine ❶ 🄀 T_T t_t XD Xd o_O <3", "fine", id="emoji-like-letters"),
        pytest.param("see HTTPS://EXAMPLE.ORG/A, Http://a.b", "see ,", id="loud-addresses"),
        pytest.param("fine:) and:wave: too", "fine and too", id="emoji-without-space"),
        pytest.param("before\n```py\nx = 1\n```\nafter", "before\n \n \n \nafter", id="fence"),
    ],
)
def test_what_is_no_word_is_masked(text: str, shown: str) -> None:
    masked = mask(text)

    bare = "".join("" if each in {JOINT, NAME, EMOJI} else each for each in masked)
    assert [line.split() for line in bare.split("\n")] == [
        line.split() for line in shown.split("\n")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2 > 1 and 3 < 4", id="comparison"),
        pytest.param("at 12:30 and 5-6 people", id="numbers"),
        pytest.param("l’été, c’est-à-dire demain", id="apostrophes"),
        pytest.param("an e-mail # 1 - or so", id="marks-inside-a-line"),
        pytest.param("2024. was a year", id="a-year-is-no-list"),
    ],
)
def test_prose_is_left_alone(text: str) -> None:
    assert mask(text) == text


@given(st.text())
def test_nothing_moves(text: str) -> None:
    assert len(mask(text)) == len(text)
