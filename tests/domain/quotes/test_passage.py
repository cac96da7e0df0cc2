"""Sentences shown again: whole, with what was missing, and hidden where they were hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Finding, Message
from bot.domain.quotes.passage import Edge, differing, edge_of, passage_of
from bot.domain.text.markup import ATOM

FUSION = "I do believe in fusion, but not before 2050. Ask again."
PIECES = (
    *("the", "mill", "turns", "all", "night,", "unless", "it", "freezes", "over.", "So"),
    *("https://example.org/a_b", "<https://example.org/c>", "<@12>", "<#34>", "<:wheel:56>"),
    *("`make it all`", "[the long guide](https://a.b/c)", "</config set:78>", "<t:90:R>", "**"),
)
ASK = "Do ask <@12> about the mill today, it is very nice."


def _finding(said: str, original: str) -> Finding:
    [finding] = judge_reply(Message(2, said), [Message(1, original)]).findings
    assert finding.sentences
    return finding


@pytest.mark.parametrize(
    ("said", "original", "text", "missing", "edge"),
    [
        pytest.param(
            "> I do believe in fusion",
            FUSION,
            "I do believe in fusion, but not before 2050.",
            ["but not before 2050."],
            Edge.END,
            id="end",
        ),
        pytest.param(
            "> but not before 2050.",
            FUSION,
            "I do believe in fusion, but not before 2050.",
            ["I do believe in fusion,"],
            Edge.START,
            id="start",
        ),
        pytest.param(
            "> believe in fusion, but not before",
            FUSION,
            "I do believe in fusion, but not before 2050.",
            ["I do", "2050."],
            Edge.END,
            id="both",
        ),
        pytest.param(
            "> I do believe in fusion, but not before 2050. Ask",
            FUSION,
            FUSION,
            ["again."],
            Edge.END,
            id="two-sentences",
        ),
        pytest.param(
            "> The hero believes in fusion",
            "||Good film. The hero believes in fusion, and he dies. Sad.||",
            "||The hero believes in fusion, and he dies.||",
            ["and he dies."],
            Edge.END,
            id="amid-what-is-hidden",
        ),
        pytest.param(
            "> The hero believes in fusion",
            "Good film. The hero believes in fusion, ||and he dies||.",
            "The hero believes in fusion, ||and he dies||.",
            ["||and he dies||."],
            Edge.END,
            id="hidden-at-the-end",
        ),
    ],
)
def test_the_whole_sentence(
    said: str, original: str, text: str, missing: list[str], edge: Edge
) -> None:
    finding = _finding(said, original)
    passage = passage_of(finding, original)

    assert passage.text == text
    assert [each.of(passage.text) for each in passage.missing] == missing
    assert edge_of(finding) is edge


@pytest.mark.parametrize(
    ("said", "original", "words"),
    [
        pytest.param(
            "> I do believe in fusion, but not before 2060.", FUSION, ("2060", "2050"), id="other"
        ),
        pytest.param(
            "> I do believe in fusion, but before 2050.", FUSION, ("", "not"), id="dropped"
        ),
        pytest.param(
            "> I do believe deeply in fusion, but not before 2050.",
            FUSION,
            ("deeply", ""),
            id="added",
        ),
        pytest.param(
            "> I do believe in fusion, but before 2050.",
            "I do believe in fusion, but ||not|| before 2050.",
            None,
            id="hidden",
        ),
        pytest.param(
            "> I do believe in nothing whatever but not before 2050.",
            FUSION,
            ("nothing whatever", "fusion"),
            id="neighbours",
        ),
        pytest.param(
            "> I do believe in bread, but not before 2060.", FUSION, None, id="two-changes"
        ),
        pytest.param(
            "> I do believe in the virtue of bread, but not before 2050.",
            FUSION,
            None,
            id="many-for-one",
        ),
        pytest.param(
            "> I do beleive with fusion, but not before 2050.", FUSION, None, id="another-neighbour"
        ),
        pytest.param(
            "> We do believe in bread, but not before 2050.",
            FUSION,
            ("bread", "fusion"),
            id="another-word-far-away",
        ),
        pytest.param("> I do believe in fusion", FUSION, None, id="none"),
        pytest.param(
            "> Never talk <@12> into the mill today, it is very nice.",
            ASK,
            None,
            id="a-mention-within",
        ),
        pytest.param(
            "> Do ask @Ada Byron regarding the mill today, it is very nice.",
            ASK,
            None,
            id="a-name-that-goes-on",
        ),
        pytest.param(
            "> Do ask Babbage regarding the mill today, it is very nice.",
            ASK,
            None,
            id="a-name-for-a-mention",
        ),
        pytest.param(
            "> Do ask <@12> about the wheel today, it is very nice.",
            ASK,
            ("wheel", "mill"),
            id="far-from-a-mention",
        ),
    ],
)
def test_the_words_that_differ(said: str, original: str, words: tuple[str, str] | None) -> None:
    assert differing(_finding(said, original), said, original) == words


ADDRESS = "The mill is at https://example.org/a_b, but it is closed."
LINK = "Read [the long guide to mills](https://a.b/c) today, but not now."


@pytest.mark.parametrize(
    ("said", "original", "missing"),
    [
        pytest.param(
            "> The mill is at https://example.org/a_b",
            ADDRESS,
            ["but it is closed."],
            id="an-address-that-was-quoted",
        ),
        pytest.param(
            "> The mill is at",
            ADDRESS,
            ["https://example.org/a_b, but it is closed."],
            id="an-address-that-was-not",
        ),
        pytest.param(
            "> https://example.org/a_b, but it is closed.",
            "The mill is not at https://example.org/a_b, but it is closed.",
            ["The mill is not at"],
            id="an-address-that-begins",
        ),
        pytest.param(
            "> Do ask about the mill <@12>",
            "Do ask about the mill <@12> today, it is nice.",
            ["today, it is nice."],
            id="a-mention",
        ),
        pytest.param("> Read the long guide", LINK, ["today, but not now."], id="within-a-link"),
        pytest.param("> Read the long guide to mills", LINK, ["today, but not now."], id="link"),
        pytest.param("> mills today, but not now.", LINK, ["Read"], id="the-end-of-a-link"),
        pytest.param(
            "> of it all for the mill, but not now.",
            "Use `make demo of it all` for the mill, but not now.",
            ["Use"],
            id="code",
        ),
        pytest.param(
            "> guide to mills",
            "[The long guide to mills](https://a.b/c)",
            [],
            id="nothing-but-a-link",
        ),
    ],
)
def test_what_is_missing_begins_and_ends_beside_what_is_of_one_piece(
    said: str, original: str, missing: list[str]
) -> None:
    passage = passage_of(_finding(said, original), original)

    assert [each.of(passage.text) for each in passage.missing] == missing


@given(st.lists(st.sampled_from(PIECES), min_size=4, max_size=14), st.data())
def test_no_mark_of_bold_lands_inside_what_is_of_one_piece(
    pieces: list[str], data: st.DataObject
) -> None:
    original = " ".join(pieces)
    start = data.draw(st.integers(0, len(original) - 1))
    end = data.draw(st.integers(start + 1, len(original)))
    reply = f"> {original[start:end]}\nSo?"

    for finding in judge_reply(Message(2, reply), [Message(1, original)]).findings:
        if finding.sentences:
            passage = passage_of(finding, original)
            edges = {edge for each in passage.missing for edge in (each.start, each.end)}
            atoms = [match.span() for match in ATOM.finditer(passage.text)]
            assert not any(first < edge < last for edge in edges for first, last in atoms)
