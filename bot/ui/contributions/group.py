"""The command `/contribute`: each kind of contribution adds its own below it."""

from discord import app_commands
from discord.app_commands import locale_str


def contribute_group() -> app_commands.Group:
    """Return a group for the commands of one cog; the command tree makes one of all of these."""
    return app_commands.Group(
        name="contribute",
        description=locale_str("contribution-command"),
        guild_only=True,
        auto_locale_strings=False,
    )
