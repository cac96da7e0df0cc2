"""Why this message: the button of whatever the bot posts by itself, and what it answers."""

from typing import Any

import discord

from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.model import describe_field
from bot.domain.configuration.rules import Rule
from bot.domain.configuration.server import ServerSettings
from bot.texts import Language, Texts
from bot.ui.access import path_of, program_of, reader_language
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.mentions import command_mention
from bot.ui.words import Words

WHY = "why:"
"""What the custom id of the button begins with; the name of a rule follows."""


class WhyButton(LastingButton, template=r"why:(?P<rule>.*)"):
    """Says to whoever presses it, in their language, by which rule a message is there."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately; any id can be sent, so an unknown rule is refused."""
        await answer_why(interaction, Rule.called(self.custom_id.removeprefix(WHY)))


def why_button(rule: Rule, texts: Texts, language: Language) -> WhyButton:
    """Return the button for a card that the bot posts by itself."""
    return WhyButton.labelled(
        texts.say("why-this-message", language),
        f"{WHY}{rule.slug}",
        discord.ButtonStyle.secondary,
    )


async def answer_why(interaction: discord.Interaction[Any], rule: Rule) -> None:
    """Tell whoever asks, privately, the rule of a message and what can be done about it."""
    words = Words(program_of(interaction).app.texts, reader_language(interaction))
    title = f"## {words.say('why-this-message')}"
    texts = ["\n".join([title, words.say(rule.sentence), words.say("why-automatic")])]
    if interaction.guild is not None:
        texts.append("\n".join(await _remedies(interaction, interaction.guild, rule, words)))
    await interaction.response.send_message(view=card(texts), ephemeral=True)


async def _remedies(
    interaction: discord.Interaction[Any], guild: discord.Guild, rule: Rule, words: Words
) -> list[str]:
    """Return what governs a rule here, who may change that, how to contest and to stop it."""
    return [
        await _setting(interaction, guild, rule, words),
        words.say(
            "why-who",
            roles=", ".join(await _moderator_roles(interaction, guild)) or "none",
            command=command_mention(interaction, "config open"),
        ),
        words.say("why-contest", command=command_mention(interaction, "config history")),
        words.say(rule.stop),
    ]


async def _setting(
    interaction: discord.Interaction[Any], guild: discord.Guild, rule: Rule, words: Words
) -> str:
    configuration = program_of(interaction).app.configuration
    everything = await configuration.explain(GuildId(guild.id), path_of(interaction.channel))
    effective = next(each for each in everything if isinstance(each.settings, rule.model))
    field = describe_field(rule.model, rule.field)
    if field is None:
        message = f"{rule}: no such field"
        raise TypeError(message)
    return words.say(
        "why-setting",
        cog=words.cog(rule.model.cog),
        setting=words.say(field.label),
        value=words.value(field, getattr(effective.settings, field.name)),
        origin=words.origin(field, effective),
    )


async def _moderator_roles(
    interaction: discord.Interaction[Any], guild: discord.Guild
) -> list[str]:
    """Return the mentions of the moderator roles that are still there; they ping nobody."""
    settings = await program_of(interaction).app.configuration.settings_for(
        ServerSettings, GuildId(guild.id)
    )
    roles = (guild.get_role(each) for each in settings.moderator_roles)
    return [role.mention for role in roles if role is not None and not role.is_default()]
