"""From what is kept of a member to the texts that say it; pure."""

from collections.abc import Iterable

from bot.domain.privacy.departures import GRACE
from bot.ui.words import Words


def kept_texts(
    kinds: Iterable[str], words: Words, *, opted_out: bool, notice: str | None = None
) -> list[str]:
    """Return what is kept and why, how long, and whether this member's quotes are read."""
    kept = [f"- {_reason(kind, words)}" for kind in kinds]
    return [
        *([notice] if notice else ()),
        "\n".join([f"## {words.say('privacy-title')}", words.say("privacy-never")]),
        "\n".join([f"**{words.say('privacy-kept')}**", *kept]),
        "\n".join([
            words.say("privacy-forms"),
            words.say("privacy-servers", days=GRACE.days),
            words.say("privacy-host"),
        ]),
        words.say("privacy-quotes-not-read" if opted_out else "privacy-quotes-read"),
    ]  # fmt: skip


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
