"""Sentences that were written whole are quoted back: nothing to say, in whatever mark-up."""

import unicodedata
from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Message, Nudge
from tests.domain.quotes.test_properties import DRESSES
from tests.support.sentences import CASUAL, ENGLISH, FRENCH

_POOLS = (ENGLISH, FRENCH, (*ENGLISH, *FRENCH), CASUAL)
_PAUSES = (
    *(" ", " ", " ", "  ", "\u00a0", " 🎉 ", " :) ", " <:wheel:34> "),
    *("\n", "\n\n", "\n- ", "\n2. ", "\n## ", "\n-# ", "\n```\nx = 1. y\n```\n"),
)
_SET = ("{}", "{}", "{}", "**{}**", "*{}*", "||{}||", "__{}__", "~~{}~~")
_APART = (
    ("do not", "don’t"), ("don’t", "do not"), ("did not", "didn't"), ("can’t", "can not"),
    ("cannot", "can not"), ("12,000", "12 000"), ("every day", "everyday"),
    ("Everybody", "Every body"), ("peut-être", "peut être"), ("aujourd’hui", "aujourd hui"),
)  # fmt: skip


def _apart(text: str) -> str:
    """Write some words apart, and others together."""
    for written, otherwise in _APART:
        text = text.replace(written, otherwise)
    return text


_RETYPED: tuple[Callable[[str], str], ...] = (
    str,
    str.lower,
    str.upper,
    lambda text: text.replace("’", "'"),
    lambda text: text.replace("\u00a0", " ").replace("\u202f", ""),
    lambda text: text.replace("…", "..."),
    lambda text: text.replace("*", ""),
    lambda text: text.rstrip(" .!?…"),
    _apart,
    lambda text: "".join(
        each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each)
    ),
)


@st.composite
def _messages(draw: st.DrawFn) -> Sequence[tuple[str, str]]:
    """Draw sentences, and what stands between each and the next."""
    pool = draw(st.sampled_from(_POOLS))
    sentences = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=7))
    return [
        (
            draw(st.sampled_from(_SET)).format(each),
            draw(st.sampled_from(_PAUSES)) if _is_closed(each) else "\n",
        )
        for each in sentences
    ]


def _is_closed(sentence: str) -> bool:
    """Say whether one sees that a sentence ends here, even if small letters follow."""
    return not sentence[0].islower() or sentence[-1] in ".!?…"


@given(
    _messages(),
    st.sampled_from(DRESSES),
    st.lists(st.sampled_from(_RETYPED), max_size=3),
    st.data(),
)
def test_any_run_of_whole_sentences_is_silent(
    message: Sequence[tuple[str, str]],
    dress: Callable[[str], str],
    retypings: Sequence[Callable[[str], str]],
    data: st.DataObject,
) -> None:
    first = data.draw(st.integers(0, len(message) - 1))
    last = data.draw(st.integers(first, len(message) - 1))
    before = "".join(f"{sentence}{pause}" for sentence, pause in message[first:last])
    quoted = f"{before}{message[last][0]}"
    for retype in retypings:
        quoted = retype(quoted)
    original = "".join(f"{sentence}{pause}" for sentence, pause in message)

    judgement = judge_reply(Message("b", dress(quoted)), [Message("a", original)])

    assert judgement.nudge is not Nudge.YES
