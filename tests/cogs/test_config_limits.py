"""The largest page that a model may make keeps to what one message of Discord holds."""

import shutil
from pathlib import Path
from typing import Annotated, ClassVar

import pytest
from pydantic import Field

from bot.domain.configuration.fields import Channel, Roles, TimeZone, Trait
from bot.domain.configuration.ids import ChannelId, MemberId, RoleId, Scope
from bot.domain.configuration.model import LONGEST_TEXT, MOST_FIELDS, CogSettings, describe
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.resolution import Effective
from bot.domain.configuration.stored import Fault, Layer
from bot.texts import Language, Texts
from bot.ui.notice import Notice
from bot.ui.words import Words
from cogs.configuration._control import Control, Does
from cogs.configuration._panel import Overview, Page, explained_view, home_view, page_view
from tests.architecture.house import ROOT
from tests.support.simulation import Simulation

_LARGEST_ID = 2**63 - 1
_ROLES = tuple(RoleId(each) for each in range(_LARGEST_ID - 25, _LARGEST_ID))
_Text = Annotated[str, Field(max_length=LONGEST_TEXT), Trait.PER_CHANNEL]


class LargestSettings(CogSettings, frozen=True):
    cog: ClassVar[str] = "largest"

    enabled: Annotated[bool, Trait.PER_CHANNEL] = False
    first: Annotated[Roles, Trait.PER_CHANNEL] = _ROLES
    second: Annotated[Roles, Trait.PER_CHANNEL] = _ROLES
    third: Annotated[Roles, Trait.PER_CHANNEL] = _ROLES
    channel: Annotated[Channel, Trait.PER_CHANNEL] = ChannelId(_LARGEST_ID)
    zone: Annotated[TimeZone, Trait.PER_CHANNEL] = "America/Port-au-Prince"
    motto: _Text = "*" * LONGEST_TEXT
    slogan: _Text = "*" * LONGEST_TEXT


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    """Name the largest settings at length, beside the shipped texts."""
    folder = tmp_path / "texts"
    shutil.copytree(ROOT / "data" / "texts", folder)
    keys = [key for field in describe(LargestSettings) for key in (field.label, field.help)]
    lines = [f"{key} = {'long ' * 30}\n" for key in ("configuration-largest", *keys)]
    for language in Language:
        (folder / language.value / "largest.ftl").write_text("".join(lines))
    return Texts(folder)


def _page(simulation: Simulation, model: type[CogSettings], scope: Scope) -> Page:
    guild = simulation.client.get_guild(simulation.guild.id)
    assert guild is not None
    names = [field.name for field in describe(model) if field.per_channel or scope is None]
    return Page(
        Control(MemberId(_LARGEST_ID), Does.PAGE, model.cog, scope, 9999),
        Effective(model(), dict.fromkeys(names, scope)),
        Layer(dict.fromkeys(names, "x"), {}, (), 9999),
        ChannelId(_LARGEST_ID),
        [Fault(model.cog, scope, name, "x" * 100) for name in names],
        guild,
        ["long " * 30] * 4,
    )


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("model", [*ALL_SETTINGS, LargestSettings], ids=lambda model: model.cog)
@pytest.mark.parametrize("scope", [None, ChannelId(_LARGEST_ID)], ids=["server", "channel"])
def test_the_worst_page_is_one_that_discord_takes(
    simulation: Simulation,
    texts: Texts,
    model: type[CogSettings],
    scope: Scope,
    language: Language,
) -> None:
    typed = "x" * LONGEST_TEXT
    page = _page(simulation, model, scope)
    notice = Notice("wrong " * 300, page.control.to(Does.CORRECT), typed)

    view = page_view(page, Words(texts, language), notice)

    shown = list(view.walk_children())
    assert view.total_children_count <= 40
    assert view.content_length() <= 4000
    assert [each for each in shown if len(getattr(each, "custom_id", None) or "") > 100] == []
    assert any(typed in getattr(each, "content", "") for each in shown)


def test_the_largest_model_fills_a_page() -> None:
    assert len(describe(LargestSettings)) == MOST_FIELDS


@pytest.mark.parametrize("language", list(Language))
def test_what_is_told_of_all_cogs_is_cut_to_what_discord_takes(
    texts: Texts, language: Language
) -> None:
    words = Words(texts, language)
    cogs: list[Effective[CogSettings]] = [Effective(LargestSettings(), {})] * 9
    overview = Overview(cogs, {LargestSettings.cog: {}}, ())

    views = [
        home_view(MemberId(_LARGEST_ID), overview, words),
        explained_view([_LARGEST_ID], cogs, words),
    ]

    assert [view.content_length() <= 4000 for view in views] == [True, True]
