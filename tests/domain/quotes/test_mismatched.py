"""Who quotes something else than the message before them is told nothing: thousands of pairs."""

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

import pytest

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Message, Nudge
from tests.support.sentences import CASUAL, ENGLISH, FRENCH

_ALL = (*ENGLISH, *FRENCH, *CASUAL)
_DRESSES: Sequence[Callable[[str], str]] = (
    lambda text: f"> {text}\nReally?",
    lambda text: f"You say « {text} », really?",
)


def _beginning(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[: -(-2 * len(words) // 3)])


@pytest.mark.parametrize("part", [str, _beginning], ids=["whole", "beginning"])
@pytest.mark.parametrize("dress", _DRESSES, ids=["block", "marks"])
def test_a_quotation_of_one_message_is_none_of_another(
    part: Callable[[str], str], dress: Callable[[str], str]
) -> None:
    pairs = list(permutations(_ALL, 2))

    hinted = [
        (quoted, other)
        for quoted, other in pairs
        if _is_hinted(dress(part(quoted)), [Message("a", other)])
    ]

    assert hinted == []


def _paragraphs(size: int) -> Iterator[tuple[str, list[Message]]]:
    """Yield each sentence, and messages of some others each."""
    for quoted in _ALL:
        others = [each for each in _ALL if each != quoted]
        texts = [" ".join(others[at : at + size]) for at in range(0, len(others), size)]
        yield quoted, [Message("a", text) for text in texts]


@pytest.mark.parametrize("size", [2, 20, len(_ALL)], ids=["many", "some", "one"])
@pytest.mark.parametrize("part", [str, _beginning], ids=["whole", "beginning"])
def test_a_quotation_of_none_of_the_latest_messages_is_silent(
    part: Callable[[str], str], size: int
) -> None:
    hinted = [
        quoted
        for quoted, messages in _paragraphs(size)
        if _is_hinted(_DRESSES[0](part(quoted)), messages)
    ]

    assert hinted == []


def test_each_of_these_beginnings_is_hinted_at_where_it_is_from() -> None:
    """Otherwise the silence above would say nothing."""
    cut = [each for each in (*ENGLISH, *FRENCH) if len(_beginning(each).split()) >= 5]

    hinted = [
        each for each in cut if _is_hinted(_DRESSES[0](_beginning(each)), [Message("a", each)])
    ]

    assert len(hinted) >= 0.9 * len(cut) > 60


def _is_hinted(reply: str, sources: Sequence[Message]) -> bool:
    return judge_reply(Message("b", reply), sources).nudge is Nudge.YES
