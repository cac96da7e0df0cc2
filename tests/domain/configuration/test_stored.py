"""What is stored is upgraded where it is old, set aside where it is broken, and never lost."""

import json

import pytest

from bot.domain.configuration.ids import Scope
from bot.domain.configuration.stored import UNREADABLE, Layer, Stored, read
from tests.support.configuration import CHANNEL, HeraldSettings, Pace


def _read(text: str, *, version: int = 3, scope: Scope = None) -> Layer:
    return read(HeraldSettings, Stored(scope, "herald", version, text, revision=4))


def test_values_are_read_with_their_types() -> None:
    layer = _read('{"enabled": true, "pace": "very_quick", "roles": [7, 8], "channel": null}')

    assert layer.values == {
        "enabled": True, "pace": Pace.VERY_QUICK, "roles": (7, 8), "channel": None,
    }  # fmt: skip
    assert isinstance(layer.values["pace"], Pace)
    assert (layer.broken, layer.revision) == ((), 4)


@pytest.mark.parametrize(
    ("version", "text", "values"),
    [
        pytest.param(1, '{"hours": 2, "word": "old"}', {"minutes": 120, "motto": "old"}, id="one"),
        pytest.param(2, '{"minutes": 5, "pace": "SLOW"}', {"minutes": 5, "pace": "slow"}, id="two"),
        pytest.param(1, "{}", {"pace": "slow"}, id="nothing-set"),
    ],
)
def test_an_old_version_is_upgraded(version: int, text: str, values: dict[str, object]) -> None:
    layer = _read(text, version=version)

    assert layer.values == {"pace": "slow"} | values
    assert layer.broken == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("minutes", 0, id="below-its-bound"),
        pytest.param("minutes", "60", id="a-text-for-a-number"),
        pytest.param("enabled", 1, id="a-number-for-a-flag"),
        pytest.param("pace", "backwards", id="a-choice-that-is-gone"),
        pytest.param("zone", "Europe/Atlantis", id="a-zone-that-is-gone"),
        pytest.param("zone", "right/Europe/Paris", id="a-zone-with-leap-seconds"),
        pytest.param("zone", "../Europe/Paris", id="a-zone-outside"),
        pytest.param("zone", "Europe", id="half-a-zone"),
        pytest.param("roles", [1, "x"], id="one-wrong-role"),
        pytest.param("roles", list(range(1, 27)), id="too-many-roles"),
        pytest.param("channel", -1, id="an-impossible-id"),
        pytest.param("motto", "", id="too-short"),
        pytest.param("colour", "red", id="a-field-that-is-gone"),
    ],
)
def test_a_broken_value_is_set_aside_and_the_others_hold(name: str, value: object) -> None:
    others = {"enabled": True, "minutes": 5, "motto": "loud"}
    layer = _read(json.dumps(others | {name: value}))

    assert layer.broken == (name,)
    assert layer.values == {each: others[each] for each in others if each != name}
    assert layer.raw[name] == value


@pytest.mark.parametrize(
    ("version", "text"),
    [
        pytest.param(3, "{half", id="not-json"),
        pytest.param(3, "[1, 2]", id="a-list"),
        pytest.param(3, "", id="nothing"),
        pytest.param(2, '{"pace": 7}', id="an-upgrade-fails"),
        pytest.param(0, "{}", id="a-version-that-never-was"),
        pytest.param(3, "[" * 5000, id="very-deep"),
    ],
)
def test_a_text_that_cannot_be_read_is_kept_whole(version: int, text: str) -> None:
    layer = _read(text, version=version)

    assert (layer.values, layer.broken, layer.raw) == ({}, (UNREADABLE,), {UNREADABLE: text})


def test_a_later_version_is_read_as_far_as_it_is_understood() -> None:
    layer = _read('{"minutes": 5, "colour": "red"}', version=9)

    assert (layer.values, layer.broken) == ({"minutes": 5}, ("colour",))


def test_what_holds_for_the_server_alone_is_broken_elsewhere() -> None:
    text = '{"motto": "loud"}'

    assert (_read(text).broken, _read(text, scope=CHANNEL).broken) == ((), ("motto",))
