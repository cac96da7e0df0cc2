"""From an answer to the texts of its card; pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.figures.estimate import Estimate
from bot.domain.figures.evidence import sources_of
from bot.domain.figures.lookup import GpuAnswer, Total
from bot.domain.figures.model import Figure, Precision, Status
from bot.ui.cards import Section
from bot.ui.figures.sources import with_small_print
from bot.ui.figures.writing import Writer
from cogs.figures._lines import Sheet, brief_line, full_line, site_lines, titled

_SITES = 3
"""Sites on the card: one glance gives the answer, the rest is behind a button."""


@dataclass(frozen=True)
class _Kind:
    """One section of figures."""

    title: str
    figures: Callable[[GpuAnswer], Sequence[Figure]]
    few: int
    """Lines of it on the card."""
    line: Callable[[Sheet[GpuAnswer], Figure], str] = full_line


def _telling_first(answer: GpuAnswer) -> Sequence[Figure]:
    return sorted(answer.training_runs, key=lambda figure: not _is_telling(answer, figure))


def _is_telling(answer: GpuAnswer, figure: Figure) -> bool:
    """Return whether a training run was stated or is disputed, rather than just estimated."""
    return figure.status is not Status.ESTIMATED or figure.id in answer.disputed


_KINDS = (
    _Kind("figures-planned-title", lambda answer: answer.plans, 2),
    _Kind("figures-training-title", _telling_first, 3),
    _Kind("figures-fleets-title", lambda answer: answer.fleets, 1),
    _Kind("figures-others-title", lambda answer: answer.others, 3),
    _Kind("figures-stated-title", lambda answer: answer.stated, 2),
    _Kind(
        "figures-equivalents-title",
        lambda answer: (*answer.equivalents, *answer.planned_equivalents),
        2,
        brief_line,
    ),
    _Kind(
        "figures-power-title",
        lambda answer: (*answer.published_power, *answer.planned_power),
        2,
        brief_line,
    ),
)


def gpu_texts(answer: GpuAnswer, writer: Writer, *, today: bool, notes: Sequence[str]) -> list[str]:
    """Return the texts of the card, which fit a message with room to spare.

    `today` is whether the question was about now; `notes` are small lines under the title.
    """
    return _texts(Sheet(answer, writer), few=True, today=today, notes=notes)


def all_texts(answer: GpuAnswer, writer: Writer, *, today: bool) -> list[str]:
    """Return every line that the answer holds, with its note, as far as a message goes."""
    return _texts(Sheet(answer, writer, noted=True), few=False, today=today, notes=())


def is_short(answer: GpuAnswer) -> bool:
    """Return whether the card shows all that the answer holds."""
    told = {figure.id for kind in _KINDS for figure in kind.figures(answer)[: _few(kind, answer)]}
    told |= {holding.figure.id for holding in answer.holdings[:_SITES]}
    noted = any(figure.note is not None for figure in answer.figures)
    return not noted and told.issuperset(figure.id for figure in answer.figures)


def cited(answer: GpuAnswer, writer: Writer) -> list[str]:
    """Return the sources of the whole answer in the order of their numbers on its card."""
    sheet = Sheet(answer, writer)
    _sections(sheet, few=True, today=True, notes=())
    for figure in answer.figures:
        sheet.references.cite(sources_of(writer.catalogue, figure))
    return list(sheet.references.cited)


def _texts(sheet: Sheet[GpuAnswer], *, few: bool, today: bool, notes: Sequence[str]) -> list[str]:
    sections = _sections(sheet, few=few, today=today, notes=notes)
    checked = min((figure.checked_on for figure in sheet.answer.figures), default=None)
    return with_small_print(sections, sheet.references.cited, sheet.writer, checked=checked)


def _sections(
    sheet: Sheet[GpuAnswer], *, few: bool, today: bool, notes: Sequence[str]
) -> list[Section]:
    answer, say = sheet.answer, sheet.writer.say
    sections = [_headline(sheet, few=few, today=today, notes=notes)]
    for kind in _KINDS:
        figures = kind.figures(answer)
        shown = figures[: _few(kind, answer)] if few else figures
        if shown:
            lines = [kind.line(sheet, figure) for figure in shown]
            sections.append(Section(titled(say(kind.title), lines)))
    derived = _derived(sheet)
    if derived:
        sections.append(Section(titled(say("figures-derived-title"), derived)))
    return sections


def _few(kind: _Kind, answer: GpuAnswer) -> int:
    """Return how many lines of a kind the card has; of training runs, those that were stated."""
    if kind.title == "figures-training-title" and answer.holdings:
        return min(kind.few, sum(_is_telling(answer, figure) for figure in answer.training_runs))
    return kind.few


def _headline(sheet: Sheet[GpuAnswer], *, few: bool, today: bool, notes: Sequence[str]) -> Section:
    answer, writer = sheet.answer, sheet.writer
    name = writer.organisation(answer.organisation)
    on = writer.dated(answer.on, Precision.DAY)
    title = (
        writer.say("figures-title", organisation=name)
        if today
        else writer.say("figures-title-on", organisation=name, date=on)
    )
    lines = [*notes]
    for holding in answer.holdings[:_SITES] if few else answer.holdings:
        lines += site_lines(sheet, holding)
    if not answer.holdings:
        known = "figures-unreliable-known" if answer.figures else "figures-unreliable-nothing"
        lines += [writer.say("figures-unreliable"), writer.say(known)]
    return Section(lines, title=f"## {title}")


def _derived(sheet: Sheet[GpuAnswer]) -> list[str]:
    answer, writer = sheet.answer, sheet.writer
    lines = [_total_line(answer.total, writer)] if answer.total is not None else []
    estimates: list[str] = []
    if answer.power is not None:
        power = writer.megawatts(answer.power.low, answer.power.high)
        line = writer.say("figures-derived-power", number=power)
        estimates.append(f"{line}{_without(answer.power, writer)}")
    if answer.cost is not None:
        cost = writer.dollars(answer.cost.low, answer.cost.high)
        line = writer.say("figures-derived-cost", number=cost)
        estimates.append(f"{line}{_without(answer.cost, writer)}")
    return [*lines, *([" · ".join(estimates)] if estimates else ())]


def _total_line(total: Total, writer: Writer) -> str:
    """Return the sum of the sites, with the years that it spans: old counts are in it too."""
    years = sorted(site.figure.as_of.year for site in total.sites if site.figure.as_of is not None)
    number = writer.say(
        "figures-gpus", number=writer.count(total.low, total.high), plural=total.high
    )
    span = "–".join(dict.fromkeys(str(year) for year in (years[0], years[-1]))) if years else "?"
    return writer.say("figures-derived-total", number=number, sites=len(total.sites), years=span)


def _without(estimate: Estimate, writer: Writer) -> str:
    if not estimate.left_out:
        return ""
    left_out = " · ".join(map(writer.part, estimate.left_out))
    return f" ({writer.say('figures-derived-without', hardware=left_out)})"
