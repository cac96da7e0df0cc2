"""A server's settings as a file: given out, and taken in once its difference was seen."""

import io
import re
import unicodedata
from collections.abc import Sequence
from functools import partial
from typing import Any

import discord

from bot.domain.configuration.belonging import Ids
from bot.domain.configuration.document import (
    LARGEST,
    NOWHERE,
    Document,
    ImportTooLargeError,
    ImportUnreadableError,
)
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, RoleId
from bot.errors import ExpectedError
from bot.ui.access import figures_here, program_of, reader_language
from bot.ui.choices import ChannelGoneError
from bot.ui.doors import View
from bot.ui.figures.own import edit_line
from bot.ui.figures.referring import saying
from bot.ui.figures.writing import Writer
from bot.ui.files import text_of_file
from bot.ui.gate import moderated, of_owner
from bot.ui.viewpoints.own import topic_edit_line
from bot.ui.words import Words
from bot.usecases.figures import Figures
from bot.usecases.server_files import FileImport
from cogs.configuration._control import Control, Does
from cogs.configuration._findings import findings_text
from cogs.configuration._import import (
    change_lines,
    import_view,
    imported_view,
    left_out_lines,
    said_view,
)
from cogs.configuration._lookup import channel_of
from cogs.configuration._pending import ImportGoneError, PendingImports

DECIDING = {Does.DIFFERENCE, Does.IMPORT, Does.CANCEL}
_LONGEST_NAME = 40
_SHOWN = 8  # lines of what others changed meanwhile
_ASKED = 25
"""Channels that are not in memory and that Discord is asked for: threads that were archived."""


class FileLostError(ExpectedError):
    """Discord does not hand over what was attached."""

    key = "configuration-import-lost"


class FileDesk:
    """One use of a file: by whom, in which server, in which language."""

    def __init__(
        self,
        interaction: discord.Interaction[Any],
        guild: discord.Guild,
        pending: PendingImports,
        figures: Figures,
    ) -> None:
        """Take the server, which whoever acts may moderate."""
        app = program_of(interaction).app
        self._interaction = interaction
        self._guild = guild
        self._pending = pending
        self._configuration = app.configuration
        self._server_files = app.server_files
        self._words = Words(app.texts, reader_language(interaction))
        self._writer = Writer(app.texts, self._words.language, figures.catalogue)

    async def export(self) -> None:
        """Send all settings as a file, privately."""
        text = await self._server_files.export(GuildId(self._guild.id))
        day = self._interaction.created_at.date().isoformat()
        file = discord.File(
            io.BytesIO(text.encode()), f"contrepoint-{_safe(self._guild.name)}{day}.json"
        )
        said = self._words.say("configuration-exported")
        await self._interaction.response.send_message(said, file=file, ephemeral=True)

    async def preview(self, file: discord.Attachment) -> None:
        """Show what a file would change, and keep it until that is decided."""
        if file.size > LARGEST:
            raise ImportTooLargeError(most=LARGEST)
        await self._interaction.response.defer(ephemeral=True, thinking=True)
        unreadable = ImportUnreadableError(place=NOWHERE)
        text = await text_of_file(file, unreadable=unreadable, lost=FileLostError())
        await self._show(self._configuration.read(text))

    async def decide(self, control: Control) -> None:
        """Take the file over, as it was shown or not at all; or forget it; or show more of it."""
        message = self._interaction.message
        if message is None:
            raise ImportGoneError
        if control.does is Does.DIFFERENCE:
            shown = self._pending.look(message.id, now=self._interaction.created_at)
            await self._interaction.response.edit_message(view=self._view(shown, control.revision))
            return
        shown = self._pending.take(message.id, now=self._interaction.created_at)
        await self._interaction.response.defer()
        if control.does is Does.CANCEL:
            said = self._words.say("configuration-import-cancelled")
            await self._interaction.edit_original_response(view=said_view(said))
            return
        try:
            await self._apply(shown)
        except Exception:
            self._keep(message.id, shown)
            raise

    async def _apply(self, shown: FileImport) -> None:
        there = await self._there(shown.document)
        if there != shown.settings.there:
            await self._show(shown.document, self._words.say("configuration-import-places-changed"))
            return
        try:
            imported = await self._server_files.apply(
                GuildId(self._guild.id),
                shown,
                by=MemberId(self._interaction.user.id),
                now=self._interaction.created_at,
            )
        except ChangedMeanwhileError as error:
            await self._show(shown.document, *self._since(error))
            return
        owner = MemberId(self._interaction.user.id)
        models = self._configuration.models
        found = await findings_text(
            self._interaction, self._guild, imported.settings, models, self._words
        )
        view = imported_view(owner, imported, found, self._words)
        await self._interaction.edit_original_response(view=view)

    async def _show(self, document: Document, *notice: str) -> None:
        shown = await self._server_files.preview(
            GuildId(self._guild.id),
            document,
            await self._there(document),
            partial(saying, self._writer.texts),
        )
        view = self._view(shown, 1, notice)
        message = await self._interaction.edit_original_response(view=view)
        self._keep(message.id, shown)

    def _view(self, shown: FileImport, page: int, notice: Sequence[str] = ()) -> View:
        control = Control(MemberId(self._interaction.user.id), Does.DIFFERENCE, revision=page)
        models, words = self._configuration.models, self._words
        figures = (edit_line(each, self._writer) for each in shown.figures)
        topics = (topic_edit_line(each, self._writer) for each in shown.topics)
        changes = [*change_lines(shown.settings, models, words), *figures, *topics]
        left = left_out_lines(shown.settings, models, words)
        return import_view(control, (changes, left), words, notice)

    def _keep(self, message: int, shown: FileImport) -> None:
        by = MemberId(self._interaction.user.id)
        self._pending.keep(message, shown, by=by, now=self._interaction.created_at)

    async def _there(self, document: Document) -> Ids:
        """Return the channels and roles of this server among those that a file names."""
        named = self._configuration.named_in(document)
        channels = {each for each in named.channels if self._guild.get_channel_or_thread(each)}
        if document.server == self._guild.id:  # another server's channels cannot be ours
            unknown = sorted(named.channels - channels, reverse=True)
            channels |= {each for each in unknown[:_ASKED] if await self._answers(each)}
        roles = (self._guild.get_role(each) for each in named.roles)
        return Ids(
            frozenset(channels),
            frozenset(RoleId(role.id) for role in roles if role and not role.is_default()),
        )

    async def _answers(self, channel: ChannelId) -> bool:
        try:
            await channel_of(self._guild, channel)
        except ChannelGoneError:
            return False
        return True

    def _since(self, error: ChangedMeanwhileError) -> list[str]:
        """Return what is said of the changes that came between."""
        models = self._configuration.models
        lines = [
            line
            for each in error.changes
            if each.cog in models
            for line in self._words.change(models[each.cog], each)
        ]
        return [self._words.explain(error), *lines[:_SHOWN]]


async def open_file_desk(
    interaction: discord.Interaction[Any], pending: PendingImports, *, owner: int | None = None
) -> FileDesk:
    """Return the desk of whoever acts; refused where it is another's, or no moderator's."""
    if owner is not None:
        of_owner(interaction, owner)
    guild = await moderated(interaction)
    return FileDesk(interaction, guild, pending, await figures_here(interaction))


def _safe(name: str) -> str:
    """Return a server's name as part of a file's name; empty if nothing of it can stand there."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return "".join(f"{word}-" for word in words)[:_LONGEST_NAME]
