"""What deserves a hint, and what is worth a search."""

import pytest

from bot.domain.configuration.ids import MemberId
from bot.domain.quotes.hint import HintKind, MessageId, Source, find_lack, is_worth_a_search
from bot.domain.quotes.model import Message

ADA, BABBAGE = MemberId(1), MemberId(2)
WHOLE = "I do believe in fusion, but not before 2050."
CUT = "> I do believe in fusion"
OTHERWISE = "> I do believe in fusion, but not before 2060."
MARKED = "> I do believe in fusion […]"
MISSPELT = "> I do beleive in fusion"
WITHIN_A_WORD = "> I do believe in fus"
PIECES = "> I do believe […] but not"
MISSPELT_PIECES = "> I do beleive […] but not"


def _source(text: str = WHOLE, *, number: int = 7, edited: bool = False) -> Source:
    return Source(MessageId(number), ADA, text, edited)


@pytest.mark.parametrize(
    ("said", "edited", "edges", "kind"),
    [
        pytest.param(CUT, False, False, HintKind.TRUNCATED, id="cut"),
        pytest.param(CUT, True, False, HintKind.TRUNCATED, id="cut-and-still-there"),
        pytest.param(OTHERWISE, False, False, HintKind.ALTERED, id="altered"),
        pytest.param(OTHERWISE, True, False, None, id="altered-perhaps"),
        pytest.param(MISSPELT, False, False, HintKind.TRUNCATED, id="cut-and-misspelt"),
        pytest.param(MISSPELT, True, False, None, id="cut-and-perhaps-not-misspelt"),
        pytest.param(WITHIN_A_WORD, False, False, HintKind.TRUNCATED, id="cut-within-a-word"),
        pytest.param(WITHIN_A_WORD, True, False, None, id="perhaps-that-was-the-word"),
        pytest.param(PIECES, True, False, HintKind.TRUNCATED, id="pieces-that-still-stand-there"),
        pytest.param(MISSPELT_PIECES, False, False, HintKind.TRUNCATED, id="misspelt-pieces"),
        pytest.param(MISSPELT_PIECES, True, False, None, id="pieces-perhaps-not-misspelt"),
        pytest.param(f"{OTHERWISE}\n\n{CUT}", True, False, HintKind.TRUNCATED, id="one-is-sure"),
        pytest.param(MARKED, False, False, None, id="marked"),
        pytest.param(MARKED, False, True, HintKind.TRUNCATED, id="marked-and-told"),
        pytest.param(f"> {WHOLE}", False, True, None, id="whole"),
        pytest.param("> Something else altogether", False, True, None, id="elsewhere"),
        pytest.param("Nothing", False, True, None, id="nothing"),
    ],
)
def test_what_deserves_a_hint(
    said: str, kind: HintKind | None, *, edited: bool, edges: bool
) -> None:
    found = find_lack(Message(BABBAGE, said), [_source(edited=edited)], edges=edges)

    assert (found and found.kind) == kind


@pytest.mark.parametrize("edges", [False, True], ids=["edges-untold", "edges-told"])
def test_a_trifle_deserves_none(*, edges: bool) -> None:
    source = _source("And so I do believe in fusion.")

    assert find_lack(Message(BABBAGE, "> I do believe in fusion."), [source], edges=edges) is None


def test_what_a_hint_is_about_is_from_one_message() -> None:
    other = "The new site in Memphis is large, and it is loud."
    said = f"{CUT}\nYes\n> The new site in Memphis is large"
    sources = [_source(), _source(other, number=8)]

    found = find_lack(Message(BABBAGE, said), sources, edges=False)

    assert found is not None
    assert found.source in sources
    assert {each.source for each in found.findings} == {sources.index(found.source)}


def test_without_sources_there_is_nothing_to_tell() -> None:
    assert find_lack(Message(BABBAGE, CUT), [], edges=True) is None


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        pytest.param(CUT, True, id="block"),
        pytest.param("> in fusion", False, id="short-block"),
        pytest.param("You say “I do believe in fusion”", True, id="inline"),
        pytest.param("You say “believe in fusion”", False, id="term"),
        pytest.param("```\n> I do believe in fusion\n```", False, id="code"),
        pytest.param("I do believe in fusion", False, id="none"),
    ],
)
def test_what_is_worth_a_search(text: str, *, worth: bool) -> None:
    assert is_worth_a_search(text) is worth
