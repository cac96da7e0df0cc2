"""Arguments as everybody reads them, wherever they stand; pure."""

from bot.domain.arguments.model import Writing
from bot.domain.arguments.reading import LONGEST_ARGUMENT
from bot.domain.arguments.support import PublishedArgument
from bot.domain.text.plain import plain
from bot.ui.words import Words


def text_line(writing: Writing) -> str:
    """Return what an argument says; somebody else's words as a quotation."""
    said = plain(writing.text, longest=LONGEST_ARGUMENT)
    return f"> {said}" if writing.quotes else said


def source_text(writing: Writing, words: Words) -> str:
    """Return where it can be looked up: the host says whose page it is."""
    if writing.source is None:
        return words.say("argument-source-none")
    host = plain(writing.source.split("/")[2])
    return words.say(
        "argument-quoted-from" if writing.quotes else "argument-source-at",
        source=f"[{host}](<{writing.source}>)",
    )


def published_text(argument: PublishedArgument, words: Words) -> str:
    """Return a published argument with its source and how many call it fair."""
    said = [
        words.say("argument-number", number=str(argument.id)),
        source_text(argument.writing, words),
        *([words.say("argument-marks", count=argument.marks)] if argument.marks else ()),
    ]
    if argument.shown_support is not None:
        said.append(words.say("argument-support", count=argument.shown_support))
    return f"{text_line(argument.writing)}\n-# {' · '.join(said)}"
