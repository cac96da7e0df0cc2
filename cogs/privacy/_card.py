"""From what is kept of a member to the texts that say it; pure."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.privacy.departures import GRACE
from bot.ui.cards import TEXT_ROOM
from bot.ui.words import Words


def kept_pages(kinds: Iterable[str], words: Words, *, opted_out: bool) -> list[list[str]]:
    """Return what is kept and why, how long, and whether this member's quotes are read.

    Each page is the texts of one message: there are several where one has no room for all. The
    last one leaves room for a sentence above it.
    """
    title = f"## {words.say('privacy-title')}"
    first = f"{title}\n{words.say('privacy-never')}"
    rules = "\n".join([
        words.say("privacy-forms"),
        words.say("privacy-servers", days=GRACE.days),
        words.say("privacy-host"),
    ])  # fmt: skip
    read, unread = words.say("privacy-quotes-read"), words.say("privacy-quotes-not-read")
    heading = f"**{words.say('privacy-kept')}**"
    # Both are counted: what goes on which page must not depend on whether quotes are read.
    around = sum(map(len, (first, heading, rules, read, unread)))
    kept = [f"- {_reason(kind, words)}" for kind in kinds]
    pages = ["\n".join([heading, *page]) for page in _paged(kept, TEXT_ROOM - around)]
    heads = [first, *(title for _ in pages[1:])]
    texts = [[head, page] for head, page in zip(heads, pages, strict=True)]
    return [*texts[:-1], [*texts[-1], rules, unread if opted_out else read]]


def _paged(lines: Sequence[str], room: int) -> Iterator[Sequence[str]]:
    """Yield as many of the lines at a time as stand in so many characters, each on its own."""
    begin = taken = 0
    for place, line in enumerate(lines):
        taken += len(line) + 1
        if taken > room and place > begin:
            yield lines[begin:place]
            begin, taken = place, len(line) + 1
    yield lines[begin:]


def question_texts(words: Words) -> list[str]:
    """Return what goes and what stays, before anything does."""
    return [
        f"## {words.say('privacy-question')}",
        "\n".join([
            words.say("privacy-question-goes"),
            words.say("privacy-question-stays"),
            words.say("privacy-question-final"),
        ]),
    ]  # fmt: skip


def _reason(kind: str, words: Words) -> str:
    slug = kind.replace("_", "-")
    return words.say(f"privacy-kept-{slug}")
