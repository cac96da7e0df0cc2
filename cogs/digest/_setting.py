"""What happens when the digest is set by a command: checked whole, asked where needed, saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

import discord

from bot.domain.configuration.changes import INHERIT
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.configuration.posting import Foreseen
from bot.domain.configuration.server import ServerSettings
from bot.domain.debates.tags import tag_named
from bot.domain.digest.settings import DigestSettings
from bot.domain.doctor.findings import Finding
from bot.domain.text.plain import plain
from bot.errors import ExpectedError
from bot.ui.access import program_of, reader_language
from bot.ui.doctor_words import finding_line
from bot.ui.doors import View
from bot.ui.forums import givable_tags
from bot.ui.notice import Notice
from bot.ui.settings_pages import settings_page
from bot.ui.words import Words
from cogs.digest._forum import forum_of
from cogs.digest._hindrances import broken, hindrances
from cogs.digest._runs import runs_told
from cogs.digest._setting_views import confirm_view, refused_view, tag_view
from cogs.digest._wish import Control, Does, Wish

_NEEDED = "doctor-tag-needed"
"""What is missing where it can be asked for."""


class NoForumError(ExpectedError):
    """Tags are for the posts of forums."""

    key = "digest-tag-no-forum"


class TagUnknownError(ExpectedError):
    """The forum has no such tag, or none that the bot may give."""

    key = "digest-tag-unknown"


@dataclass(frozen=True)
class _Plan:
    """What a wish would do."""

    wish: Wish
    seen: int
    digest: Foreseen
    server: Foreseen

    @property
    def settings(self) -> DigestSettings:
        """The digest's settings as they would be."""
        return cast("DigestSettings", self.digest.after)

    @property
    def zone(self) -> str:
        """The time zone as it would be."""
        return cast("ServerSettings", self.server.after).time_zone

    @property
    def kept(self) -> Wish:
        """The wish as it fits a custom id: its time and zone as they are stored."""
        time, zone = self.settings.time, self.zone
        return replace(
            self.wish, time=time if self.wish.time else "", zone=zone if self.wish.zone else ""
        )


class SettingDesk:
    """One use of the command, or of a question that it asked."""

    def __init__(self, interaction: discord.Interaction[Any], guild: discord.Guild) -> None:
        """Take the server, which whoever acts may moderate."""
        self._interaction = interaction
        self._guild = guild
        self._app = program_of(interaction).app
        self._configuration = self._app.configuration
        self._words = Words(self._app.texts, reader_language(interaction))
        server = GuildId(guild.id)
        self._digest = Place(server, None, DigestSettings.cog)
        self._server = Place(server, None, ServerSettings.cog)

    async def tag_called(self, typed: str, channel: int) -> int:
        """Return the id of the tag of this name, in that forum or else in the one that is set."""
        forum = await self._forum(channel)
        if forum is None:
            raise NoForumError
        tags = givable_tags(forum)
        found = tag_named([tag.name for tag in tags], typed)
        if found is None:
            raise _unknown(tags)
        return tags[found].id

    async def ask(self, wish: Wish) -> View:
        """Set what is wished; where it is refused, or asked about first, nothing is set."""
        return await self._set(wish)

    async def use(self, control: Control, given: Sequence[str]) -> View:
        """Do what a control under a question says, with what was chosen."""
        if control.does is Does.BACK:
            return await settings_page(self._interaction, DigestSettings.cog)
        chosen = "".join(given[:1])
        tag = int(chosen) if control.does is Does.TAG and chosen.isdecimal() else control.wish.tag
        return await self._set(replace(control.wish, tag=tag), control.seen)

    async def _set(self, wish: Wish, sure: int | None = None) -> View:
        """Set what is wished, or draw what is asked; `sure` says what a confirmation was shown."""
        revisions = await self._revisions()
        if sure not in {None, sum(revisions.values())}:
            raise ChangedMeanwhileError([])
        changes = await self._changes(wish)
        digest = await self._foresee(self._digest, changes)
        server = await self._foresee(self._server, changes)
        plan = _Plan(wish, sum(revisions.values()), digest, server)
        hindrance = await self._hindrance(plan) if wish.channel or wish.tag else None
        if hindrance is not None:
            return hindrance
        if digest.begins_posting and sure is None:
            return confirm_view(plan.seen, plan.kept, await self._told(plan), self._words)
        await self._save(changes, revisions)
        lines = [finding_line(each, self._words) for each in await self._findings(plan)]
        notice = Notice("\n".join(lines)) if lines else None
        return await settings_page(self._interaction, DigestSettings.cog, notice)

    async def _changes(self, wish: Wish) -> Mapping[Place, Mapping[str, object]]:
        """Return the changes of each place; the tag of another forum is given up with it."""
        given = {"channel": wish.channel, "time": wish.time}
        digest: dict[str, object] = {name: value for name, value in given.items() if value}
        forum = await self._forum(wish.channel)
        tags = [] if forum is None else givable_tags(forum)
        settings = await self._configuration.settings_for(DigestSettings, self._digest.guild)
        if wish.tag:
            found = next((tag.name for tag in tags if tag.id == wish.tag), None)
            if found is None:
                raise _unknown(tags)
            digest["tag"] = found
        elif wish.channel and tag_named([tag.name for tag in tags], settings.tag) is None:
            digest["tag"] = INHERIT
        return {self._digest: digest, self._server: {"time_zone": wish.zone} if wish.zone else {}}

    async def _foresee(
        self, place: Place, changes: Mapping[Place, Mapping[str, object]]
    ) -> Foreseen:
        """Return what a place's settings would be; raises the refusal of a wrong value."""
        [foreseen] = await self._configuration.foresee(
            place.guild, place.cog, {None: changes[place]}, [()]
        )
        return foreseen

    async def _hindrance(self, plan: _Plan) -> View | None:
        """Draw what keeps the bot from posting there, or ask for the tag that posts need."""
        wrong = broken(await self._findings(plan))
        forum = await self._forum(plan.wish.channel)
        tags = [] if forum is None else givable_tags(forum)
        if tags and [each.key for each in wrong] == [_NEEDED]:
            told = await self._told(plan)
            return tag_view(plan.seen, plan.kept, told, tags, self._words)
        reasons = [finding_line(each, self._words) for each in wrong]
        return refused_view(reasons, self._words) if reasons else None

    async def _findings(self, plan: _Plan) -> Sequence[Finding]:
        """Return what keeps the digest from being posted as it would be set."""
        client = self._interaction.client
        return await hindrances(self._app, client, self._guild, plan.settings)

    async def _told(self, plan: _Plan) -> list[str]:
        """Return what would change, and when the next editions would come."""
        posts = ["configuration-will-post"] if plan.digest.begins_posting else []
        runs = await runs_told(
            self._app,
            self._digest.guild,
            plan.settings.schedule(plan.zone),
            self._words,
            now=self._interaction.created_at,
        )
        effect = [*self._words.effect(plan.digest), *self._words.effect(plan.server)]
        return [*map(self._words.say, posts), *effect, *runs]

    async def _save(
        self, changes: Mapping[Place, Mapping[str, object]], revisions: Mapping[Place, int]
    ) -> None:
        await self._configuration.change_together(
            {place: (each, revisions[place]) for place, each in changes.items()},
            by=MemberId(self._interaction.user.id),
            now=self._interaction.created_at,
        )

    async def _revisions(self) -> Mapping[Place, int]:
        """Return how many changes led to what is set, place by place."""
        places = (self._digest, self._server)
        return {each: (await self._configuration.set_at(each)).revision for each in places}

    async def _forum(self, channel: int) -> discord.ForumChannel | None:
        return await forum_of(self._app, self._guild, channel)


def _unknown(tags: Sequence[discord.ForumTag]) -> TagUnknownError:
    return TagUnknownError(tags=", ".join(plain(tag.name) for tag in tags) or "none")
