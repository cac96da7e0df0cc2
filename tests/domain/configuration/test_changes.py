"""A change is checked whole, tells both sides, and a refusal names field, bound and reason."""

import pytest

from bot.domain.configuration.changes import INHERIT, edit, typed
from bot.domain.configuration.ids import Scope
from bot.domain.configuration.model import describe, describe_field
from bot.domain.configuration.refusals import (
    ChoiceRefusedError,
    ChoicesRefusedError,
    NumberRefusedError,
    RolesRefusedError,
    ServerWideError,
    SettingRefusedError,
    SettingUnknownError,
    TextRefusedError,
    TimeRefusedError,
    TimeZoneRefusedError,
)
from bot.domain.configuration.stored import NOTHING_SET, Layer, Stored, read, to_text
from bot.domain.digest.settings import DigestSettings
from bot.errors import TextKey
from tests.support.configuration import CHANNEL, HeraldSettings, Pace


def _layer(scope: Scope = None, **values: object) -> Layer:
    return read(HeraldSettings, Stored(scope, "herald", 3, to_text(values), revision=4))


def test_a_change_tells_the_touched_fields_before_and_after() -> None:
    layer = _layer(minutes=5, motto="old", enabled=True)

    found = edit(
        HeraldSettings, None, layer,
        {"minutes": 9, "motto": INHERIT, "pace": Pace.VERY_QUICK, "enabled": True},
    )  # fmt: skip

    assert found is not None
    assert found.raw == {"minutes": 9, "enabled": True, "pace": "very_quick"}
    assert found.before == {"minutes": 5, "motto": "old"}
    assert found.after == {"minutes": 9, "pace": "very_quick"}
    assert (found.version, found.revision) == (3, 4)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"minutes": 5}, id="the-same-value"),
        pytest.param({"motto": INHERIT}, id="what-is-inherited"),
    ],
)
def test_no_difference_is_no_change(changes: dict[str, object]) -> None:
    assert edit(HeraldSettings, None, _layer(minutes=5), changes) is None


def test_the_default_can_be_set_and_is_not_the_same_as_inheriting() -> None:
    found = edit(HeraldSettings, CHANNEL, NOTHING_SET, {"minutes": 60})

    assert found is not None
    assert found.after == {"minutes": 60}


def test_a_broken_value_stays_until_it_is_set_or_given_up() -> None:
    layer = _layer(minutes=0, colour="red")
    kept, mended, given_up = (
        edit(HeraldSettings, None, layer, changes)
        for changes in ({"motto": "loud"}, {"minutes": 7}, {"minutes": INHERIT, "colour": INHERIT})
    )

    assert kept is not None
    assert kept.raw == {"minutes": 0, "colour": "red", "motto": "loud"}
    assert mended is not None
    assert (mended.before, mended.after) == ({"minutes": 0}, {"minutes": 7})
    assert given_up is not None
    assert (given_up.before, given_up.raw) == ({"minutes": 0, "colour": "red"}, {})


@pytest.mark.parametrize(
    ("name", "value", "refusal", "values"),
    [
        pytest.param("minutes", 1441, NumberRefusedError, {"least": 1, "most": 1440}, id="large"),
        pytest.param("minutes", 0, NumberRefusedError, {"given": "0"}, id="small"),
        pytest.param("minutes", "soon", NumberRefusedError, {"given": "soon"}, id="no-number"),
        pytest.param("minutes", 2.5, NumberRefusedError, {"given": "2.5"}, id="a-fraction"),
        pytest.param("minutes", True, NumberRefusedError, {"given": "True"}, id="a-flag"),
        pytest.param("motto", "x" * 21, TextRefusedError, {"least": 1, "most": 20}, id="long"),
        pytest.param("motto", "", TextRefusedError, {"given": ""}, id="empty"),
        pytest.param("motto", "\ud800", TextRefusedError, {"given": "?"}, id="half-a-character"),
        pytest.param(
            "pace", "idle", ChoiceRefusedError, {"choices": "slow, very_quick"}, id="pace"
        ),
        pytest.param("zone", "Mars/Base", TimeZoneRefusedError, {"given": "Mars/Base"}, id="zone"),
        pytest.param("zone", "Z" * 99, TimeZoneRefusedError, {"given": f"{'Z' * 59}…"}, id="cut"),
        pytest.param("roles", range(1, 27), RolesRefusedError, {"most": 25}, id="many-roles"),
        pytest.param("paces", [], ChoicesRefusedError, {"least": 1, "given": ""}, id="no-choices"),
        pytest.param(
            "paces",
            ["slow", "idle"],
            ChoicesRefusedError,
            {"given": "slow, idle"},
            id="one-no-choice",
        ),
        pytest.param("paces", "slow", ChoicesRefusedError, {"given": "slow"}, id="a-choice-alone"),
        pytest.param("enabled", "yes", SettingRefusedError, {"given": "yes"}, id="no-flag"),
        pytest.param("channel", 0, SettingRefusedError, {"given": "0"}, id="no-channel"),
    ],
)
def test_a_wrong_value_is_refused_with_its_bounds(
    name: str, value: object, refusal: type[SettingRefusedError], values: dict[str, object]
) -> None:
    given = list(value) if isinstance(value, range) else value
    with pytest.raises(SettingRefusedError) as caught:
        edit(HeraldSettings, None, NOTHING_SET, {"enabled": True, name: given})

    assert type(caught.value) is refusal
    assert caught.value.values.items() >= values.items()
    assert caught.value.values["setting"] == f"configuration-herald-{name}"
    assert isinstance(caught.value.values["setting"], TextKey)
    assert caught.value.field == describe_field(HeraldSettings, name)


def test_an_unknown_time_zone_is_refused_with_the_nearest() -> None:
    with pytest.raises(TimeZoneRefusedError) as caught:
        edit(HeraldSettings, None, NOTHING_SET, {"zone": "Europe/Pariss"})

    nearest = str(caught.value.values["nearest"]).split(", ")
    assert (nearest[0], len(nearest)) == ("`Europe/Paris`", 3)


@pytest.mark.parametrize("given", [["very_quick", "slow"], ["slow", "very_quick", "slow"]])
def test_several_choices_are_kept_in_their_order_each_once(given: list[str]) -> None:
    found = edit(HeraldSettings, None, NOTHING_SET, {"paces": given})

    assert found is not None
    assert found.raw == {"paces": ["slow", "very_quick"]}


@pytest.mark.parametrize(
    ("given", "time"),
    [
        ("09:00", "09:00"),
        ("9:05", "09:05"),
        (" 9 ", "09:00"),
        ("9h", "09:00"),
        ("18 h 30", "18:30"),
        ("18H30", "18:30"),
        ("0:00", "00:00"),
        ("23:59", "23:59"),
    ],
)
def test_a_time_is_kept_as_clocks_show_it(given: str, time: str) -> None:
    found = edit(DigestSettings, None, NOTHING_SET, {"time": given})

    assert found is not None
    assert found.raw == {"time": time}


@pytest.mark.parametrize(
    "given", ["", "25:00", "24:00", "12:60", "9:5", "noon", "-1:00", "12:00:00", 9, None]
)
def test_what_no_clock_shows_is_refused(given: object) -> None:
    with pytest.raises(TimeRefusedError):
        edit(DigestSettings, None, NOTHING_SET, {"time": given})


def test_what_holds_for_the_server_alone_is_refused_elsewhere() -> None:
    assert edit(HeraldSettings, None, NOTHING_SET, {"motto": "loud"}) is not None
    with pytest.raises(ServerWideError):
        edit(HeraldSettings, CHANNEL, NOTHING_SET, {"motto": "loud"})


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(SettingUnknownError) as caught:
        edit(HeraldSettings, None, NOTHING_SET, {"colour": "red"})

    assert caught.value.values == {"name": "colour", "cog": "herald"}


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        pytest.param("minutes", "12", 12, id="digits"),
        pytest.param("minutes", " 1\u202f440 ", 1440, id="as-the-french-write"),
        pytest.param("minutes", "-3", -3, id="below-zero"),
        pytest.param("minutes", "12 h", "12 h", id="with-a-unit"),
        pytest.param("minutes", "²", "²", id="no-digit"),
        pytest.param("minutes", "9" * 40, "9" * 40, id="endless"),
        pytest.param("motto", " calm ", "calm", id="a-text"),
    ],
)
def test_typed_text_becomes_the_value_meant(name: str, text: str, value: object) -> None:
    [field] = [each for each in describe(HeraldSettings) if each.name == name]

    assert typed(field, text) == value
