"""What a hint says, in public and to whoever asks; pure."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.domain.quotes.hint import HintKind, Lack
from bot.domain.quotes.passage import differing, edge_of, passage_of
from bot.domain.text.plain import plain
from bot.ui.doors import View
from bot.ui.words import Words
from cogs.quotes._sentence import quoted, shown, to_copy

_MOST = 3
"""Quotations of one reply whose sentences are shown."""
_ROOM = 1900
"""Characters of one of the two texts that repeat a passage; Discord takes 4,000 in all."""


def message_of(texts: Sequence[str], buttons: Sequence[discord.ui.Item[Any]] = ()) -> View:
    """Return a message of plain lines, with one row of buttons."""
    view = View(timeout=None)
    for text in texts:
        view.add_item(discord.ui.TextDisplay(text))
    if buttons:
        view.add_item(discord.ui.ActionRow(*buttons))
    view.stop()  # nothing to wait for: what is pressed is read from its custom id
    return view


def hint_text(lack: Lack, reply: str, words: Words) -> str:
    """Return the public line: what is the matter, and when it vanishes."""
    vanishes = words.say("quotes-hint-vanishes", kind=lack.kind)
    return f"{_matter(lack, reply, words)}\n-# {vanishes}"


def sentence_texts(
    lack: Lack, names: Mapping[int, str], words: Words, *, link: str, replier: bool
) -> list[str]:
    """Return the whole sentences with what was missing, and a block of them to copy.

    `names` are those of members and roles that the message mentions, by id.
    """
    findings = lack.findings[:_MOST]
    passages = [passage_of(each, lack.source.text) for each in findings]
    count = sum(len(each.sentences) for each in findings)
    said = (
        words.say("quotes-sentence-altered", count=count)
        if lack.kind is HintKind.ALTERED
        else words.say("quotes-sentence-truncated", count=count)
    )
    texts = [
        "\n".join([said, "\n\n".join(map(shown, passages))]),
        "\n".join([words.say("quotes-to-copy"), *(to_copy(each, names) for each in passages)]),
    ]
    if max(map(len, texts)) > _ROOM:
        texts = [words.say("quotes-too-long", link=link)]
    return [*texts, *([words.say("quotes-edit")] if replier else [])]


def added_text(lack: Lack, words: Words, *, link: str) -> str:
    """Return what the hint becomes: the whole sentence, and where it stands."""
    text = quoted(passage_of(lack.findings[0], lack.source.text).text)
    if len(text) > _ROOM:
        return words.say("quotes-too-long", link=link)
    return f"{text}\n{words.say('quotes-added', link=link)}"


def _matter(lack: Lack, reply: str, words: Words) -> str:
    finding = lack.findings[0]
    if lack.kind is HintKind.TRUNCATED:
        return words.say("quotes-hint-truncated", edge=edge_of(finding))
    differ = differing(finding, reply, lack.source.text)
    if differ is None:
        return words.say("quotes-hint-altered")
    said, written = map(plain, differ)
    if not said:
        return words.say("quotes-hint-dropped", written=written)
    if not written:
        return words.say("quotes-hint-inserted", quoted=said)
    return words.say("quotes-hint-replaced", quoted=said, written=written)
