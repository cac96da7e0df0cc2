"""Numbers as people write them, in both languages."""

import pytest

from bot.domain.claims.numbers import read_number
from bot.domain.claims.tokens import sentences_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("230000", 230_000, id="digits"),
        pytest.param("230 000", 230_000, id="space"),
        pytest.param("230\u202f000", 230_000, id="narrow-space"),
        pytest.param("150.000", 150_000, id="dot"),
        pytest.param("37,632", 37_632, id="comma"),
        pytest.param("230’000", 230_000, id="apostrophe"),
        pytest.param("0,15", 0.15, id="decimal-comma"),
        pytest.param("1.2", 1.2, id="decimal-dot"),
        pytest.param("230k", 230_000, id="k"),
        pytest.param("1,5 million", 1_500_000, id="decimal-million"),
        pytest.param("1,234 billion", 1.234e9, id="mark-before-a-scale-is-decimal"),
        pytest.param("3 Md", 3e9, id="milliards"),
        pytest.param("4 000 milliards", 4e12, id="thousands-of-milliards"),
        pytest.param("3.8e25", 3.8e25, id="scientific"),
        pytest.param("10^26", 1e26, id="power-of-ten"),
        pytest.param("deux cent trente mille", 230_000, id="french"),
        pytest.param("deux-cent-trente-mille", 230_000, id="french-hyphens"),
        pytest.param("quatre-vingt-dix-sept", 97, id="french-ninety-seven"),
        pytest.param("soixante et onze", 71, id="french-seventy-one"),
        pytest.param("dix-huit mille", 18_000, id="french-eighteen"),
        pytest.param("septante", 70, id="swiss-seventy"),
        pytest.param("mille deux cents", 1200, id="french-thousand-without-one"),
        pytest.param("deux millions cinq cent mille", 2_500_000, id="french-two-scales"),
        pytest.param("cent mille milliards", 1e14, id="french-growing-scales"),
        pytest.param("un million et demi", 1_500_000, id="french-and-a-half"),
        pytest.param("un quart de million", 250_000, id="french-quarter"),
        pytest.param("un demi-million", 500_000, id="french-half"),
        pytest.param("une centaine de milliers", 100_000, id="french-collective"),
        pytest.param("two hundred and thirty thousand", 230_000, id="english"),
        pytest.param("two-hundred-and-thirty-thousand", 230_000, id="english-hyphens"),
        pytest.param("half a million", 500_000, id="english-half"),
        pytest.param("a quarter million", 250_000, id="english-quarter"),
        pytest.param("three quarters of a million", 750_000, id="english-quarters"),
        pytest.param("a million and a half", 1_500_000, id="english-and-a-half"),
        pytest.param("two and a half million", 2_500_000, id="english-half-before-the-scale"),
        pytest.param("one point five million", 1_500_000, id="english-point"),
        pytest.param("a couple hundred thousand", 200_000, id="english-couple"),
    ],
)
def test_a_number_is_read_to_its_end(text: str, value: float) -> None:
    [tokens] = sentences_of(text)

    number = read_number(tokens, 0)

    assert number is not None
    assert number.value == pytest.approx(value)
    assert number.end == len(tokens)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("one and two", 1, id="two-numbers"),
        pytest.param("dix et encore", 10, id="and-something-else"),
        pytest.param("2 à 4 mille", 2, id="lower-end"),
        pytest.param("100 000 20", 100_000, id="group-too-short"),
    ],
)
def test_a_number_ends_where_another_begins(text: str, value: float) -> None:
    [tokens] = sentences_of(text)

    number = read_number(tokens, 0)

    assert number is not None
    assert number.value == value
    assert number.end < len(tokens)


@pytest.mark.parametrize("text", ["millions de GPU", "hundred of them", "a mill", "des milliers"])
def test_a_vague_number_is_none(text: str) -> None:
    [tokens] = sentences_of(text)

    assert read_number(tokens, 0) is None
