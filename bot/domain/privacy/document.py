"""The file in which members take their data along."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.configuration.ids import MemberId

FORMAT = "contrepoint-personal-data"
VERSION = 1


def write_personal_data(
    member: MemberId, records: Mapping[str, Sequence[Mapping[str, object]]], *, now: datetime
) -> str:
    """Return one JSON text; `records` are rows by table, as they are stored."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": now.isoformat(),
        "member_id": str(member),
        "records": records,
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=str)
