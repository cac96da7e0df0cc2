"""A sentence as it is shown and copied."""

import pytest

from bot.domain.quotes.passage import Passage
from bot.domain.text.span import Span
from cogs.quotes._sentence import shown, to_copy


def _passage(text: str, *missing: str) -> Passage:
    starts = [(text.index(each), len(each)) for each in missing]
    return Passage(text, [Span(start, start + length) for start, length in starts])


@pytest.mark.parametrize(
    ("text", "missing", "drawn"),
    [
        pytest.param("Yes, but no.", ["but no."], "> Yes, **but no.**", id="bold"),
        pytest.param("So yes, but no.", ["So", "but no."], "> **So** yes, **but no.**", id="twice"),
        pytest.param("Yes, *but* no.", ["*but* no."], "> Yes, *but* no.", id="marked-up-already"),
        pytest.param("Yes, ||no||.", ["||no||."], "> Yes, ||no||.", id="hidden"),
        pytest.param("Yes,\nbut no.", ["but no."], "> Yes,\n> **but no.**", id="lines"),
        pytest.param(
            "Yes.\n- But no.\n\nOr so.",
            ["But no.\n\nOr so."],
            "> Yes.\n> - **But no.**\n> \n> **Or so.**",
            id="some-lines",
        ),
        pytest.param("Yes.\n1. No.", ["1. No."], "> Yes.\n> 1. **No.**", id="an-item"),
        pytest.param(
            "Yes, `a_b` at https://a.b/c_d.",
            ["`a_b` at https://a.b/c_d."],
            "> Yes, **`a_b` at https://a.b/c_d.**",
            id="marks-that-are-none",
        ),
        pytest.param("Yes, `a ** b`.", ["`a ** b`."], "> Yes, `a ** b`.", id="which-close-it"),
        pytest.param("Yes.", [], "> Yes.", id="nothing"),
    ],
)
def test_what_was_missing_is_bold(text: str, missing: list[str], drawn: str) -> None:
    assert shown(_passage(text, *missing)) == drawn


@pytest.mark.parametrize(
    ("text", "block"),
    [
        pytest.param("Yes,\n*but* no.", "```\n> Yes,\n> *but* no.\n```", id="verbatim"),
        pytest.param("So ```x``` is.", "```\n> So ``x`` is.\n```", id="a-fence"),
        pytest.param(
            "Ask <@12>, <@&34> or @everyone.",
            "```\n> Ask `<@12>`, @\u200bGrace or `@everyone`.\n```",
            id="who-would-be-pinged",
        ),
    ],
)
def test_a_block_to_copy(text: str, block: str) -> None:
    assert to_copy(_passage(text), {34: "Grace"}) == block
