"""Reading the curated TOML files, and finding the line of what is wrong in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from pathlib import Path
from typing import Any, cast

import tomli
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.domain.figures import rules
from bot.domain.figures.model import Ambiguous, Figure, Hardware, Organisation, Source
from bot.domain.figures.rules import Broken
from bot.errors import Value
from bot.texts import Language, Texts


@dataclass(frozen=True, order=True)
class Place:
    """Where an entry stands: the n-th table of that name, from 0, in a file."""

    file: str
    table: str
    position: int


@dataclass(frozen=True)
class Problem:
    """A broken rule: where to look, and the text key and values of a sentence that says why."""

    file: str
    """Relative to the folder of the curated files."""
    line: int
    """Counted from 1; 0 where the whole file is meant."""
    field: str
    reason: str
    values: Mapping[str, Value] = made_by(default_factory=dict[str, Value])

    def text(self, texts: Texts, language: Language) -> str:
        """Return the whole of it on one line, for whoever maintains the files."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        reason = texts.say(self.reason, language, **self.values)
        if not self.field:
            return texts.say("catalogue-problem-file", language, place=place, reason=reason)
        return texts.say(
            "catalogue-problem", language, place=place, field=self.field, reason=reason
        )


@dataclass
class Entries(rules.Entries[Place]):
    """Every valid entry by its place, with the text of its file."""

    texts: dict[str, str] = made_by(default_factory=dict[str, str])

    def located(self, broken: Broken[Place]) -> Problem:
        """Return a problem at the line of its field."""
        line = line_of(self.texts[broken.place.file], broken.place, broken.field)
        return Problem(broken.place.file, line, broken.field, broken.reason, broken.values)


def read_entries(folder: Path) -> tuple[Entries, list[Problem]]:
    """Return every entry that is valid on its own, and what is wrong with the others."""
    entries, problems = Entries(), list[Problem]()
    figures = sorted((folder / "figures").glob("*.toml"))
    for path in (*(folder / f"{name}.toml" for name in _TABLES), *figures):
        file = path.relative_to(folder).as_posix()
        tables = {"figure": (Figure, entries.figures)}
        if path.parent == folder:
            tables = _tables(entries)[path.stem]
        problems += read_file(path, file, tables, entries)
    return entries, problems


_TABLES = ("organisations", "hardware", "sources")
_Tables = Mapping[str, tuple[type[Any], dict[Place, Any]]]


def _tables(entries: Entries) -> Mapping[str, _Tables]:
    """Return for each single file the tables that it may hold."""
    return {
        "organisations": {
            "organisation": (Organisation, entries.organisations),
            "ambiguous": (Ambiguous, entries.ambiguous),
        },
        "hardware": {"hardware": (Hardware, entries.hardware)},
        "sources": {"source": (Source, entries.sources)},
    }


def read_file(path: Path, file: str, tables: _Tables, entries: Entries) -> Iterable[Problem]:
    """Put what a file holds into its tables; return what is wrong with the rest."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return [Problem(file, 0, "", "catalogue-file-missing")]
    except (OSError, UnicodeDecodeError) as error:
        return [Problem(file, 0, "", "catalogue-file-unreadable", {"detail": str(error)})]
    try:
        content = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())
        return [Problem(file, line, "", "catalogue-not-toml", {"detail": str(error)})]
    entries.texts[file] = text
    problems: list[Problem] = []
    for table, items in content.items():
        if table not in tables or not isinstance(items, list):
            line = _line_matching(text.splitlines(), rf"\s*\[*\s*{re.escape(table)}\b") or 0
            allowed = ", ".join(f"[[{name}]]" for name in tables)
            values: dict[str, Value] = {"allowed": allowed}
            problems.append(Problem(file, line, table, "catalogue-unknown-table", values))
            continue
        model, into = tables[table]
        for position, item in enumerate(cast("list[object]", items)):
            place = Place(file, table, position)
            try:
                into[place] = model.model_validate(item)
            except ValidationError as error:
                problems += _explain(entries, place, error)
    return problems


def _explain(entries: Entries, place: Place, error: ValidationError) -> Iterable[Problem]:
    """Return one problem a field: several types that a value could have are one mistake."""
    by_field: dict[str, list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        location = detail["loc"] or (place.table,)
        name = detail.get("ctx", {}).get("field") or str(location[0])
        by_field.setdefault(name, []).append(detail)
    for name, details in by_field.items():
        rule, values = _reason(details)
        yield entries.located(entries.problem(place, name, rule, **values))


def _reason(details: list[ErrorDetails]) -> tuple[str, dict[str, Value]]:
    """Return the rule that pydantic's errors about one field amount to."""
    for detail in details:
        if detail["type"] == "missing" and detail["loc"][-1] in {"fr", "en"}:
            return "language-missing", {"language": str(detail["loc"][-1])}
    detail = details[0]
    rules = {"extra_forbidden": "unknown-field", "missing": "missing-field"}
    if (rule := rules.get(detail["type"])) is not None:
        return rule, {}
    context: dict[str, Any] = detail.get("ctx", {})
    if "field" in context:
        return detail["type"], {key: value for key, value in context.items() if key != "field"}
    return "invalid-value", {"value": repr(detail["input"])[:80], "detail": detail["msg"]}


def line_of(text: str, place: Place, name: str) -> int:
    """Return the line of a field in the n-th table of that name, or the table's own line.

    TOML parsers give no positions, so the file is read again; only when something is wrong.
    """
    lines = text.splitlines()
    header = re.compile(rf"\s*\[\[\s*{place.table}\s*\]\]")
    starts = [number for number, line in enumerate(lines) if header.match(line)]
    if place.position >= len(starts):
        return 0
    start = starts[place.position]
    end = next(
        (at for at in range(start + 1, len(lines)) if lines[at].lstrip().startswith("[[")),
        len(lines),
    )
    found = _line_matching(lines[start + 1 : end], rf"\s*{re.escape(name)}\s*[.=]")
    return start + 1 + (found or 0)


def _line_matching(lines: list[str], pattern: str) -> int | None:
    """Return the number, from 1, of the first line that starts like the pattern."""
    compiled = re.compile(pattern)
    return next((at for at, line in enumerate(lines, 1) if compiled.match(line)), None)
