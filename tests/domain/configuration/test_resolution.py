"""The nearest value holds, field by field, and no setting opens another."""

from itertools import permutations

import pytest

from bot.domain.configuration.ids import Scope
from bot.domain.configuration.model import CogSettings, FieldDescription, describe
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.resolution import resolve
from bot.domain.configuration.server_configuration import ServerConfiguration
from bot.domain.configuration.stored import Stored, to_text
from tests.support.configuration import (
    CATEGORY,
    CHANNEL,
    THREAD,
    HeraldSettings,
    Pace,
    some_values,
)

PATH = (THREAD, CHANNEL, CATEGORY)
EVERY_FIELD = [
    (model, field) for model in (*ALL_SETTINGS, HeraldSettings) for field in describe(model)
]


def _stored(scope: Scope, cog: str = "herald", version: int = 3, **values: object) -> Stored:
    return Stored(scope=scope, cog=cog, version=version, text=to_text(values), revision=1)


def _server(*stored: Stored) -> ServerConfiguration:
    return ServerConfiguration((*ALL_SETTINGS, HeraldSettings), stored)


@pytest.mark.parametrize(
    ("scopes", "minutes", "origin"),
    [
        pytest.param((THREAD, CHANNEL, CATEGORY, None), 1, THREAD, id="thread"),
        pytest.param((CHANNEL, CATEGORY, None), 2, CHANNEL, id="channel"),
        pytest.param((CATEGORY, None), 3, CATEGORY, id="category"),
        pytest.param((None,), 4, None, id="server"),
        pytest.param((None, THREAD), 1, THREAD, id="thread-over-server"),
    ],
)
def test_the_nearest_value_holds(scopes: tuple[Scope, ...], minutes: int, origin: Scope) -> None:
    numbers = {THREAD: 1, CHANNEL: 2, CATEGORY: 3, None: 4}
    server = _server(*(_stored(scope, minutes=numbers[scope]) for scope in scopes))

    found = server.effective(HeraldSettings, PATH)

    assert (found.settings.minutes, found.origins) == (minutes, {"minutes": origin})


def test_the_default_holds_where_nothing_is_set() -> None:
    found = _server(_stored(CHANNEL, minutes=2)).effective(HeraldSettings, (CATEGORY,))

    assert (found.settings, found.origins) == (HeraldSettings(), {})


def test_each_field_has_an_origin_of_its_own() -> None:
    found = _server(
        _stored(THREAD, enabled=True),
        _stored(CATEGORY, enabled=False, pace="very_quick"),
        _stored(None, pace="slow", motto="still"),
    ).effective(HeraldSettings, PATH)

    assert found.settings == HeraldSettings(enabled=True, pace=Pace.VERY_QUICK, motto="still")
    assert found.origins == {"enabled": THREAD, "pace": CATEGORY, "motto": None}


def test_other_channels_and_other_cogs_are_not_touched() -> None:
    server = _server(_stored(CHANNEL, enabled=True), _stored(None, "figures", 1, enabled=False))

    assert not server.effective(HeraldSettings, (CATEGORY,)).settings.enabled
    assert server.effective(HeraldSettings, (CHANNEL,)).settings.enabled


def test_a_field_of_the_whole_server_is_not_heard_from_a_channel() -> None:
    server = _server(_stored(CHANNEL, motto="loud", minutes=5))

    found = server.effective(HeraldSettings, (CHANNEL,))

    assert (found.settings.motto, found.settings.minutes) == ("calm", 5)
    assert [fault.field for fault in server.faults()] == ["motto"]


def _places(field: FieldDescription) -> tuple[Scope, ...]:
    return (None, CATEGORY, CHANNEL, THREAD) if field.per_channel else (None,)


def _all_set(*fields: tuple[type[CogSettings], FieldDescription, object]) -> ServerConfiguration:
    """Return a server where each field has its value wherever it may be set."""
    rows: dict[tuple[type[CogSettings], Scope], dict[str, object]] = {}
    for model, field, value in fields:
        for scope in _places(field):
            rows.setdefault((model, scope), {})[field.name] = value
    return _server(
        *(_stored(scope, model.cog, model.version, **row) for (model, scope), row in rows.items())
    )


@pytest.mark.parametrize(
    ("changed", "other"),
    [
        pytest.param(one, two, id=f"{one[0].cog}.{one[1].name}-{two[0].cog}.{two[1].name}")
        for one, two in permutations(EVERY_FIELD, 2)
    ],
)
def test_no_setting_opens_another(
    changed: tuple[type[CogSettings], FieldDescription],
    other: tuple[type[CogSettings], FieldDescription],
) -> None:
    model, field = other
    for kept in some_values(field):
        for value in some_values(changed[1]):
            server = _all_set((*other, kept), (*changed, value))
            for length in range(4):
                found = server.effective(model, PATH[length:])
                assert getattr(found.settings, field.name) == kept


def test_layers_are_read_in_the_order_given() -> None:
    found = resolve(HeraldSettings, {CHANNEL: {"minutes": 1}, None: {"minutes": 2, "motto": "a"}})

    assert found.settings == HeraldSettings(minutes=1, motto="a")
    assert found.origins == {"minutes": CHANNEL, "motto": None}
