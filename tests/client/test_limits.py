"""discord.py forgets limits that nobody needs, without looking at all of them each time."""

import pytest
from discord.http import HTTPClient, Ratelimit

from bot.app import App
from bot.client import Contrepoint

_MANY = 5_000


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[Ratelimit]:
    found: list[Ratelimit] = []
    is_inactive = Ratelimit.is_inactive

    def noted(self: Ratelimit) -> bool:
        found.append(self)
        return is_inactive(self)

    monkeypatch.setattr(Ratelimit, "is_inactive", noted)
    return found


async def test_each_limit_is_looked_at_a_few_times_only(app: App, looked: list[Ratelimit]) -> None:
    http = Contrepoint(app, message_content=True).http

    _speak_to(http, _MANY)

    assert 0 < len(looked) < 4 * _MANY


async def test_only_limits_that_were_not_used_for_long_are_forgotten(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    http = Contrepoint(app, message_content=True).http
    old, used = http.get_ratelimit("old"), http.get_ratelimit("used")

    def is_old(limit: Ratelimit) -> bool:
        return limit is old

    monkeypatch.setattr(Ratelimit, "is_inactive", is_old)

    _speak_to(http, _MANY)

    assert http.get_ratelimit("old") is not old
    assert http.get_ratelimit("used") is used


def _speak_to(http: HTTPClient, channels: int) -> None:
    for channel in range(channels):
        http.get_ratelimit(f"messages:{channel}")
