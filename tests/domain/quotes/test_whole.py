"""Whole sentences of a message: which there are, and how some of them are quoted."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Message, Nudge
from bot.domain.quotes.spoilers import excerpt, hides, shaded
from bot.domain.quotes.whole import block_of, calm, whole_sentences
from bot.domain.text.span import Span

NAMES = {12: "Ada", 34: "helpers"}
MIXED = """**It works. At least here.** Why? 🎉 Try it.
- first point
- second point, with `a || b`. And more
> what others said. At length

```py
x = 1. y
```
See [the page](https://example.org/a.b). <@12> knows ||the end. All of it.|| Ask <@&34> :smile:"""
PROSE = st.lists(
    st.sampled_from(
        [
            "Je crois à la fusion, mais pas avant 2050.",
            "**Never** say so, unless you know!",
            "M. Musk en a 3,5 fois plus.",
            "Ask <@12> about it?",
            "||Nobody survives. Not even the cat.||",
            "Look at @everyone who came.",
            "\n- an item without a stop\n",
            "`code. Not prose` stays.",
            "« Non. » dit-elle.",
            "🎉",
        ]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


def _said(text: str) -> list[str]:
    return [span.of(text) for span in whole_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("One. Two?", ["One.", "Two?"], id="two"),
        pytest.param("  One, alone ", ["One, alone"], id="without-a-stop"),
        pytest.param("M. Musk l’a dit. Oui", ["M. Musk l’a dit.", "Oui"], id="an-abbreviation"),
        pytest.param("**One. Two.**", ["**One.", "Two.**"], id="markup"),
        pytest.param("Super 🎉 On y va", ["Super 🎉", "On y va"], id="an-emoji-between"),
        pytest.param("Why? 🎉 Try it.", ["Why? 🎉", "Try it."], id="an-emoji-after"),
        pytest.param("Ask <@12>. Or <#3>!", ["Ask <@12>.", "Or <#3>!"], id="mentions-at-the-end"),
        pytest.param("<@12> knows. I do", ["<@12> knows.", "I do"], id="a-mention-first"),
        pytest.param(
            "A [page](https://a.b/c.d). B", ["A [page](https://a.b/c.d).", "B"], id="link"
        ),
        pytest.param("« Non. » Fin", ["« Non. »", "Fin"], id="a-quotation-mark"),
        pytest.param("# Title\n- one\n2. two", ["Title", "one", "two"], id="lines"),
        pytest.param("> theirs. All\nOurs", ["Ours"], id="what-it-quotes"),
        pytest.param("```\nx. y\n```\nOurs", ["Ours"], id="code"),
        pytest.param("", [], id="nothing"),
        pytest.param("🎉 <@12>", [], id="no-words"),
        pytest.param("```\nx. y\n```", [], id="code-alone"),
        pytest.param("x" * 4000, ["x" * 4000], id="one-giant"),
    ],
)
def test_sentences_are_found_with_all_that_stands_in_them(text: str, sentences: list[str]) -> None:
    assert _said(text) == sentences


@pytest.mark.parametrize(
    ("chosen", "block"),
    [
        pytest.param([0], "> **It works.", id="one"),
        pytest.param([0, 1], "> **It works. At least here.**", id="neighbours"),
        pytest.param([0, 2], "> **It works. […] Why? 🎉", id="one-left-out"),
        pytest.param([3, 4], "> Try it.\n> first point", id="lines"),
        pytest.param([5, 6], "> second point, with `a || b`. And more", id="same-item"),
        pytest.param(
            [6, 7],
            "> And more\n> […]\n> See [the page](https://example.org/a.b).",
            id="code-between",
        ),
        pytest.param([8], "> @\u200bAda knows ||the end.||", id="a-mention-and-a-cut-spoiler"),
        pytest.param([8, 9], "> @\u200bAda knows ||the end.|| ||All of it.||", id="a-spoiler"),
        pytest.param([10], "> Ask @\u200bhelpers :smile:", id="a-role"),
    ],
)
def test_the_chosen_are_quoted(chosen: list[int], block: str) -> None:
    assert block_of(MIXED, chosen, NAMES) == block


@pytest.mark.parametrize(
    ("text", "calmed"),
    [
        pytest.param("<@12> and <@!12>", "@\u200bAda and @\u200bAda", id="members"),
        pytest.param("<@&34>", "@\u200bhelpers", id="a-role"),
        pytest.param("<@99>", "`<@99>`", id="somebody-unknown"),
        pytest.param("@everyone, @here", "`@everyone`, `@here`", id="everybody"),
        pytest.param("`@here` ``<@12>``", "`@here` ``<@12>``", id="in-code"),
        pytest.param("```x```", "``x``", id="a-fence"),
        pytest.param("a``<@99>", "a``<@99>`", id="a-fence-of-our-making"),
        pytest.param("a@b.c <#12>", "a@b.c <#12>", id="nobody"),
    ],
)
def test_nobody_is_pinged(text: str, calmed: str) -> None:
    assert calm(text, NAMES) == calmed


@pytest.mark.parametrize(
    ("text", "span", "hidden", "shade"),
    [
        pytest.param("a ||b c|| d", Span(0, 11), "a ||b c|| d", "a ▒▒▒ d", id="whole"),
        pytest.param("a ||b c|| d", Span(0, 5), "a ||b||", "a ▒▒▒", id="begun"),
        pytest.param("a ||b c|| d", Span(5, 11), "|| c|| d", "▒▒▒ d", id="ended"),
        pytest.param("a ||b c|| d", Span(4, 5), "||b||", "▒▒▒", id="inside"),
        pytest.param("a ||b c|| d", Span(3, 4), "", "", id="a-mark"),
        pytest.param("a ||b c|| d", Span(10, 11), "d", "d", id="outside"),
        pytest.param("`||` a ||", Span(0, 9), "`||` a ||", "`||` a ||", id="none-in-code"),
    ],
)
def test_what_is_hidden_stays_hidden(text: str, span: Span, hidden: str, shade: str) -> None:
    assert excerpt(text, span) == hidden
    assert shaded(text, span) == shade
    assert hides(text) is ("▒" in shaded(text, Span(0, len(text))))


@given(PROSE, st.data())
def test_what_is_given_to_paste_is_never_hinted(text: str, data: st.DataObject) -> None:
    count = len(whole_sentences(text))
    chosen = data.draw(st.sets(st.integers(0, max(0, count - 1)), max_size=count).map(sorted))
    block = block_of(text, chosen, NAMES) if chosen else ""

    judged = judge_reply(Message("replier", f"{block}\nI see."), [Message("author", text)])

    assert judged.nudge is not Nudge.YES


@given(PROSE)
def test_every_word_is_in_one_sentence(text: str) -> None:
    spans = whole_sentences(text)

    assert all(one.end <= other.start for one, other in combinations(spans, 2))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@given(st.text(alphabet="ab. |`\n>«»🎉<@12>", max_size=60))
def test_any_text_is_taken(text: str) -> None:
    spans = whole_sentences(text)

    block = block_of(text, range(len(spans)), NAMES)

    assert all(line.startswith("> ") for line in block.split("\n"))
    assert "```" not in block
