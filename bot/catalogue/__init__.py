"""From `data/` to frozen, checked values, once, at start; one bad file stops the start."""

from datetime import date
from pathlib import Path

from bot.catalogue.files import Entries, Problem, read_entries
from bot.catalogue.rules import broken_rules
from bot.catalogue.topics import examine_topics
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Figure, Status
from bot.domain.viewpoints.filling import Saying
from bot.domain.viewpoints.model import Topic
from bot.errors import ExpectedError

__all__ = [
    "CatalogueError",
    "Problem",
    "Saying",
    "data_dir",
    "find_problems",
    "find_topic_problems",
    "read_catalogue",
    "read_topics",
    "stale_plans",
]


class CatalogueError(ExpectedError):
    """The curated files break a rule; `problems` says where and which."""

    key = "catalogue-unsound"

    def __init__(self, problems: list[Problem]) -> None:
        """Name every place; the reasons are texts, so whoever shows them chooses the language."""
        places = ", ".join(f"{each.file}:{each.line} ({each.field})" for each in problems)
        super().__init__(count=len(problems), places=places)
        self.problems = problems


def data_dir() -> Path:
    """Return the folder of the curated files: inside the wheel, else at the checkout's top."""
    package = Path(__file__).parents[1]
    packed = package / "_data"
    return packed if packed.is_dir() else package.parent / "data"


def read_catalogue(folder: Path) -> Catalogue:
    """Return what the folder holds; raises `CatalogueError` with everything that is wrong."""
    entries, problems = _examine(folder)
    if problems:
        raise CatalogueError(problems)
    return Catalogue.build(
        organisations=entries.organisations.values(),
        ambiguous=entries.ambiguous.values(),
        hardware=entries.hardware.values(),
        sources=entries.sources.values(),
        figures=entries.figures.values(),
    )


def find_problems(folder: Path) -> list[Problem]:
    """Return every broken rule, in the order of files and lines."""
    _, problems = _examine(folder)
    return problems


def read_topics(folder: Path, catalogue: Catalogue) -> dict[str, Topic]:
    """Return the topics by id; raises `CatalogueError` with what is wrong with them as written.

    How they read is judged by `find_topic_problems`: it takes words for their numbers, which
    nobody has below the cards, and four times as long.
    """
    topics, problems = examine_topics(folder, catalogue)
    if problems:
        raise CatalogueError(problems)
    return topics


def find_topic_problems(folder: Path, catalogue: Catalogue, saying: Saying) -> list[Problem]:
    """Return every rule that topics break, as written and as read, in the order of lines."""
    _, problems = examine_topics(folder, catalogue, saying)
    return problems


def stale_plans(catalogue: Catalogue, *, today: date) -> list[Figure]:
    """Return plans and predictions whose date has passed and that nothing replaced, oldest first.

    They stay what they were, plans; somebody should look up what became of them.
    """
    ahead = {Status.PLANNED, Status.PREDICTED}
    passed = [
        (figure.last_day, figure.id, figure)
        for figure in catalogue.figures.values()
        if figure.served
        and figure.status in ahead
        and figure.last_day is not None
        and figure.last_day < today
        and figure.id not in catalogue.superseded_by
    ]
    return [figure for *_, figure in sorted(passed, key=lambda each: each[:2])]


def _examine(folder: Path) -> tuple[Entries, list[Problem]]:
    entries, problems = read_entries(folder)
    # Entries that do not parse are missing from the rest: what refers to them would be blamed.
    problems = problems or broken_rules(entries)
    return entries, sorted(problems, key=lambda each: (each.file, each.line, each.field))
