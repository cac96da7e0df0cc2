"""The doors where errors arrive, and the one place that explains them.

discord.py has five: the command tree, views, modals, client events and task loops; the first and
the fourth stand in `bot.client`, the others here. It only logs what autocomplete and lasting
buttons raise, so these have doors of their own.
"""

import logging
from collections.abc import Awaitable, Callable, Coroutine, Generator
from contextlib import contextmanager
from functools import wraps
from secrets import token_hex
from typing import Any, TypeVar

import discord
from discord import app_commands
from discord.ext import tasks

from bot.errors import ExpectedError
from bot.ui.access import program_of, reader_language

_log = logging.getLogger(__name__)
_UNKNOWN_INTERACTION = 10062


async def explain(interaction: discord.Interaction[Any], error: BaseException) -> None:
    """Answer privately: a refusal with what to do, anything else with an incident number."""
    cause = _cause(error)
    if isinstance(cause, discord.NotFound) and cause.code == _UNKNOWN_INTERACTION:
        _log.warning("Interaction %s ran out of time before its answer", interaction.id)
        return
    texts, language = program_of(interaction).app.texts, reader_language(interaction)
    if isinstance(cause, ExpectedError):
        sentence = texts.explain(cause, language)
    else:
        incident = report(f"interaction {interaction.id}", cause)
        sentence = texts.say("error-unexpected", language, incident=incident)
    try:
        await answer_privately(interaction, sentence)
    except discord.HTTPException as refused:
        _log.warning("Interaction %s could not be answered: %s", interaction.id, refused)


def report(where: str, error: BaseException) -> str:
    """Log what nobody expected, with its traceback; return the incident number to give out."""
    incident = token_hex(4).upper()
    _log.error("Incident %s in %s", incident, where, exc_info=error)
    return incident


async def answer_privately(interaction: discord.Interaction[Any], text: str) -> None:
    """Send `text` to the person alone, whether or not an answer was begun."""
    if not interaction.response.is_done():
        await interaction.response.send_message(text, ephemeral=True)
        return
    if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        await _clear_placeholder(interaction)
    await interaction.followup.send(text, ephemeral=True)


async def _clear_placeholder(interaction: discord.Interaction[Any]) -> None:
    """Delete a public "thinking…": the next message would take its place, and be as public."""
    begun = await interaction.original_response()
    if begun.flags.loading and not begun.flags.ephemeral:
        await begun.delete()


class View(discord.ui.LayoutView):
    """The base of every message of components."""

    async def on_error(
        self, interaction: discord.Interaction[Any], error: Exception, item: object, /
    ) -> None:
        """Explain what a component of this message raised."""
        del item
        await explain(interaction, error)


class Form(discord.ui.Modal):
    """The base of every modal."""

    async def on_error(self, interaction: discord.Interaction[Any], error: Exception, /) -> None:
        """Explain what submitting this form raised."""
        await explain(interaction, error)


@contextmanager
def unless_lost(log: logging.Logger, sentence: str) -> Generator[None]:
    """Let work that nobody waits for be while the database does not answer; log this sentence."""
    try:
        yield
    except ExpectedError:
        log.warning(sentence)


_Loop = TypeVar("_Loop", bound=Callable[..., Coroutine[Any, Any, Any]])


def guarded(loop: tasks.Loop[_Loop]) -> tasks.Loop[_Loop]:
    """Report what ends a task loop; to be put above `@tasks.loop`."""

    async def on_error(*arguments: object) -> None:
        error = arguments[-1]
        if isinstance(error, BaseException):
            report(f"loop {loop.coro.__name__}", error)

    loop.error(on_error)
    return loop


_Choices = list[app_commands.Choice[str]]
_Complete = TypeVar("_Complete", bound=Callable[..., Awaitable[_Choices]])


def completing(complete: _Complete) -> _Complete:
    """Offer no choices where completing fails: its errors are shown to nobody."""

    @wraps(complete)
    async def offered(*arguments: Any, **options: Any) -> _Choices:  # noqa: ANN401 - passed on as they come
        try:
            return await complete(*arguments, **options)
        except Exception as error:  # noqa: BLE001 - this is the door
            report(f"autocomplete {complete.__name__}", error)
            return []

    return offered  # pyright: ignore[reportReturnType] - the same signature, which `wraps` keeps


def _cause(error: BaseException) -> BaseException:
    """Return what raised, without the wrapper that the command tree puts around it."""
    wrapped = isinstance(error, app_commands.CommandInvokeError | app_commands.TransformerError)
    return error.__cause__ if wrapped and error.__cause__ is not None else error
