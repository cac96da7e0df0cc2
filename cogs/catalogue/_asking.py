"""From the options of a command to what a figure is about, or to the names nearest to them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.figures.likeness import likest, meant
from bot.domain.figures.model import Bilingual, Metric, Scope, Words
from bot.domain.figures.names import normalise
from bot.domain.figures.typed.form import Subject
from bot.domain.text.plain import plain
from bot.errors import ExpectedError
from bot.ui.figures.writing import Writer, slug
from bot.usecases.figures import Figures, Unresolved

LONGEST_SUBJECT = 80


class NameUnknownError(ExpectedError):
    """No organisation, processor, metric or scope is called so."""

    key = "own-name-unknown"

    def __init__(self, kind: str, typed: str, nearest: list[str]) -> None:
        """Offer the names that come nearest."""
        names = ", ".join(f"**{each}**" for each in nearest) or "none"
        super().__init__(kind=kind, typed=plain(typed), nearest=names)


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
    scope = options.scope and _named("scope", options.scope, scopes(writer))
    return Subject(
        organisation=organisation,
        metric=Metric(_named("metric", options.metric, metrics(writer))),
        words=_words(options.subject, organisation, figures),
        hardware=options.hardware and _named("hardware", options.hardware, chips(figures)),
        scope=Scope(scope) if scope else Scope.UNKNOWN,
    )


def metrics(writer: Writer) -> Mapping[str, str]:
    """Return what may be counted or measured, in the reader's words."""
    return {metric.value: writer.metric(metric) for metric in Metric}


def scopes(writer: Writer) -> Mapping[str, str]:
    """Return how machines may be held, in the reader's words."""
    return {scope.value: writer.say(f"figures-scope-{slug(scope)}") for scope in Scope}


def chips(figures: Figures) -> Mapping[str, str]:
    """Return the processors' names."""
    return {key: chip.name for key, chip in figures.catalogue.hardware.items()}


def subjects(typed: str, figures: Figures, writer: Writer) -> Mapping[str, str]:
    """Return the machines and sites that are known of the organisation that was typed."""
    found = figures.resolve(typed)
    if isinstance(found, Unresolved):
        return {}
    known = figures.catalogue.by_organisation.get(found.organisation.id, ())
    names = dict.fromkeys(writer.words(each.subject)[:LONGEST_SUBJECT] for each in known)
    return {name: name for name in names}


def _organisation(typed: str, figures: Figures, writer: Writer) -> str:
    found = figures.resolve(typed)
    if isinstance(found, Unresolved):
        nearest = [writer.organisation(each) for each in found.nearest]
        raise NameUnknownError("organisation", typed, nearest)
    return found.organisation.id


def _named(kind: str, typed: str, names: Mapping[str, str]) -> str:
    found = meant(typed, names)
    if found is None:
        raise NameUnknownError(kind, typed, likest(typed, names))
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
