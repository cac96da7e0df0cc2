"""What holds for any message: whole sentences are silent, and spans lie in the original."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Message, Nudge

_PIECES = st.sampled_from(
    """
    The mill turns à Londres . . . ! ? … ... , ; : : - — ( ) [ ] « » “ ” " ‘ ’ ' ** __ || ~~ ` # > *
    3.5 12 100,000 n° M. Dr. etc. p. ex. e.g. Inc. J. K. 🎉 😅 :) xD :wave: <@12> <:wheel:34>
    not pas don’t l’eau œuvre été Yahoo! U.S. https://example.org/a @ada but mais if I we il
    """.split()  # noqa: SIM905 - a table of pieces reads best as words
)
PROSE = st.lists(st.tuples(_PIECES, st.sampled_from([" ", " ", " ", "\n", "", "\n\n"]))).map(
    lambda pieces: "".join(f"{piece}{space}" for piece, space in pieces)
)
"""Messages made of what sentences are hard to tell from."""
ANYTHING = PROSE | st.text(st.characters(), max_size=300)
"""Lone surrogates, control characters and unassigned code points among it."""
DRESSES: tuple[Callable[[str], str], ...] = (
    lambda text: "\n".join(f"> {line}" for line in text.split("\n")),
    lambda text: "\n".join(f"> > {line}" for line in text.split("\n")),
    lambda text: f"so\n>>> {text}",
    lambda text: "> Ada wrote:\n" + "\n".join(f"> {line}" for line in text.split("\n")),
    lambda text: f"You say « {text} », right?",
    lambda text: f"You say “{text}” so",
    lambda text: f'You say "{text}".',
    lambda text: f"You say „{text}“",
    lambda text: f"You say ‘{text}’",
)


_BEGINNINGS = st.sampled_from(
    "The Le Nobody Une It J’ai Why 12 3.5 Ada Œuvre «Non» **If** ~~Some~~ (Or".split()  # noqa: SIM905 - the same
)
_LAST_WORDS = st.sampled_from(
    """
    mill turns night été nuit 2050 100,000 14h30 50% 5€ don’t wheels) again
    https://example.org/a **here** `code` <@12>
    """.split()  # noqa: SIM905 - the same
)
_ENDS = st.sampled_from([". ", ".\n", ". ", "! ", "? ", "… ", "?! ", ".\u00a0", ". 🎉 ", ".** "])
SENTENCES = st.lists(
    st.tuples(_BEGINNINGS, st.lists(_PIECES, max_size=8), _LAST_WORDS, _ENDS).map(
        lambda parts: " ".join((parts[0], *parts[1], f"{parts[2]}{parts[3]}"))
    ),
    min_size=1,
    max_size=6,
)
"""Sentences that begin and end as such, whatever stands within, each with the space after it."""


@given(SENTENCES, st.sampled_from(DRESSES), st.data())
def test_whole_sentences_quoted_back_in_any_markup_are_silent(
    sentences: list[str], dress: Callable[[str], str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(sentences) - 1))
    last = data.draw(st.integers(first, len(sentences) - 1))
    quoted = "".join(sentences[first : last + 1]).strip()

    judgement = judge_reply(Message("b", dress(quoted)), [Message("a", "".join(sentences))])

    assert judgement.nudge is not Nudge.YES


@given(ANYTHING, st.lists(ANYTHING, max_size=4))
def test_spans_lie_in_the_original_and_in_the_reply(reply: str, texts: list[str]) -> None:
    judgement = judge_reply(Message("b", reply), [Message("a", text) for text in texts])

    for finding in judgement.findings:
        assert (finding.source is None) == (not finding.sentences)
        text = texts[finding.source] if finding.source is not None else ""
        originals = [each.original for each in finding.changes if each.original]
        for span in (*finding.sentences, *finding.cut, *finding.telling, *originals):
            assert 0 <= span.start < span.end <= len(text)
        for change in finding.changes:
            assert change.quoted or change.original
            assert change.quoted is None or 0 <= change.quoted.start < change.quoted.end <= len(
                reply
            )


@given(ANYTHING, ANYTHING, st.data())
def test_any_part_of_a_message_can_be_quoted(text: str, comment: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    dress = data.draw(st.sampled_from(DRESSES))
    reply = Message("b", f"{dress(text[start:end])}\n{comment}")

    alone = judge_reply(reply, [Message("a", text)])
    among = judge_reply(reply, [Message("c", comment), Message("a", text), Message("d", "")])

    assert {alone.nudge, among.nudge} <= set(Nudge)
