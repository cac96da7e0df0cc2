"""From an answer to the rule that chose its numbers, and to its formulas; pure."""

from bot.domain.figures.estimate import Estimate, bounds
from bot.domain.figures.evidence import sources_of
from bot.domain.figures.lookup import GpuAnswer, Holding
from bot.domain.figures.model import Precision
from bot.ui.cards import TEXT_ROOM, Section, fit
from bot.ui.figures.writing import Writer, is_creative_commons, slug


def why_texts(answer: GpuAnswer, writer: Writer) -> list[str]:
    """Return the rule that chose the numbers, applied to this answer, and every formula."""
    on = writer.dated(answer.on, Precision.DAY)
    title = writer.say("figures-why-title", organisation=writer.organisation(answer.organisation))
    sections = [
        Section([writer.say("figures-why-rule", date=on)], title=f"## {title}"),
        Section([_why_site(holding, writer) for holding in answer.holdings]),
    ]
    if not answer.holdings:
        sections.append(Section([writer.say("figures-why-none", date=on)]))
    sections.append(Section(_formulas(answer, writer)))
    sections.append(Section(_disputes(answer, writer)))
    credit = [writer.say("figures-sources-credit")] if _owes_credit(answer, writer) else []
    room = TEXT_ROOM - sum(map(len, credit))
    return [*fit([section for section in sections if section.lines], room=room), *credit]


def _owes_credit(answer: GpuAnswer, writer: Writer) -> bool:
    """Return whether a figure or a price that is shown comes under a Creative Commons licence."""
    prices = [term.figure for term in answer.cost.terms if term.figure] if answer.cost else []
    sources = {
        key for figure in (*answer.figures, *prices) for key in sources_of(writer.catalogue, figure)
    }
    return any(is_creative_commons(writer.catalogue.sources[key]) for key in sources)


def _why_site(holding: Holding, writer: Writer) -> str:
    figure = holding.figure
    return writer.say(
        "figures-why-site",
        subject=writer.words(figure.subject),
        number=writer.quantity(figure),
        confidence=writer.say(f"figures-confidence-{slug(figure.confidence)}"),
        sources=holding.statements,
        date=writer.dated(figure.as_of, figure.as_of_precision),
    )


def _formulas(answer: GpuAnswer, writer: Writer) -> list[str]:
    lines: list[str] = []
    if answer.total is not None:
        ends = [bounds(site.figure) for site in answer.total.sites]
        lines.append(
            writer.say(
                "figures-why-total",
                formula=" + ".join(writer.count(*each) for each in ends),
                number=writer.count(answer.total.low, answer.total.high),
            )
        )
    if answer.power is not None:
        terms = [
            writer.say(
                "figures-why-term-power",
                count=writer.part(term.part),
                watts=term.low,
            )
            for term in answer.power.terms
        ]
        number = writer.megawatts(answer.power.low, answer.power.high)
        lines.append(writer.say("figures-why-power", formula=" + ".join(terms), number=number))
        lines += _left_out(answer.power, writer)
    if answer.cost is not None:
        lines.append(_cost_formula(answer.cost, writer))
        lines += _left_out(answer.cost, writer)
    return lines


def _cost_formula(cost: Estimate, writer: Writer) -> str:
    terms = [
        writer.say(
            "figures-why-term-cost",
            count=writer.part(term.part),
            price=writer.dollars(term.low, term.high),
            who=writer.words(term.figure.attributed_to),
            date=writer.dated(term.figure.as_of, term.figure.as_of_precision),
        )
        for term in cost.terms
        if term.figure is not None
    ]
    return writer.say(
        "figures-why-cost",
        formula=" + ".join(terms),
        number=writer.dollars(cost.low, cost.high),
    )


def _left_out(estimate: Estimate, writer: Writer) -> list[str]:
    if not estimate.left_out:
        return []
    return [
        writer.say("figures-why-left-out", hardware=" · ".join(map(writer.part, estimate.left_out)))
    ]


def _disputes(answer: GpuAnswer, writer: Writer) -> list[str]:
    return [
        writer.say(
            "figures-why-conflict",
            subject=writer.words(figure.subject),
            number=writer.quantity(figure),
            note=writer.words(figure.conflict_note),
        )
        for figure in answer.figures
        if figure.conflict_note is not None
    ]
