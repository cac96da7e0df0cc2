"""What somebody typed is shown so that it pings nobody, formats nothing and stays on its line."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.text.plain import plain, visible

ESCAPED = re.compile(r"\\[\\*_~|`<>\[\]#+-]")
LONGEST = 60


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("xAI", id="a-name"),
        pytest.param("Département de l’Énergie", id="accents"),
        pytest.param("x-ai (France), 50 % #1!", id="signs-that-format-nothing"),
        pytest.param("小米", id="another-script"),
        pytest.param("\U0001f642", id="emoji"),
        pytest.param("{$name} { cli-help }", id="placeables"),
        pytest.param("", id="nothing"),
        pytest.param("a" * LONGEST, id="as-long-as-may-be"),
    ],
)
def test_plain_words_are_left_alone(typed: str) -> None:
    assert plain(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("@everyone", id="everyone"),
        pytest.param("@here", id="here"),
        pytest.param("<@123>", id="member"),
        pytest.param("<@&123>", id="role"),
        pytest.param("@\u200beveryone", id="with-a-mark-that-is-taken-out"),
        pytest.param("@@everyone", id="twice"),
        pytest.param("<<@123>>", id="nested"),
    ],
)
def test_nobody_is_pinged(typed: str) -> None:
    said = plain(typed)

    assert not re.search(r"@(?!\u200b)", said)
    assert not re.search(r"(?<!\\)<", said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("**b**", r"\*\*b\*\*", id="bold"),
        pytest.param("__u__", r"\_\_u\_\_", id="underline"),
        pytest.param("~~s~~", r"\~\~s\~\~", id="struck-out"),
        pytest.param("||s||", r"\|\|s\|\|", id="spoiler"),
        pytest.param("```c```", r"\`\`\`c\`\`\`", id="code"),
        pytest.param(r"\*b\*", r"\\\*b\\\*", id="escaped-already"),
        pytest.param("# T", r"\# T", id="heading"),
        pytest.param("-# T", r"\-# T", id="small-print"),
        pytest.param("- a", r"\- a", id="list"),
        pytest.param("> q", r"\> q", id="quote"),
        pytest.param("</gpu:1>", r"\</gpu:1>", id="command"),
        pytest.param("<#1>", r"\<#1>", id="channel"),
        pytest.param("<t:0:R>", r"\<t:0:R>", id="moment"),
        pytest.param("<:e:1>", r"\<:e:1>", id="server-emoji"),
        pytest.param("https://a.b/**c**", "https:\u200b//a.b/\\*\\*c\\*\\*", id="inside-a-link"),
        pytest.param("[t](https://a.b)", "\\[t\\](https:\u200b//a.b)", id="named-link"),
        pytest.param("[**t**](x)", r"\[\*\*t\*\*\](x)", id="inside-a-named-link"),
        pytest.param("[t](<https://a.b>)", "\\[t\\](\\<https:\u200b//a.b>)", id="quiet-link"),
    ],
)
def test_nothing_is_formatted_and_no_link_leads_anywhere(typed: str, said: str) -> None:
    assert plain(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("a\nb", "a b", id="lines"),
        pytest.param("a\r\n\u2028\u2029 b", "a b", id="all-kinds-of-lines"),
        pytest.param("\u202eabc\u202c", "abc", id="right-to-left-override"),
        pytest.param("\u2067abc\u2069\u200f", "abc", id="right-to-left-isolate-and-mark"),
        pytest.param("a\u200b\u2060b", "ab", id="zero-width"),
        pytest.param("a\x00\x1b[31mb", "a\\[31mb", id="control-characters"),
        pytest.param("a\ud800b", "ab", id="half-a-surrogate"),
        pytest.param("\u200f\u202e", "", id="marks-alone"),
        pytest.param("  a   b  ", "a b", id="spaces"),
    ],
)
def test_it_stays_on_its_line_and_in_its_direction(typed: str, said: str) -> None:
    assert plain(typed) == said


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("a" * (LONGEST + 1), id="one-too-many"),
        pytest.param("xai " * 1500, id="six-thousand"),
        pytest.param("\U0001f642" * 6000, id="emoji"),
    ],
)
def test_a_long_text_is_cut(typed: str) -> None:
    said = plain(typed)

    assert said.endswith("…")
    assert len(said) <= LONGEST
    assert not said.endswith(" …")


@given(st.text(st.characters()) | st.text("*_~|`<>[]()@:/\\# \n-ab"))
@settings(deadline=None)
def test_any_text_is_safe(typed: str) -> None:
    said = plain(typed)
    bare = ESCAPED.sub("", said)

    assert not set(bare) & set("\\*_~|`<[]")
    assert "\n" not in said
    assert "://" not in said
    assert not re.search(r"@(?!\u200b)", said)
    assert len(bare) <= 3 * LONGEST
    visible = said.replace("\u200b", "")
    assert {unicodedata.category(each) for each in visible}.isdisjoint(
        {"Cc", "Cf", "Cn", "Co", "Cs"}
    )
    said.encode()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("Bread\0 takes\x1b time.", "Bread takes time.", id="control characters"),
        pytest.param(" Bread\r\n\u2028takes\ttime. ", "Bread takes time.", id="lines"),
        pytest.param("**Bread** @ada", "**Bread** @ada", id="markup and mentions"),
        pytest.param("\0\u200b", "", id="nothing else"),
    ],
)
def test_what_cannot_be_seen_is_left_out(typed: str, shown: str) -> None:
    assert visible(typed) == shown
