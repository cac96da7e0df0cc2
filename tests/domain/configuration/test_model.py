"""Settings describe themselves to panels, and refuse at import what no panel could show."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import Field, ValidationError

from bot.domain.configuration.fields import Kind
from bot.domain.configuration.model import (
    MOST_FIELDS,
    CogSettings,
    cog_label,
    describe,
    describe_field,
)
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.server import ServerSettings
from bot.domain.digest.settings import DigestSettings
from bot.domain.figures.settings import Answers, FiguresSettings
from tests.support.configuration import HeraldSettings, Pace, some_values


def test_what_would_post_is_off_and_look_ups_are_on() -> None:
    posting = [each for model in ALL_SETTINGS for each in describe(model) if each.posts]

    assert [each.name for each in posting if each.default not in {False, "off", None}] == []
    assert FiguresSettings() == FiguresSettings(enabled=True, answers=Answers.PUBLIC)


def test_nouns_are_unique() -> None:
    nouns = [model.cog for model in ALL_SETTINGS]

    assert sorted(set(nouns)) == sorted(nouns)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("enabled", (Kind.FLAG, None, None, True, True), id="flag"),
        pytest.param("pace", (Kind.CHOICE, None, None, True, False), id="choice"),
        pytest.param("minutes", (Kind.NUMBER, 1, 1440, True, False), id="number"),
        pytest.param("motto", (Kind.TEXT, 1, 20, False, False), id="text"),
        pytest.param("zone", (Kind.TIME_ZONE, None, 60, False, False), id="time-zone"),
        pytest.param("channel", (Kind.CHANNEL, None, None, False, False), id="channel"),
        pytest.param("roles", (Kind.ROLES, None, 25, False, False), id="roles"),
        pytest.param("paces", (Kind.CHOICES, 1, None, False, False), id="choices"),
    ],
)
def test_a_field_describes_itself(name: str, told: tuple[object, ...]) -> None:
    field = describe_field(HeraldSettings, name)

    assert field is not None
    assert (field.kind, field.least, field.most, field.per_channel, field.posts) == told
    assert field.default == HeraldSettings.model_fields[name].default


def test_a_narrower_bound_is_the_one_that_holds() -> None:
    field = describe_field(DigestSettings, "notify")

    assert field is not None
    assert (field.kind, field.most) == (Kind.ROLES, 1)


def test_fields_keep_their_order() -> None:
    assert [each.name for each in describe(HeraldSettings)] == list(HeraldSettings.model_fields)
    assert describe_field(HeraldSettings, "colour") is None


def test_keys_follow_from_the_names() -> None:
    roles, pace = (
        describe_field(ServerSettings, "moderator_roles"),
        describe_field(HeraldSettings, "pace"),
    )

    assert roles is not None
    assert pace is not None
    assert cog_label("server") == "configuration-server"
    assert roles.label == "configuration-server-moderator-roles"
    assert roles.help == "configuration-server-moderator-roles-help"
    assert pace.choice_label(Pace.VERY_QUICK) == "configuration-herald-pace-very-quick"


@pytest.mark.parametrize("model", [*ALL_SETTINGS, HeraldSettings])
def test_every_value_within_the_bounds_is_one(model: type[CogSettings]) -> None:
    for field in describe(model):
        for value in some_values(field):
            assert getattr(model.model_validate({field.name: value}), field.name) == value


@pytest.mark.parametrize(
    ("annotation", "default"),
    [
        pytest.param(int, 1, id="a-number-without-bounds"),
        pytest.param(Annotated[int, Field(ge=1)], 1, id="a-number-with-one-bound"),
        pytest.param(str, "", id="a-text-without-end"),
        pytest.param(Annotated[str, Field(max_length=1001)], "", id="a-text-too-long-to-show-back"),
        pytest.param(float, 1.0, id="a-kind-without-a-control"),
        pytest.param(list[str], [], id="a-list"),
        pytest.param(tuple[Pace, ...], (), id="choices-in-any-order"),
        pytest.param(bool, ..., id="no-default"),
    ],
)
def test_a_field_that_could_not_be_shown_is_refused(annotation: Any, default: object) -> None:  # noqa: ANN401 - an annotation
    given = {} if default is ... else {"field": default}
    content = {"__annotations__": {"field": annotation}, "cog": "broken", **given}

    with pytest.raises(TypeError, match=r"Broken\.field"):
        type("Broken", (CogSettings,), content)


def test_more_fields_than_a_page_draws_are_refused() -> None:
    names = [f"field_{number}" for number in range(MOST_FIELDS + 1)]
    content = {"__annotations__": dict.fromkeys(names, bool), **dict.fromkeys(names, False)}

    with pytest.raises(TypeError, match="one page has room for 8 fields"):
        type("Broken", (CogSettings,), {"cog": "broken", **content})


def test_a_version_that_cannot_be_reached_is_refused() -> None:
    with pytest.raises(TypeError, match="upgrade"):
        type("Broken", (CogSettings,), {"cog": "broken", "version": 2})


def test_a_default_out_of_bounds_is_refused() -> None:
    class _Broken(CogSettings, frozen=True):
        cog: ClassVar[str] = "broken"
        field: Annotated[int, Field(ge=1, le=5)] = 9

    with pytest.raises(ValidationError):
        _Broken()


@pytest.mark.parametrize("model", [*ALL_SETTINGS, HeraldSettings])
def test_the_defaults_are_valid(model: type[CogSettings]) -> None:
    defaults: Mapping[str, object] = model().model_dump()

    assert model.model_validate(defaults) == model()
