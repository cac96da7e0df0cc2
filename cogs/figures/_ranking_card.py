"""From a ranking to the texts of its card and its private sides; pure."""

from collections.abc import Sequence

from bot.domain.figures.evidence import sources_of
from bot.domain.figures.model import Confidence, Figure, Metric, Precision, Scope
from bot.domain.figures.ranking import Ranking, ScopeList, Standing
from bot.ui.cards import Section
from bot.ui.figures.metrics import capital
from bot.ui.figures.sources import with_small_print
from bot.ui.figures.telling import MARKS, speaker, sureness, when
from bot.ui.figures.writing import References, Writer, slug
from cogs.figures._lines import years_of
from cogs.figures._reasons import disputes, with_credit

_FIRST, _LATER = 6, 3
"""Lines of the longest list, and of each other one, on the card."""
_NAMED = 5
"""Organisations without a number that the card names."""
_COUNTS = frozenset({Metric.GPU_COUNT, Metric.POWER, Metric.CAPITAL_COST})
"""Of what these measure it matters that nobody says whose it is."""


def ranking_texts(ranking: Ranking, writer: Writer, *, today: bool) -> list[str]:
    """Return the texts of the card, which fit a message with room to spare."""
    return _texts(ranking, writer, few=True, today=today)


def whole_ranking_texts(ranking: Ranking, writer: Writer, *, today: bool) -> list[str]:
    """Return every line of every list, as far as a message goes."""
    return _texts(ranking, writer, few=False, today=today)


def is_ranked_whole(ranking: Ranking) -> bool:
    """Return whether the card shows every line."""
    return all(len(each.standings) <= _few(place) for place, each in enumerate(ranking.lists))


def shown_in_ranking(ranking: Ranking) -> list[Figure]:
    """Return the figures on the card, in the order of its lines."""
    lines = (
        one for place, each in enumerate(ranking.lists) for one in each.standings[: _few(place)]
    )
    return [figure for one in lines for figure in one.figures]


def ranking_cited(ranking: Ranking, writer: Writer) -> list[str]:
    """Return the sources of the whole ranking in the order of their numbers on its card."""
    references = References()
    _lists(ranking, writer, references, few=True)
    for figure in ranking.figures:
        references.cite(sources_of(writer.catalogue, figure))
    return list(references.cited)


def ranking_title(ranking: Ranking, writer: Writer, *, today: bool) -> str:
    """Return what is ranked, with the date if it is not today's."""
    metric = writer.metric(ranking.metric)
    if today:
        return writer.say("ranking-title", metric=metric)
    return writer.say(
        "ranking-title-on", metric=metric, date=writer.dated(ranking.on, Precision.DAY)
    )


def why_ranked_texts(ranking: Ranking, writer: Writer) -> list[str]:
    """Return the rule that made the order, and what disagrees."""
    title = writer.say("ranking-why-title", metric=writer.metric(ranking.metric))
    sections = [
        Section([writer.say("ranking-why-rule")], title=f"## {title}"),
        Section(disputes(ranking.figures, writer)),
    ]
    return with_credit(sections, ranking.figures, writer)


def _texts(ranking: Ranking, writer: Writer, *, few: bool, today: bool) -> list[str]:
    references = References()
    title = f"## {ranking_title(ranking, writer, today=today)}"
    first, *rest = _lists(ranking, writer, references, few=few)
    # On the card the first list belongs to the title: a line parts that text from the others.
    first.title = "\n".join(filter(None, (title, first.title)))
    sections = [first, *rest]
    gaps = _gaps(ranking, writer)
    if gaps:
        sections.append(Section([f"-# {each}" for each in gaps]))
    checked = min((figure.checked_on for figure in ranking.figures), default=None)
    return with_small_print(sections, references.cited, writer, checked=checked)


def _lists(ranking: Ranking, writer: Writer, references: References, *, few: bool) -> list[Section]:
    sections: list[Section] = []
    for place, each in enumerate(ranking.lists):
        shown = each.standings[: _few(place)] if few else each.standings
        lines = [
            f"{number}. {_line(one, ranking, writer, references)}"
            for number, one in enumerate(shown, start=1)
        ]
        hidden = len(each.standings) - len(shown)
        if hidden:
            lines.append(f"-# {writer.say('ranking-more', count=hidden)}")
        sections.append(Section(lines, title=_heading(each, ranking, writer)))
    return sections


def _few(place: int) -> int:
    return _LATER if place else _FIRST


def _heading(each: ScopeList, ranking: Ranking, writer: Writer) -> str | None:
    scope = _scope(each, ranking, writer)
    return f"**{capital(scope)}**" if scope is not None else None


def _scope(each: ScopeList, ranking: Ranking, writer: Writer) -> str | None:
    """Return how the machines of a list are held; nothing where that says nothing."""
    if each.scope is Scope.UNKNOWN and ranking.metric not in _COUNTS:
        return None
    return writer.say(f"figures-scope-{slug(each.scope)}")


def _line(one: Standing, ranking: Ranking, writer: Writer, references: References) -> str:
    """Return who, how much, of what, when, in which standing, with doubts and sources."""
    figures = one.figures
    first, *rest = figures
    details = [
        f"**{writer.organisation(one.organisation)}** {writer.quantity(one.whole)}",
        *(_sum_words(figures, writer) if rest else _words(first, writer)),
        *_doubts(figures, ranking, writer),
    ]
    sources = dict.fromkeys(key for figure in figures for key in figure.source)
    return f"{', '.join(details)}\u00a0{references.cite(list(sources)[:MARKS])}"


def _words(figure: Figure, writer: Writer) -> list[str]:
    return [
        *([] if figure.scope is Scope.TRAINING_RUN else [_status(figure, writer)]),
        writer.words(figure.subject),
        when(writer, figure),
        *speaker(writer, figure),
        *writer.own(figure),
    ]


def _sum_words(figures: Sequence[Figure], writer: Writer) -> list[str]:
    """Return how many numbers were added up, of which years, in which standing.

    A sum is not what anybody said, so nobody is named.
    """
    statuses = dict.fromkeys(_status(figure, writer) for figure in figures)
    added = writer.say("ranking-added", parts=len(figures), years=years_of(figures))
    return [*statuses, added]


def _status(figure: Figure, writer: Writer) -> str:
    return writer.say(f"figures-status-{slug(figure.status)}")


def _doubts(figures: Sequence[Figure], ranking: Ranking, writer: Writer) -> list[str]:
    """Return how sure the least sure of the numbers is, and whether one is disputed."""
    least = max((figure.confidence for figure in figures), key=list(Confidence).index)
    disputed = any(figure.id in ranking.disputed for figure in figures)
    return sureness(writer, least, disputed=disputed)


def _gaps(ranking: Ranking, writer: Writer) -> list[str]:
    """Return what the lists leave out, and what makes their numbers hard to compare."""
    lines: list[str] = []
    if ranking.without:
        names = [writer.organisation(each) for each in ranking.without[:_NAMED]]
        others = len(ranking.without) - len(names)
        lines.append(writer.say("ranking-without", organisations=", ".join(names), others=others))
    if ranking.silent:
        lines.append(writer.say("ranking-silent", count=ranking.silent))
    for each in ranking.lists:
        if each.far_apart and each.period is not None:
            first, last = (str(day.year) for day in each.period)
            scope = _scope(each, ranking, writer) or "none"
            lines.append(writer.say("ranking-far-apart", scope=scope, first=first, last=last))
    if ranking.plans:
        lines.append(writer.say("ranking-plans", count=ranking.plans))
    return lines
