"""What the buttons of the look-ups say of themselves in their custom ids, checked again."""

import re
from datetime import date

from bot.domain.figures.dates import EARLIEST, DateOutOfRangeError
from bot.domain.figures.model import Metric
from bot.errors import ExpectedError
from bot.ui.buttons import LastingButton


class LookUpGoneError(ExpectedError):
    """A button whose custom id was made up, or is another version's."""

    key = "lookups-gone"


def state_of(button: LastingButton) -> re.Match[str]:
    """Return the parts of a custom id: any can be sent, so one of another form is refused."""
    match = button.template.fullmatch(button.custom_id)
    if match is None:
        raise LookUpGoneError
    return match


def day_of(digits: str, *, today: date) -> date:
    """Return the day that eight digits stand for: one that has been, since counting began."""
    try:
        on = date.fromisoformat(digits)
    except ValueError as error:
        raise LookUpGoneError from error
    if not EARLIEST <= on <= today:
        raise DateOutOfRangeError(earliest=str(EARLIEST.year))
    return on


def metric_of(value: str) -> Metric:
    """Return the metric of this value."""
    try:
        return Metric(value)
    except ValueError as error:
        raise LookUpGoneError from error
