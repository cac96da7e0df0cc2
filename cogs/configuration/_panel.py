"""From settings to the panel; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord

from bot.domain.configuration.fields import Kind
from bot.domain.configuration.ids import ChannelId, MemberId, Scope
from bot.domain.configuration.model import CogSettings, FieldDescription, describe
from bot.domain.configuration.resolution import Effective
from bot.domain.configuration.stored import Fault, Layer
from bot.ui.choices import chooser
from bot.ui.doors import View
from bot.ui.items import LONGEST_OPTION, PLACES, button, channel_select, drawn, option_select
from bot.ui.notice import Notice, noticed
from bot.ui.words import Words
from cogs.configuration._control import Control, Does
from cogs.configuration._faults import faults_mark, faults_text

_MOST_OPTIONS = 25
_TYPED = {Kind.NUMBER, Kind.TEXT, Kind.TIME_ZONE, Kind.TIME}


@dataclass(frozen=True)
class Page:
    """What is shown of one cog in one place."""

    control: Control
    """Of this page: owner, cog, place and the revision that is shown."""
    effective: Effective[CogSettings]
    layer: Layer
    elsewhere: Scope
    """The other place that can be looked at: the channel around the panel, or the server."""
    faults: Sequence[Fault]
    """Of this cog, in any place."""
    guild: discord.Guild
    """Where channels and roles that were set are looked up."""
    told: Sequence[str] = ()
    """What follows from the settings, as other cogs tell it."""


@dataclass(frozen=True)
class Overview:
    """What is shown of all cogs in a server."""

    cogs: Sequence[Effective[CogSettings]]
    """As they are for the whole server."""
    elsewhere: Mapping[str, Mapping[ChannelId, Mapping[str, object]]]
    """By cog and place, what differs."""
    faults: Sequence[Fault]


def home_view(owner: MemberId, overview: Overview, words: Words) -> View:
    """Draw the cogs with their state in words, and the select that opens one."""
    lines = [f"## {words.say('configuration-panel-title')}"]
    for each in overview.cogs:
        lines += [f"**{words.cog(each.settings.cog)}**", words.state(each)]
        differing = words.differing(type(each.settings), overview.elsewhere[each.settings.cog])
        lines += [f"-# {differing}"] if differing else []
    if overview.faults:
        lines.append(faults_mark(overview.faults, words))
    options = [
        discord.SelectOption(label=words.cog(each.settings.cog), value=each.settings.cog)
        for each in overview.cogs
    ]
    chooser = option_select(
        Control(owner, Does.PAGE), words.say("configuration-choose-cog"), options
    )
    history = button(Control(owner, Does.HISTORY, revision=1), words.say("configuration-history"))
    return drawn(
        [
            discord.ui.TextDisplay("\n".join(lines)),
            chooser,
            discord.ui.ActionRow(history),
        ]
    )


def explained_view(
    path: Sequence[int], cogs: Sequence[Effective[CogSettings]], words: Words
) -> View:
    """Draw what holds at the end of a path, each setting with where it comes from."""
    title = words.say("configuration-explained-title", place=f"<#{path[0]}>")
    lines = [
        line
        for each in cogs
        for line in (f"**{words.cog(each.settings.cog)}**", *words.explained(each))
    ]
    return drawn([discord.ui.TextDisplay("\n".join([f"## {title}", *lines]))])


def page_view(page: Page, words: Words, notice: Notice | None = None) -> View:
    """Draw one cog's settings in one place, each with its control."""
    control = page.control
    title = words.say(
        "configuration-page-title", cog=words.cog(control.cog), place=words.place(control.scope)
    )
    fields = [
        field
        for field in describe(type(page.effective.settings))
        if field.per_channel or control.scope is None
    ]
    rows: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(f"## {title}")]
    rows += noticed(notice, words)
    rows += [discord.ui.TextDisplay("\n".join(page.told))] if page.told else []
    if page.faults:
        model = type(page.effective.settings)
        rows.append(discord.ui.TextDisplay(faults_text(page.faults, {model.cog: model}, words)))
    for field in fields:
        rows += _field_rows(page, field, words)
    rows += _inherit_rows(page, fields, words)
    rows += _place_rows(page, words)
    rows.append(_ways(page, words))
    return drawn(rows)


def confirm_view(control: Control, back: Control, effect: Sequence[str], words: Words) -> View:
    """Draw what a change would make the bot do, with the buttons that do it and that do not."""
    lines = [words.say("configuration-will-post"), *effect]
    apply = button(control, words.say("configuration-apply"), primary=True)
    cancel = button(back, words.say("configuration-cancel"))
    return _question(control, lines, [apply, cancel], words)


def insist_view(control: Control, asked: str, words: Words) -> View:
    """Draw what a change asks for first, with the button that makes it all the same."""
    back = Control(control.owner, Does.PAGE, control.cog, control.scope)
    cancel = button(back, words.say("configuration-cancel"), primary=True)
    insist = button(control, words.say("configuration-insist"))
    return _question(control, [asked], [cancel, insist], words)


def _question(
    control: Control, lines: Sequence[str], ways: Sequence[discord.ui.Button[View]], words: Words
) -> View:
    title = words.say(
        "configuration-page-title", cog=words.cog(control.cog), place=words.place(control.scope)
    )
    text = discord.ui.TextDisplay[View]("\n".join([f"## {title}", *lines]))
    return drawn([text, discord.ui.ActionRow(*ways)])


def _field_rows(page: Page, field: FieldDescription, words: Words) -> list[discord.ui.Item[Any]]:
    value = getattr(page.effective.settings, field.name)
    text = words.say(
        "configuration-field",
        setting=words.say(field.label),
        value=words.value(field, value),
        origin=words.origin(field, page.effective),
        help=words.say(field.help),
    )
    if field.kind is Kind.FLAG:
        turn = page.control.to(Does.TURN, field=field.name, on=not value)
        label = words.say("configuration-turn-off" if value else "configuration-turn-on")
        return [discord.ui.Section(text, accessory=button(turn, label))]
    if field.kind in _TYPED:
        ask = page.control.to(Does.ASK, field=field.name)
        label = words.say("configuration-write")
        return [discord.ui.Section(text, accessory=button(ask, label))]
    choose = page.control.to(Does.CHOOSE, field=field.name)
    return [discord.ui.TextDisplay(text), chooser(choose, field, value, page.guild, words)]


def _inherit_rows(
    page: Page, fields: Sequence[FieldDescription], words: Words
) -> list[discord.ui.Item[Any]]:
    """Return the select that lets inherit what is set here, where anything is."""
    known = {field.name: words.say(field.label) for field in fields}
    names = [name for name in page.layer.raw if 0 < len(name) <= LONGEST_OPTION]
    options = [
        discord.SelectOption(label=known.get(name, name)[:LONGEST_OPTION], value=name)
        for name in sorted(names, key=lambda name: list(known).index(name) if name in known else 99)
    ][:_MOST_OPTIONS]
    if not options:
        return []
    inherit = page.control.to(Does.INHERIT)
    return [option_select(inherit, words.say("configuration-inherit"), options, most=len(options))]


def _place_rows(page: Page, words: Words) -> list[discord.ui.Item[Any]]:
    """Return the select of other places, where anything may differ by place."""
    if not any(field.per_channel for field in describe(type(page.effective.settings))):
        return []
    placeholder = words.say("configuration-another-place")
    return [channel_select(page.control, placeholder, (), kinds=PLACES)]


def _ways(page: Page, words: Words) -> discord.ui.ActionRow[View]:
    control = page.control
    elsewhere = Control(control.owner, Does.PAGE, control.cog, page.elsewhere)
    label = words.say(
        "configuration-see-server" if page.elsewhere is None else "configuration-see-channel"
    )
    home = Control(control.owner, Does.HOME)
    return discord.ui.ActionRow(
        button(elsewhere, label),
        button(home, words.say("configuration-back")),
    )
