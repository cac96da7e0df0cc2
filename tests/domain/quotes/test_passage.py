"""Sentences shown again: whole, with what was missing, and hidden where they were hidden."""

import pytest

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Finding, Message
from bot.domain.quotes.passage import Edge, differing, edge_of, passage_of

FUSION = "I do believe in fusion, but not before 2050. Ask again."
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
