"""What a button of a hint does; which hint it is stands in its custom id."""

from enum import StrEnum


class Does(StrEnum):
    """What happens when a button is pressed."""

    SHOW = "show"
    """Show the whole sentence, and what can be done."""
    ADD = "add"
    """Put the whole sentence in the place of the hint."""
    FINE = "fine"
    """Take the hint away: whoever was quoted does not mind."""
    NOT_A_QUOTE = "not-a-quote"
    """Take it away: the replier did not mean to quote."""
    OPT_OUT = "opt-out"
    """Take it away, and read no quotes of the replier any more."""
    WRONG = "wrong"
    """Take it away: a moderator finds it wrong."""


def custom_id(does: Does, hint: int) -> str:
    """Return what Discord sends back."""
    return f"hint:{does}:{hint}"
