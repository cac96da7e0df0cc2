"""What a person can ask of the catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from bot.domain.claims.checking import Checked, check
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.comparison import (
    Comparison,
    Timeline,
    compare,
    follow,
    metrics_recorded,
)
from bot.domain.figures.datasheet import Datasheet, look_up_chip
from bot.domain.figures.estimate import Part
from bot.domain.figures.lookup import GpuAnswer, look_up_gpus
from bot.domain.figures.metric_lookup import MetricAnswer, look_up_metric, metrics_known
from bot.domain.figures.model import Figure, Hardware, Metric, Organisation, Words
from bot.domain.figures.names import (
    Names,
    Suggestion,
    build_names,
    is_close,
    is_own_name,
    meanings_of,
    namesakes,
    nearest,
    suggest,
)
from bot.domain.figures.ranking import Ranking, rank
from bot.domain.figures.selection import (
    Selection,
    build_selections,
    names_in,
    subjects_begun,
    subjects_named,
)
from bot.domain.figures.sizing import Sizing, size_up
from bot.domain.figures.tables import build_table, find, nearest_in, offered
from bot.domain.viewpoints.material import figures_beside
from bot.errors import ExpectedError


class OrganisationGoneError(ExpectedError):
    """An id from an old message that the catalogue no longer holds."""

    key = "figures-organisation-gone"


class HardwareGoneError(ExpectedError):
    """A processor's id from an old message that the catalogue no longer holds."""

    key = "figures-hardware-gone"


@dataclass(frozen=True)
class Resolution:
    """The organisation that a typed name means, and what else it could mean."""

    organisation: Organisation
    others: tuple[Organisation, ...] = ()
    elsewhere: tuple[Words, ...] = ()
    """Meanings outside the catalogue, in words."""


@dataclass(frozen=True)
class Selected:
    """What a name in a list stands for, and how an ambiguous one was read."""

    selection: Selection
    resolution: Resolution | None = None


@dataclass(frozen=True)
class Several:
    """A name that subjects of several organisations bear: whoever asks is asked which."""

    bearers: tuple[Selection, ...]


@dataclass(frozen=True)
class Unresolved:
    """A typed name that no organisation bears, and those to offer in its place."""

    nearest: tuple[Organisation, ...]
    close: bool = False
    """Whether the first of them is likely meant, rather than only the least unlike."""
    hardware: str | None = None
    """The chip's name, if the name is a chip's: then the question was another one."""
    several: bool = False
    """Whether it can mean any of them alike: then whoever asks is asked which."""


class Figures:
    """Look-ups; all of them from memory, so none waits."""

    def __init__(self, catalogue: Catalogue, names: Names | None = None) -> None:
        """Make the tables of names ready; `names` where those of the catalogue are at hand."""
        self.catalogue = catalogue
        self._names = names or build_names(catalogue)
        self._selections = build_selections(catalogue)
        self._chips = build_table(
            (name, meaning.hardware)
            for name, meanings in self._names.meanings.items()
            for meaning in meanings
            if meaning.hardware is not None
        )

    def beside(self, article: str) -> Sequence[Figure]:
        """Return the figures of the organisations that an article names, newest first."""
        return figures_beside(article, self.catalogue, self._names)

    def over(self, catalogue: Catalogue) -> Self:
        """Return look-ups in another catalogue of the same organisations and hardware."""
        return type(self)(catalogue, self._names)

    def resolve(self, typed: str) -> Resolution | Unresolved:
        """Return the meaning of `typed` that fits a question about processors."""
        bearers = namesakes(self._names, typed)
        if bearers:
            return Unresolved(nearest=self._all(bearers), several=True)
        meanings = meanings_of(self._names, typed)
        found = self._all([each.organisation for each in meanings if each.organisation])
        if found and is_own_name(self._names, typed):
            return Resolution(found[0])
        chips = [each.hardware for each in meanings if each.hardware]
        if chips:
            return Unresolved(nearest=found, hardware=self.catalogue.hardware[chips[0]].name)
        if not found:
            return Unresolved(
                nearest=self._all(nearest(self._names, typed)), close=is_close(self._names, typed)
            )
        first, *others = found
        elsewhere = tuple(each.other for each in meanings if each.other is not None)
        return Resolution(first, tuple(others), elsewhere)

    def resolve_for(self, typed: str, metric: Metric, *, on: date) -> Resolution | Unresolved:
        """Return the meaning of `typed` that fits a question about a metric.

        The order of a name's meanings is that of a question about processors. For another metric
        the one of which something is known is meant; if there are several, nobody guesses.
        """
        found = self.resolve(typed)
        if isinstance(found, Unresolved) or not found.others or metric is Metric.GPU_COUNT:
            return found
        meant = (found.organisation, *found.others)
        telling = [each for each in meant if metric in self.metrics_of(each.id, on=on)]
        if len(telling) != 1:
            return Unresolved(nearest=tuple(telling) or meant, several=True)
        rest = tuple(each for each in meant if each is not telling[0])
        return Resolution(telling[0], rest, found.elsewhere)

    def suggest(self, typed: str) -> list[tuple[Organisation, Suggestion]]:
        """Return up to 25 organisations for what has been typed so far."""
        return [
            (self.catalogue.organisations[each.organisation], each)
            for each in suggest(self._names, typed)
        ]

    def chip(self, typed: str) -> Hardware | None:
        """Return the processor that bears this name."""
        found = find(self._chips, typed)
        return self.catalogue.hardware[found] if found is not None else None

    def suggest_chips(self, typed: str) -> list[Hardware]:
        """Return up to 25 processors for what has been typed so far."""
        return [self.catalogue.hardware[each] for each in offered(self._chips, typed)]

    def nearest_chips(self, typed: str) -> list[Hardware]:
        """Return up to three processors whose names look most like `typed`."""
        return [self.catalogue.hardware[each] for each in nearest_in(self._chips, typed)]

    def names_in(self, typed: str) -> list[str]:
        """Return the names in a list that commas part."""
        return names_in(self._selections, typed)

    def select(
        self, name: str, metric: Metric = Metric.GPU_COUNT, *, on: date
    ) -> Selected | Several | Unresolved:
        """Return the organisation that `name` means, or the machine, site or model of one."""
        bearers = subjects_named(self._selections, name)
        if is_own_name(self._names, name) or not bearers:
            found = self.resolve_for(name, metric, on=on)
            if isinstance(found, Unresolved):
                return found
            return Selected(Selection(found.organisation.id), found)
        return Selected(bearers[0]) if len(bearers) == 1 else Several(bearers)

    def suggest_subjects(self, typed: str) -> list[Selection]:
        """Return the machines, sites and models whose name begins as typed."""
        return list(subjects_begun(self._selections, typed))

    def selected(self, code: str) -> Selection:
        """Return what a button remembers by this code."""
        found = self._selections.by_code.get(code)
        if found is None:
            raise OrganisationGoneError
        return found

    def compare(self, selections: Sequence[Selection], metric: Metric, *, on: date) -> Comparison:
        """Return the best-supported values of what was selected beside each other."""
        return compare(self.catalogue, selections, metric, on=on)

    def follow(self, selections: Sequence[Selection], metric: Metric, *, on: date) -> Timeline:
        """Return the values of what was selected over time."""
        return follow(self.catalogue, selections, metric, on=on)

    def metrics_recorded(self, selections: Sequence[Selection], *, on: date) -> list[Metric]:
        """Return what is recorded of what was selected, what most have first."""
        return metrics_recorded(self.catalogue, selections, on=on)

    def gpus(self, organisation: str, *, on: date) -> GpuAnswer:
        """Return what was known on that day of the organisation's processors."""
        if organisation not in self.catalogue.organisations:
            raise OrganisationGoneError
        return look_up_gpus(self.catalogue, organisation, on=on)

    def metric(self, organisation: str, metric: Metric, *, on: date) -> MetricAnswer:
        """Return what was known on that day of one metric of the organisation."""
        if organisation not in self.catalogue.organisations:
            raise OrganisationGoneError
        return look_up_metric(self.catalogue, organisation, metric, on=on)

    def metrics_of(self, organisation: str, *, on: date) -> tuple[Metric, ...]:
        """Return the metrics of which something was known on that day."""
        return metrics_known(self.catalogue, organisation, on=on)

    def datasheet(self, chip: str, *, on: date) -> Datasheet:
        """Return what was known on that day of a processor."""
        if chip not in self.catalogue.hardware:
            raise HardwareGoneError
        return look_up_chip(self.catalogue, chip, on=on)

    def ranking(self, metric: Metric, *, on: date) -> Ranking:
        """Return who had most on that day, as far as was known."""
        return rank(self.catalogue, metric, on=on)

    def sizing(self, chip: str, count: tuple[float, float], *, on: date) -> Sizing:
        """Return what so many processors, at least and at most, would cost, draw and use."""
        if chip not in self.catalogue.hardware:
            raise HardwareGoneError
        return size_up(self.catalogue, Part(chip, *count), on=on)

    def check(self, text: str, *, written: date, today: date) -> tuple[Checked, ...]:
        """Return what the catalogue says to each number in a message, then and now."""
        return check(text, self._names, self.catalogue, written=written, today=today)

    def _all(self, ids: Sequence[str]) -> tuple[Organisation, ...]:
        return tuple(self.catalogue.organisations[key] for key in ids)
