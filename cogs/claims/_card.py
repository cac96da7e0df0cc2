"""From checked claims to the card that says what holds; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.claims.checking import Checked, Told
from bot.domain.claims.model import Claim, Measure, Verdict
from bot.domain.claims.sheets import sheet_number
from bot.domain.figures.estimate import Part
from bot.domain.figures.evidence import AHEAD, sources_of
from bot.domain.figures.model import Comparator, Figure, Hardware, Precision
from bot.domain.text.plain import plain
from bot.ui.cards import TEXT_ROOM, Section, fit
from bot.ui.figures.sources import SMALL_PRINT, small_print_of
from bot.ui.figures.writing import References, Writer, slug

_BEFORE, _AFTER = 40, 30
"""Characters shown of what stands around a number."""
_MARKS = 2
"""Sources cited for one figure."""
_OF_SHEETS = {
    Measure.TDP: "watts",
    Measure.MEMORY: "memory",
    Measure.BANDWIDTH: "bandwidth",
    Measure.SPEED: "speed",
}
"""What the keys of a datasheet's lines end with."""
_STATED_KEYS = {
    Comparator.ABOUT: "claims-about",
    Comparator.AT_LEAST: "claims-at-least",
    Comparator.AT_MOST: "claims-at-most",
}


@dataclass(frozen=True)
class Checking:
    """A text whose numbers were checked."""

    text: str
    written: date
    today: date
    found: Sequence[Checked]
    link: str | None = None
    """Where the message stands, if it is one."""


def check_texts(checking: Checking, writer: Writer) -> list[str]:
    """Return each number with its verdict, and the sources below; nothing found says so."""
    heading = Section([_heading(checking, writer)])
    if not checking.found:
        return [heading.text(), writer.say("claims-none")]
    references = References()
    lines = [_claim(each, checking, writer, references) for each in checking.found]
    told = [told for each in checking.found for told in (each.now, each.written)]
    checked = min((figure.checked_on for each in told for figure in _named(each)), default=None)
    sources = small_print_of(references.cited, writer, checked=checked, room=SMALL_PRINT)
    body = Section(lines, more=writer.say("claims-more"))
    return [*fit([heading, body], room=TEXT_ROOM - len(sources)), *([sources] if sources else ())]


def _heading(checking: Checking, writer: Writer) -> str:
    title = f"## {writer.say('claims-title')}"
    written = writer.dated(checking.written, Precision.DAY)
    if checking.link is not None:
        return f"{title}\n{writer.say('claims-of-message', link=checking.link, date=written)}"
    if checking.written != checking.today:
        return f"{title}\n{writer.say('claims-of-text', date=written)}"
    return title


def _claim(each: Checked, checking: Checking, writer: Writer, references: References) -> str:
    lines = [
        _excerpt(checking.text, each.claim, writer),
        writer.say("claims-read", said=" · ".join(_read(each.claim, writer))),
        _told(each.claim, each.now, writer, references),
    ]
    if each.written.verdict is not each.now.verdict:
        then = _told(each.claim, each.written, writer, references)
        date_written = writer.dated(checking.written, Precision.DAY)
        lines.append(f"-# {writer.say('claims-then', date=date_written, said=then)}")
    return "\n".join(lines)


def _read(claim: Claim, writer: Writer) -> Iterator[str]:
    """Yield what a number was understood to say: of whom, of which chip, what, and how exactly."""
    if claim.organisation is not None:
        yield writer.organisation(writer.catalogue.organisations[claim.organisation])
    if claim.hardware is not None:
        yield writer.hardware(claim.hardware)
    if isinstance(claim.metric, Measure):
        yield writer.say(f"hardware-missing-{_OF_SHEETS[claim.metric]}")
    else:
        yield writer.metric(claim.metric)
    if claim.comparator in _STATED_KEYS:
        yield writer.say(_STATED_KEYS[claim.comparator])


def _excerpt(text: str, claim: Claim, writer: Writer) -> str:
    """Return the number in bold with the words around it, cut between words."""
    start, end = claim.span.start, claim.span.end
    before = text[:start].rpartition("\n")[2]
    after = text[end:].partition("\n")[0]
    if len(before) > _BEFORE:
        before = f"… {before[-_BEFORE:].partition(' ')[2]}"
    if len(after) > _AFTER:
        after = f"{after[:_AFTER].rpartition(' ')[0]} …"
    return writer.say(
        "claims-excerpt",
        before=_kept(before, apart=before.endswith(" "), first=False),
        number=plain(claim.span.of(text)),
        after=_kept(after, apart=after.startswith(" "), first=True),
    )


def _kept(words: str, *, apart: bool, first: bool) -> str:
    """Return the words made safe, with the space that parted them from the number."""
    safe, space = plain(words), " " if apart else ""
    return f"{space}{safe}" if first else f"{safe}{space}"


def _told(claim: Claim, told: Told, writer: Writer, references: References) -> str:
    if told.sheet is not None:
        return _by_sheet(claim, told.verdict, told.sheet, writer, references)
    return _said(claim, told, writer, references)


def _said(claim: Claim, told: Told, writer: Writer, references: References) -> str:
    """Return the verdict with the figures that it rests on."""
    match told.verdict:
        case Verdict.SUPPORTED:
            figures = _first(told.fitting, claim, writer, references)
            return writer.say("claims-supported", figures=figures)
        case Verdict.OUTDATED if told.others:
            others = _first(told.others, claim, writer, references)
            figures = _first(told.fitting, claim, writer, references)
            return writer.say("claims-outdated", figures=figures, others=others)
        case Verdict.OUTDATED:
            figures = _first(told.fitting, claim, writer, references)
            return writer.say("claims-outdated-alone", figures=figures)
        case Verdict.CONTRADICTED:
            others = _first(told.others, claim, writer, references)
            return writer.say("claims-contradicted", others=others)
        case Verdict.DISPUTED:
            figures = _first(told.fitting, claim, writer, references)
            others = _first(told.others, claim, writer, references)
            return writer.say("claims-disputed", figures=figures, others=others)
        case Verdict.UNVERIFIABLE:
            return _unverifiable(claim.organisation, writer)


def _by_sheet(
    claim: Claim, verdict: Verdict, chip: Hardware, writer: Writer, references: References
) -> str:
    """Return the verdict with the line of the datasheet that it rests on."""
    name = _OF_SHEETS[Measure(claim.metric)]
    number = writer.say(f"hardware-{name}", number=sheet_number(chip, claim.metric) or 0)
    said = f"{chip.name}, {number}\u00a0{references.cite(chip.source[:_MARKS])}"
    if verdict is Verdict.SUPPORTED:
        return writer.say("claims-supported", figures=said)
    return writer.say("claims-contradicted", others=said)


def _unverifiable(organisation: str | None, writer: Writer) -> str:
    if organisation is None:
        return writer.say("claims-unverifiable-of-whom")
    name = writer.organisation(writer.catalogue.organisations[organisation])
    return writer.say("claims-unverifiable", organisation=name)


def _first(figures: Sequence[Figure], claim: Claim, writer: Writer, references: References) -> str:
    """Return the weightiest figure with its subject, date and sources.

    Of one that covers several kinds, the kind that is claimed.
    """
    figure = figures[0]
    number = writer.quantity(figure)
    if claim.hardware is not None and (count := figure.breakdown.get(claim.hardware)):
        part = writer.part(Part(claim.hardware, count, count))
        number = writer.say("claims-part", part=part, whole=number)
    details = [
        number,
        *([writer.say(f"figures-status-{slug(figure.status)}")] if figure.status in AHEAD else ()),
        writer.words(figure.subject),
        writer.dated(figure.as_of, figure.as_of_precision),
        *writer.own(figure),
    ]
    marks = references.cite(sources_of(writer.catalogue, figure)[:_MARKS])
    return f"{', '.join(details)}\u00a0{marks}"


def _named(told: Told) -> tuple[Figure, ...]:
    return (*told.fitting[:1], *told.others[:1])
