"""The buttons of a hint: in public the whole sentence, in private what its reader may do."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.domain.configuration.ids import MemberId
from bot.domain.quotes.hint import Hint, HintKind, HintState, Lack, Outcome
from bot.errors import ExpectedError
from bot.ui.access import Program, program_of, reader_language, server_language
from bot.ui.buttons import LastingButton
from bot.ui.gate import may_moderate_here, moderated
from bot.ui.in_place import begin_in_place, is_on_private_card
from bot.ui.mentions import mention
from bot.ui.words import Words
from cogs.quotes._card import message_of, sentence_texts
from cogs.quotes._control import Does, custom_id
from cogs.quotes._messages import is_out_of_reach
from cogs.quotes._posts import Posts
from cogs.quotes._trust import reconsider

_OUTCOMES = {
    Does.ADD: Outcome.ADDED,
    Does.FINE: Outcome.FINE,
    Does.NOT_A_QUOTE: Outcome.NOT_A_QUOTE,
    Does.OPT_OUT: Outcome.GONE,
    Does.WRONG: Outcome.WRONG,
}
_OF_QUOTED = (Does.ADD, Does.FINE)
_OF_REPLIER = (Does.NOT_A_QUOTE, Does.OPT_OUT)


class HintUnknownError(ExpectedError):
    """No hint of this number in this channel."""

    key = "quotes-hint-unknown"


class HintSettledError(ExpectedError):
    """Somebody has ended it before."""

    key = "quotes-hint-settled"


class HintMendedError(ExpectedError):
    """The reply lacks nothing any more."""

    key = "quotes-hint-mended"


class GroundGoneError(ExpectedError):
    """The reply or the original was deleted."""

    key = "quotes-hint-ground-gone"


class UnreadableError(ExpectedError):
    """Discord does not let the bot read the reply or the original."""

    key = "quotes-hint-unreadable"


class AddRefusedError(ExpectedError):
    """Discord does not let the bot change the hint at present."""

    key = "quotes-add-refused"


class NotReadError(ExpectedError):
    """The replier or whoever was quoted is not to be read."""

    key = "quotes-hint-not-read"


class NoTextError(ExpectedError):
    """Discord does not give the text of messages."""

    key = "quotes-no-text"


class ForQuotedError(ExpectedError):
    """Not theirs to decide, but of whoever was quoted."""

    key = "quotes-for-quoted"


class ForReplierError(ExpectedError):
    """Not theirs to decide, but of whoever wrote the reply."""

    key = "quotes-for-replier"


class HintButton(
    LastingButton,
    template=r"hint:(?P<does>show|add|fine|not-a-quote|opt-out|wrong):(?P<hint>[0-9]{1,9})",
):
    """Does one thing with one hint, for whoever may."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Check everything anew: anybody can send any id, and things change meanwhile."""
        _, does, number = self.custom_id.split(":")
        desk = _Desk(interaction)
        if Does(does) is Does.WRONG:
            await moderated(interaction)
        hint = await desk.hint(int(number))
        if Does(does) is Does.SHOW:
            await desk.show(hint)
        else:
            await desk.settle(hint, Does(does))


def show_button(hint: int, words: Words) -> HintButton:
    """Return the button that everybody sees."""
    return _button(Does.SHOW, hint, words.say("quotes-show"))


class _Desk:
    """One press of a button: by whom, where, in which language."""

    def __init__(self, interaction: discord.Interaction[Any]) -> None:
        self._interaction = interaction
        self._program: Program = program_of(interaction)
        self._app = self._program.app
        self._posts = Posts(interaction.client, self._app)
        self._who = MemberId(interaction.user.id)
        self._words = Words(self._app.texts, reader_language(interaction))

    async def hint(self, number: int) -> Hint:
        """Return the hint, if it stands where the press came from."""
        found = await self._app.quotes.hint(number)
        here = self._interaction.guild_id, self._interaction.channel_id
        if found is None or (found.guild, found.channel) != here:
            raise HintUnknownError
        return found

    async def show(self, hint: Hint) -> None:
        """Answer privately with the sentence, and with what whoever asks may do."""
        if hint.state is HintState.SETTLED:
            raise HintSettledError
        await self._interaction.response.defer(ephemeral=True, thinking=True)
        lack, names = await self._lack(hint)
        mine, link = self._who == hint.replier, self._posts.link(hint)
        texts = sentence_texts(lack, names, self._words, link=link, replier=mine)
        view = message_of(texts, await self._buttons(hint, lack.kind))
        await self._interaction.followup.send(view=view, ephemeral=True)

    async def settle(self, hint: Hint, does: Does) -> None:
        """End the hint as whoever presses may end it, and say what was done."""
        if does in _OF_QUOTED and self._who != hint.quoted:
            raise ForQuotedError
        if does in _OF_REPLIER and self._who != hint.replier:
            raise ForReplierError
        await begin_in_place(self._interaction)
        if does is Does.ADD:
            await self._add(hint)
        elif does is Does.OPT_OUT:
            await self._app.privacy.opt_out(self._who, now=self._interaction.created_at)
            await self._posts.end(hint, _OUTCOMES[does], now=self._interaction.created_at)
        elif not await self._posts.end(hint, _OUTCOMES[does], now=self._interaction.created_at):
            raise HintSettledError
        await self._done(does)
        if does is Does.WRONG:
            await reconsider(self._interaction)

    async def _add(self, hint: Hint) -> None:
        """Put the whole sentence in the place of the hint; it is settled once it stands there."""
        async with self._app.quotes.writing(hint) as current:
            if current is None or current.state is HintState.SETTLED:
                raise HintSettledError
            await self._put(current)

    async def _put(self, hint: Hint) -> None:
        (lack, _), now = await self._lack(hint), self._interaction.created_at
        try:
            await self._write(hint, lack)
        except discord.NotFound as error:
            await self._posts.end(hint, Outcome.GONE, now=now)
            raise HintSettledError from error
        if await self._app.quotes.settle(hint, Outcome.ADDED, now=now) is None:
            raise HintSettledError

    async def _write(self, hint: Hint, lack: Lack) -> None:
        """Write the sentence in the server's language; not found where the hint is gone."""
        if hint.message is None:
            raise AddRefusedError
        words = Words(self._app.texts, await server_language(self._interaction))
        try:
            await self._posts.write(hint, hint.message, lack, words)
        except discord.HTTPException as error:
            if isinstance(error, discord.NotFound) or not is_out_of_reach(error):
                raise
            raise AddRefusedError from error

    async def _lack(self, hint: Hint) -> tuple[Lack, Mapping[int, str]]:
        """Return what the reply lacks now, and the names of whom the original mentions.

        A hint without ground ends, and that is said.
        """
        now = self._interaction.created_at
        if not self._interaction.client.intents.message_content:
            raise NoTextError
        if self._posts.is_unread(hint):
            await self._posts.end(hint, Outcome.GONE, now=now)
            raise NotReadError
        try:
            ground = await self._posts.ground(hint)
        except discord.NotFound as error:
            await self._posts.end(hint, Outcome.GONE, now=now)
            raise GroundGoneError from error
        except discord.Forbidden as error:
            raise UnreadableError from error
        if ground.lack is None:
            await self._posts.end(hint, Outcome.MENDED, now=now)
            raise HintMendedError
        return ground.lack, ground.names

    async def _buttons(self, hint: Hint, kind: HintKind) -> list[HintButton]:
        may = [
            *(_OF_QUOTED if self._who == hint.quoted else ()),
            *(_OF_REPLIER if self._who == hint.replier else ()),
            *((Does.WRONG,) if await may_moderate_here(self._interaction) else ()),
        ]
        return [_button(does, hint.id, self._label(does, kind)) for does in may]

    def _label(self, does: Does, kind: HintKind) -> str:
        if does is Does.ADD:
            return self._words.say("quotes-add", kind=kind)
        return self._words.say(f"quotes-{does}")

    async def _done(self, does: Does) -> None:
        ids = self._program.command_ids
        said = (
            self._words.say("quotes-done-opt-out", command=mention("privacy", ids))
            if does is Does.OPT_OUT
            else self._words.say(f"quotes-done-{does}")
        )
        view = message_of([said])
        if is_on_private_card(self._interaction):
            await self._interaction.edit_original_response(view=view)
        else:
            await self._interaction.followup.send(view=view, ephemeral=True)


def _button(does: Does, hint: int, label: str) -> HintButton:
    return HintButton.labelled(label, custom_id(does, hint), discord.ButtonStyle.secondary)
