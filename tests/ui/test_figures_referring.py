"""A reference inside a text is said with its unit, or as a date, in either language."""

import pytest

from bot.domain.viewpoints.filling import fill
from bot.texts import Language
from tests.support.topics import saying


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        pytest.param(
            "{figure:xai-colossus1-total-2025-07}",
            "230,000 GPUs",
            "230\u202f000 GPU",
            id="processors",
        ),
        pytest.param(
            "{date:xai-colossus1-total-2025-07}", "July 2025", "juillet 2025", id="a-month"
        ),
        pytest.param("{date:industry-investment-2024}", "2024", "2024", id="a-year"),
        pytest.param(
            "{figure:industry-superintelligence-year}", "2025 to 2026", "2025 à 2026", id="years"
        ),
    ],
)
def test_a_reference_is_said(text: str, english: str, french: str) -> None:
    assert fill(text, saying()[Language.ENGLISH]) == english
    assert fill(text, saying()[Language.FRENCH]) == french
