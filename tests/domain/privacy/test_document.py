"""The file of a member's data says what it is, and keeps ids whole."""

import json
from datetime import UTC, datetime

from bot.domain.configuration.ids import MemberId
from bot.domain.privacy.document import write_personal_data

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_file_names_its_format_its_moment_and_its_member() -> None:
    records = {"stances": [{"member_id": str(2**60), "leaning": "é"}]}

    text = write_personal_data(MemberId(2**60), records, now=NOON)

    assert "é" in text
    assert json.loads(text) == {
        "format": "contrepoint-personal-data",
        "version": 1,
        "exported_at": "2026-11-22T12:00:00+00:00",
        "member_id": str(2**60),
        "records": records,
    }
