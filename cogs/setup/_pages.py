"""From a question to what is shown of it; pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

import discord

from bot.domain.configuration.fields import Kind
from bot.domain.configuration.ids import ChannelId
from bot.domain.configuration.model import FieldDescription
from bot.domain.configuration.switching import Reach
from bot.domain.configuration.zones import likely_zones
from bot.texts import Language
from bot.ui.choices import chooser
from bot.ui.doors import View
from bot.ui.items import button, channel_select, drawn, option_select
from bot.ui.notice import Notice, noticed
from bot.ui.words import Words
from cogs.setup._control import Control, Does, Screen, Step

_QUESTIONS = {
    Step.LANGUAGE: "setup-ask-language",
    Step.ZONE: "setup-ask-zone",
    Step.ROLES: "setup-ask-roles",
    Step.CHANNEL: "setup-ask-channel",
}
_PLACES = (
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.category,
)
_MOST_PLACES = 25
"""As many as one select shows."""


@dataclass(frozen=True)
class Question:
    """One question as it stands in one server."""

    control: Control
    field: FieldDescription
    value: object
    """What holds now; of a cog, where it is on."""
    ways: Sequence[discord.ui.Button[View]]
    """To the questions around it."""
    notice: Notice | None
    guild: discord.Guild
    """Where channels and roles that were set are looked up."""
    language: Language
    """The server's."""
    now: datetime


def question_view(question: Question, words: Words) -> View:
    """Draw a question with its control, and the ways on and back."""
    step = question.control.screen.step
    asked = _of_cog(question, words) if step is Step.COGS else _of_server(question, words)
    return drawn(
        [
            *noticed(question.notice, words),
            discord.ui.TextDisplay(f"## {_title(step, words)}"),
            *asked,
            discord.ui.ActionRow(*_typing(question, words), *question.ways),
        ]
    )


def confirm_view(
    control: Control, effect: Sequence[str], shown: Sequence[int], words: Words
) -> View:
    """Draw what an answer would make the bot do, with the buttons that do it and that do not.

    The channels that were chosen stand in a select, since a custom id holds but a few.
    """
    title = _title(control.screen.step, words)
    lines = [f"## {title}", words.say("configuration-will-post"), *effect]
    sure, back = replace(control, sure=True), Control(control.owner, Does.SHOW, control.screen)
    rows: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay("\n".join(lines))]
    if control.does is Does.CHOOSE:
        rows.append(_chosen(control, shown, words))
    apply, cancel = words.say("configuration-apply"), words.say("configuration-cancel")
    ways = discord.ui.ActionRow(button(sure, apply, primary=True), button(back, cancel))
    return drawn([*rows, ways])


def chosen_before(message: discord.Message | None) -> list[str]:
    """Return the channels that stand in the select of such a question."""
    return [
        str(value.id)
        for container in (message.components if message is not None else ())
        for row in (container.children if isinstance(container, discord.Container) else ())
        for select in (row.children if isinstance(row, discord.ActionRow) else ())
        if isinstance(select, discord.SelectMenu)
        for value in select.default_values
    ]


def ways(
    control: Control, screens: Sequence[Screen], words: Words
) -> list[discord.ui.Button[View]]:
    """Return the buttons that lead to the questions before and after one."""
    place = screens.index(control.screen)
    leads = [("setup-back", place - 1), ("setup-skip", place + 1)]
    return [
        button(Control(control.owner, Does.SHOW, screens[to]), words.say(key))
        for key, to in leads
        if 0 <= to < len(screens)
    ]


def reach_text(found: Reach, words: Words) -> str:
    """Return in words where a cog is on."""
    if not found.otherwise:
        return words.say("setup-everywhere" if found.everywhere else "setup-nowhere")
    places = ", ".join(f"<#{channel}>" for channel in found.otherwise[:_MOST_PLACES])
    more = len(found.otherwise) - _MOST_PLACES
    if more > 0:
        places += f" {words.say('configuration-more', count=more)}"
    return words.say("setup-but" if found.everywhere else "setup-only", places=places)


def there(found: Reach, guild: discord.Guild) -> Reach:
    """Return where a cog is on, of the places that the bot sees: not what is gone or archived."""
    seen = [each for each in found.otherwise if guild.get_channel_or_thread(each) is not None]
    return replace(found, otherwise=tuple(seen))


def shown_of(found: Reach, guild: discord.Guild) -> Sequence[ChannelId]:
    """Return the places where a cog alone is on that the select shows: no threads, and so many."""
    if found.everywhere:
        return ()
    return [each for each in found.otherwise if guild.get_channel(each) is not None][:_MOST_PLACES]


def _title(step: Step, words: Words) -> str:
    steps = list(Step)
    return words.say("setup-title", number=steps.index(step) + 1, count=steps.index(Step.END))


def _of_server(question: Question, words: Words) -> list[discord.ui.Item[Any]]:
    control, field = question.control, question.field
    text = words.say(
        "setup-question",
        question=words.say(_QUESTIONS[control.screen.step]),
        value=words.value(field, question.value),
        help=words.say(field.help),
    )
    choose = control.to(Does.CHOOSE)
    if field.kind is Kind.TIME_ZONE:
        return [discord.ui.TextDisplay(text), _zones(choose, question, words)]
    select = chooser(choose, field, question.value, question.guild, words)
    return [discord.ui.TextDisplay(text), select]


def _zones(choose: Control, question: Question, words: Words) -> discord.ui.ActionRow[View]:
    now, chosen = question.now, str(question.value)
    options = [
        discord.SelectOption(
            label=zone,
            value=zone,
            description=words.say("setup-clock", time=f"{now.astimezone(ZoneInfo(zone)):%H:%M}"),
            default=zone == chosen,
        )
        for zone in likely_zones(question.language, chosen)
    ]
    return option_select(choose, words.say(question.field.label), options)


def _typing(question: Question, words: Words) -> list[discord.ui.Button[View]]:
    """Return the button for what is not in the list."""
    if question.field.kind is not Kind.TIME_ZONE:
        return []
    return [button(question.control.to(Does.ASK), words.say("setup-another"))]


def _of_cog(question: Question, words: Words) -> list[discord.ui.Item[Any]]:
    found, control = cast("Reach", question.value), question.control
    text = words.say(
        "setup-question",
        question=words.say("setup-ask-cog", cog=words.cog(control.screen.cog)),
        value=reach_text(found, words),
        help=words.say(question.field.help),
    )
    whole = [
        button(control.to(does), words.say(key), primary=found == Reach(on, ()))
        for does, key, on in (
            (Does.EVERYWHERE, "setup-choose-everywhere", True),
            (Does.NOWHERE, "setup-choose-nowhere", False),
        )
    ]
    return [
        discord.ui.TextDisplay(text),
        discord.ui.ActionRow(*whole),
        channel_select(
            control.to(Does.CHOOSE),
            words.say("setup-choose-places"),
            shown_of(found, question.guild),
            kinds=_PLACES,
            most=_MOST_PLACES,
        ),
    ]


def _chosen(control: Control, shown: Sequence[int], words: Words) -> discord.ui.ActionRow[View]:
    if control.screen.step is Step.COGS:
        label = words.say("setup-choose-places")
        return channel_select(control, label, shown, kinds=_PLACES, most=_MOST_PLACES)
    return channel_select(control, words.say("setup-ask-channel"), shown)
