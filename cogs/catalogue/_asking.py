"""From the options of a command to what a figure is about, or to the names nearest to them."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.figures.model import Bilingual, Metric, Scope, Words
from bot.domain.figures.names import normalise
from bot.domain.figures.tables import NameTable, build_table, find, nearest_in
from bot.domain.figures.typed.form import Subject
from bot.domain.text.plain import plain
from bot.errors import ExpectedError
from bot.ui.figures.asking import labels
from bot.ui.figures.metrics import find_metric, nearest_metrics
from bot.ui.figures.writing import Writer, slug
from bot.usecases.figures import Figures, Unresolved

LONGEST_SUBJECT = 80


class NameUnknownError(ExpectedError):
    """No organisation, processor, metric or scope is called so."""

    key = "own-name-unknown"

    def __init__(self, kind: str, typed: str, nearest: Iterable[str]) -> None:
        """Offer the names that come nearest."""
        names = ", ".join(f"**{each}**" for each in nearest) or "none"
        super().__init__(kind=kind, typed=plain(typed), nearest=names)


class NameSharedError(ExpectedError):
    """Several organisations are called so."""

    key = "own-name-shared"


@dataclass(frozen=True)
class Options:
    """What was typed in the options of a command."""

    organisation: str
    metric: str
    subject: str | None = None
    hardware: str | None = None
    scope: str | None = None


def subject_asked(options: Options, figures: Figures, writer: Writer) -> Subject:
    """Return what a figure is about; refuses a name that nothing bears."""
    organisation = _organisation(options.organisation, figures, writer)
    return Subject(
        organisation=organisation,
        metric=_metric(options.metric, writer),
        words=_words(options.subject, organisation, figures),
        hardware=_chip(options.hardware, figures) if options.hardware else None,
        scope=_scope(options.scope, writer) if options.scope else Scope.UNKNOWN,
    )


def scopes(writer: Writer) -> NameTable[Scope]:
    """Return how machines may be held, by the reader's words."""
    return build_table(
        (name, scope) for scope in Scope for name in (scope_name(scope, writer), scope.value)
    )


def scope_name(scope: Scope, writer: Writer) -> str:
    """Return how machines are held, in the reader's words."""
    return writer.say(f"figures-scope-{slug(scope)}")


def subjects(typed: str, figures: Figures, writer: Writer) -> NameTable[str]:
    """Return the machines and sites that are known of the organisation that was typed."""
    found = figures.resolve(typed)
    organisation = "" if isinstance(found, Unresolved) else found.organisation.id
    known = figures.catalogue.by_organisation.get(organisation, ())
    names = (writer.words(each.subject)[:LONGEST_SUBJECT] for each in known)
    return build_table((name, name) for name in names)


def _organisation(typed: str, figures: Figures, writer: Writer) -> str:
    found = figures.resolve(typed)
    if not isinstance(found, Unresolved):
        return found.organisation.id
    names = labels(found.nearest, writer)
    if found.several:
        raise NameSharedError(typed=plain(typed), names=", ".join(names))
    raise NameUnknownError("organisation", typed, names)


def _metric(typed: str, writer: Writer) -> Metric:
    found = find_metric(writer.texts, typed)
    if found is None:
        raise NameUnknownError(
            "metric", typed, map(writer.metric, nearest_metrics(writer.texts, typed))
        )
    return found


def _chip(typed: str, figures: Figures) -> str:
    found = figures.chip(typed)
    if found is None:
        nearest = (chip.name for chip in figures.nearest_chips(typed))
        raise NameUnknownError("hardware", typed, nearest)
    return found.id


def _scope(typed: str, writer: Writer) -> Scope:
    table = scopes(writer)
    found = find(table, typed)
    if found is None:
        nearest = (scope_name(each, writer) for each in nearest_in(table, typed))
        raise NameUnknownError("scope", typed, nearest)
    return found


def _words(typed: str | None, organisation: str, figures: Figures) -> Words:
    """Return the words that the catalogue has for a thing: those typed where it has none."""
    if typed is None or not typed.strip():
        name = figures.catalogue.organisations[organisation]
        return Bilingual(fr=name.name_fr, en=name.name) if name.name_fr else name.name
    wanted = normalise(typed)
    for figure in figures.catalogue.by_organisation.get(organisation, ()):
        known = figure.subject
        both = (known.fr, known.en) if isinstance(known, Bilingual) else (known,)
        if wanted in map(normalise, both):
            return known
    return " ".join(typed.split())[:LONGEST_SUBJECT]
