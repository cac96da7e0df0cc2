"""Quotation marks pair up, nested ones too; a mark that stands alone is no quotation."""

import pytest

from bot.domain.text.marks import find_pairs, find_sure_pairs, outermost


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param("he said « one » and « two »", [" one ", " two "], id="guillemets"),
        pytest.param("“one” „two“ „three”", ["one", "two", "three"], id="curly-and-low"),
        pytest.param('"one", "two".', ["one", "two"], id="straight"),
        pytest.param('" one " and " two "', [" one ", " two "], id="straight-with-spaces"),
        pytest.param("‘one of the best isn’t bad’ yes", ["one of the best isn’t bad"], id="single"),
        pytest.param("« a “b” c »", ["b", " a “b” c "], id="nested"),
        pytest.param('"a "b c" d"', ["b c", 'a "b c" d'], id="nested-straight"),
        pytest.param('(« a ») ["b"]', [" a ", "b"], id="in-brackets"),
        pytest.param("l’un et l’autre, 5’ 6’", [], id="apostrophes"),
        pytest.param('a 5" pipe', [], id="inches"),
        pytest.param('"never closed\n\n"nor this', [], id="parted-by-a-blank-line"),
        pytest.param("‘the dogs’ owners’ left", [], id="an-apostrophe-that-may-close"),
        pytest.param('"' * 201, [], id="too-many-for-prose"),
    ],
)
def test_marks_pair_up(text: str, held: list[str]) -> None:
    assert [span.of(text) for span in find_pairs(text)] == held


def test_the_outermost_of_nested_pairs_are_kept() -> None:
    text = "« a “b” c » then “d”"

    assert [span.of(text) for span in outermost(find_pairs(text))] == [" a “b” c ", "d"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param('"one" and 5" more', [], id="one-stands-alone"),
        pytest.param('"one" and 5" more, « two »', [" two "], id="another-kind-pairs-up"),
        pytest.param('"one"\n\n5" more', ["one"], id="in-another-paragraph"),
    ],
)
def test_where_a_mark_stands_alone_no_pair_of_its_kind_is_sure(text: str, held: list[str]) -> None:
    assert [span.of(text) for span in find_sure_pairs(text)] == held
