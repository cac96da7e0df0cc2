"""Each rule of the curated files, broken once: file, line, field and reason are named."""

from pathlib import Path
from typing import NamedTuple

import pytest

from bot.catalogue import CatalogueError, Problem, data_dir, find_problems, read_catalogue
from bot.texts import Language, Texts
from tests.data.folders import FILES, broken, write_folder

ADA = "figures/ada.toml"
ORGANISATIONS = "organisations.toml"
TEXTS = Texts(data_dir() / "texts")


class Break(NamedTuple):
    """One change to the sound folder."""

    file: str
    old: str
    new: str
    entry: str = ""
    """The change is made after the first mention of this id."""


def test_the_small_folder_is_sound(tmp_path: Path) -> None:
    catalogue = read_catalogue(write_folder(tmp_path))

    assert find_problems(tmp_path) == []
    assert sorted(catalogue.organisations) == ["ada", "babbage"]
    assert catalogue.superseded_by == {"ada-mill-old": ("ada-mill-total",)}
    assert len(catalogue.figures) == FILES[ADA].count("[[figure]]")


@pytest.mark.parametrize(
    ("change", "at", "field", "reason"),
    [
        pytest.param(
            Break(ADA, "value = 100", "vallue = 100\nvalue = 100"),
            "vallue",
            "vallue",
            "unknown-field",
            id="a-field-that-does-not-exist",
        ),
        pytest.param(
            Break(ADA, 'scope = "owned"\n', ""),
            "[[figure]]",
            "scope",
            "missing-field",
            id="a-field-that-is-missing",
        ),
        pytest.param(
            Break(ADA, 'note.en = "East wing."\n', ""),
            "note.fr",
            "note",
            "language-missing",
            id="a-note-in-one-language",
        ),
        pytest.param(
            Break(ADA, 'attributed_to.fr = "une lettre"\n', ""),
            "attributed_to.en",
            "attributed_to",
            "language-missing",
            id="a-name-in-one-language",
        ),
        pytest.param(
            Break(ADA, "value = 100", 'value = "100"'),
            'value = "100"',
            "value",
            "invalid-value",
            id="a-number-in-quotes",
        ),
        pytest.param(
            Break(ADA, "as_of = 2025-01-05", 'as_of = "2025-01-05"'),
            'as_of = "2025',
            "as_of",
            "invalid-value",
            id="a-date-in-quotes",
        ),
        pytest.param(
            Break(ADA, "strict = true", "strict = 1"),
            "strict",
            "strict",
            "invalid-value",
            id="a-one-for-true",
        ),
        pytest.param(
            Break(ADA, 'status = "in_operation"', 'status = "running"'),
            "status",
            "status",
            "invalid-value",
            id="a-word-that-is-not-in-the-list",
        ),
        pytest.param(
            Break("sources.toml", 'licence = "facts cited"\n', ""),
            "[[source]]",
            "licence",
            "missing-field",
            id="no-licence",
        ),
        pytest.param(
            Break("sources.toml", 'licence = "facts cited"', 'licence = " "'),
            "licence",
            "licence",
            "invalid-value",
            id="a-blank-licence",
        ),
        pytest.param(
            Break("sources.toml", "https://", "http://"),
            "url",
            "url",
            "invalid-value",
            id="an-address-in-the-clear",
        ),
        pytest.param(
            Break("sources.toml", "address_unknown = true\n", ""),
            "[[source]]",
            "url",
            "address-or-admission",
            id="neither-address-nor-admission",
        ),
        pytest.param(
            Break("sources.toml", 'title = "On the engine"\n', ""),
            "[[source]]",
            "title",
            "title-or-address",
            id="neither-title-nor-address",
        ),
        pytest.param(
            Break("sources.toml", "1843-10-01", "1843-10-10"),
            "published =",
            "published",
            "period-start",
            id="a-month-by-its-tenth",
        ),
        pytest.param(
            Break(ADA, "as_of = 2024-01-01", "as_of = 2024-02-01"),
            "as_of = 2024",
            "as_of",
            "period-start",
            id="a-quarter-by-its-second-month",
        ),
        pytest.param(
            Break(ADA, "as_of = 2024-01-01\n", ""),
            "as_of_precision",
            "as_of_precision",
            "date-unknown",
            id="no-date-but-a-precision",
        ),
        pytest.param(
            Break(ADA, 'as_of_precision = "quarter"', 'as_of_precision = "unknown"'),
            "as_of_precision",
            "as_of_precision",
            "date-unknown",
            id="a-date-said-to-be-unknown",
        ),
        pytest.param(
            Break(ADA, "as_of = 2025-01-05", "as_of = 2026-01-02"),
            "as_of = 2026-01-02",
            "as_of",
            "date-ahead",
            id="a-count-of-tomorrow",
        ),
        pytest.param(
            Break(ADA, "low = 90", "value = 90"),
            "comparator",
            "comparator",
            "numbers-comparator",
            id="at-least-a-value",
        ),
        pytest.param(
            Break(
                ADA, 'value = 300\ncomparator = "about"', 'low = 2\nhigh = 1\ncomparator = "about"'
            ),
            "low = 2",
            "low",
            "numbers-order",
            id="low-above-high",
        ),
        pytest.param(
            Break(ADA, 'comparator = "about"', 'comparator = "about"\nstrict = true'),
            "strict",
            "strict",
            "strict-alone",
            id="strictly-about",
        ),
        pytest.param(
            Break(ADA, 'unit = "GPU"', 'unit = "MW"'),
            'unit = "MW"',
            "unit",
            "unit-metric",
            id="processors-in-megawatts",
        ),
        pytest.param(
            Break(ADA, 'formula = "sum"\n', ""),
            "origin",
            "origin",
            "formula-origin",
            id="derived-without-a-formula",
        ),
        pytest.param(
            Break(ADA, "breakdown =", 'hardware = "cog-1"\nbreakdown ='),
            "breakdown",
            "breakdown",
            "hardware-breakdown",
            id="one-kind-and-several",
        ),
        pytest.param(
            Break(ADA, 'supersedes = ["ada-mill-old"]', 'supersedes = ["ada-mill-total"]'),
            'id = "ada-mill-total"',
            "id",
            "refers-to-itself",
            id="a-figure-that-replaces-itself",
        ),
        pytest.param(
            Break(
                ADA, 'conflict_note.fr = "Ada dit 200."\nconflict_note.en = "Ada says 200."\n', ""
            ),
            'conflicts_with = ["ada-mill-total"]',
            "conflicts_with",
            "conflict-note",
            id="a-conflict-without-a-note",
        ),
        pytest.param(
            Break(
                ORGANISATIONS,
                "[[ambiguous]]",
                '[[organisation]]\nid = "ada"\nname = "A"\n\n[[ambiguous]]',
            ),
            'id = "ada"',
            "id",
            "id-twice",
            id="an-id-used-twice",
        ),
        pytest.param(
            Break(ADA, '["page-1844"]', '["page-1845"]'),
            'source = ["page-1845"]',
            "source",
            "unknown-target",
            id="a-source-that-does-not-exist",
        ),
        pytest.param(
            Break(ADA, 'hardware = "cog-1"', 'hardware = "cog-2"'),
            "hardware",
            "hardware",
            "unknown-target",
            id="hardware-that-does-not-exist",
        ),
        pytest.param(
            Break(ADA, "{ cog-1 = 140 }", "{ cog-2 = 140 }"),
            "breakdown",
            "breakdown",
            "unknown-target",
            id="a-kind-that-does-not-exist",
        ),
        pytest.param(
            Break(ADA, "checked_on", 'supersedes = ["ada-past"]\nchecked_on', "ada-mill-plan"),
            'supersedes = ["ada-past"]',
            "supersedes",
            "unknown-target",
            id="a-successor-of-nothing",
        ),
        pytest.param(
            Break("hardware.toml", 'maker = "babbage"', 'maker = "byron"'),
            "maker",
            "maker",
            "unknown-target",
            id="a-maker-that-does-not-exist",
        ),
        pytest.param(
            Break(ORGANISATIONS, '["ada", "babbage"]', '["ada", "byron"]'),
            "organisations",
            "organisations",
            "unknown-target",
            id="a-meaning-that-does-not-exist",
        ),
        pytest.param(
            Break("hardware.toml", 'name = "Cogwheel"', 'name = "Cogwheel"\naliases = ["ENGINE"]'),
            'aliases = ["ENGINE"]',
            "aliases",
            "name-taken",
            id="a-chip-named-like-an-alias",
        ),
        pytest.param(
            Break(ORGANISATIONS, 'name_fr = "Babbage et fils"', 'aliases = ["éngine"]'),
            'aliases = ["éngine"]',
            "aliases",
            "name-taken",
            id="an-alias-of-another-but-for-an-accent",
        ),
        pytest.param(
            Break(ORGANISATIONS, '["ada", "babbage"]', '["ada"]'),
            'name = "Mill"',
            "name",
            "one-meaning",
            id="ambiguous-with-one-meaning",
        ),
        pytest.param(
            Break(
                ORGANISATIONS,
                "[[ambiguous]]",
                '[[ambiguous]]\nname = "mill"\norganisations = ["ada", "babbage"]\n\n[[ambiguous]]',
            ),
            'name = "Mill"',
            "name",
            "name-twice",
            id="ambiguous-twice",
        ),
        pytest.param(
            Break(ADA, 'organisation = "ada"', 'organisation = "babbage"', "ada-mill-plan"),
            'organisation = "babbage"',
            "organisation",
            "misfiled",
            id="in-the-file-of-another",
        ),
        pytest.param(
            Break(ADA, "{ cog-1 = 140 }", "{ cog-1 = 151 }"),
            "breakdown",
            "breakdown",
            "breakdown-sum",
            id="kinds-beyond-the-whole",
        ),
        pytest.param(
            Break(ADA, "{ cog-1 = 140 }", "{ cog-1 = 150 }"),
            "breakdown",
            "breakdown",
            "breakdown-one-kind",
            id="one-kind-that-is-the-whole",
        ),
        pytest.param(
            Break(ADA, "strict = true", "breakdown = { cog-1 = 90 }"),
            "breakdown = { cog-1 = 90 }",
            "breakdown",
            "breakdown-one-kind",
            id="one-kind-that-is-all-of-at-least",
        ),
        pytest.param(
            Break(ADA, "value = 200", "value = 202"),
            "value = 202",
            "value",
            "formula-value",
            id="one-per-cent-beside-the-formula",
        ),
        pytest.param(
            Break(ADA, 'value = 50\ncomparator = "exact"', 'low = 50\ncomparator = "at_least"'),
            "inputs",
            "inputs",
            "formula-without-value",
            id="a-sum-of-a-bound",
        ),
        pytest.param(
            Break(
                ADA,
                'status = "planned"',
                'status = "planned"\norigin = "derived"\nformula = "ratio"\n'
                'inputs = ["ada-mill-old"]',
            ),
            "inputs",
            "inputs",
            "formula-ratio",
            id="a-ratio-of-one",
        ),
        pytest.param(
            Break(
                ADA,
                "checked_on",
                'conflicts_with = ["ada-mill-old"]\nconflict_note.fr = "Non."\n'
                'conflict_note.en = "No."\nchecked_on',
                "ada-mill-plan",
            ),
            "[[figure]]",
            "conflicts_with",
            "conflict-one-sided",
            id="a-conflict-that-one-side-knows",
        ),
        pytest.param(
            Break(ADA, "checked_on", 'supersedes = ["ada-mill-east"]\nchecked_on', "ada-mill-plan"),
            'supersedes = ["ada-mill-east"]',
            "supersedes",
            "plan-supersedes",
            id="a-plan-that-replaces-a-count",
        ),
        pytest.param(
            Break(ADA, "checked_on", 'supersedes = ["ada-mill-total"]\nchecked_on', "ada-mill-old"),
            'supersedes = ["ada-mill-total"]',
            "supersedes",
            "cycle",
            id="successors-in-a-circle",
        ),
        pytest.param(
            Break(
                ADA,
                'origin = "derived"\nformula = "sum"\n'
                'inputs = ["ada-mill-east", "ada-mill-west"]\n',
                "",
            ),
            'subject = "Mill"',
            "subject",
            "counted-twice",
            id="parts-beside-their-total",
        ),
    ],
)
def test_a_broken_rule_is_named(
    tmp_path: Path, change: Break, at: str, field: str, reason: str
) -> None:
    files = broken(change.file, change.old, change.new, entry=change.entry)

    problems = find_problems(write_folder(tmp_path, files))

    assert {each.reason for each in problems} == {f"catalogue-{reason}"}
    for problem in problems:
        assert problem.file == change.file
        assert problem.field == field
        assert _line(tmp_path, problem).startswith(at)


def test_every_reason_is_a_sentence_in_both_languages(tmp_path: Path) -> None:
    files = broken(ADA, "value = 200", "value = 202") | {"sources.toml": "[[sauce]]\n"}
    [problem] = find_problems(write_folder(tmp_path, files))

    assert problem.text(TEXTS, Language.ENGLISH) == (
        "sources.toml:1, sauce: This table has no place here; expected: [[source]]."
    )
    assert problem.text(TEXTS, Language.FRENCH) == (
        "sources.toml:1, sauce\u00a0: Cette table n’a pas sa place ici\u202f; "
        "on attend\u00a0: [[source]]."
    )


@pytest.mark.parametrize(
    ("file", "content", "line", "reason"),
    [
        pytest.param(ADA, b'[[figure]]\nid = "x', 2, "not-toml", id="an-open-quotation"),
        pytest.param(ADA, b"\xff", 0, "file-unreadable", id="not-text"),
        pytest.param("sources.toml", b"[source]\n", 1, "unknown-table", id="one-table-for-many"),
        pytest.param("hardware.toml", b"hardware = [1]\n", 0, "invalid-value", id="a-bare-number"),
        pytest.param("hardware.toml", None, 0, "file-missing", id="not-there"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(
    tmp_path: Path, file: str, content: bytes | None, line: int, reason: str
) -> None:
    path = write_folder(tmp_path) / file
    path.unlink() if content is None else path.write_bytes(content)

    [problem] = find_problems(tmp_path)

    assert (problem.file, problem.line) == (file, line)
    assert problem.reason == f"catalogue-{reason}"
    assert problem.text(TEXTS, Language.ENGLISH).startswith(file)


def test_everything_that_is_wrong_is_named_at_once(tmp_path: Path) -> None:
    files = broken(ADA, "value = 200", "value = 202") | broken(
        "hardware.toml", 'maker = "babbage"', 'maker = "byron"'
    )

    with pytest.raises(CatalogueError) as refused:
        read_catalogue(write_folder(tmp_path, files))

    assert [each.file for each in refused.value.problems] == [ADA, "hardware.toml"]
    assert refused.value.values["count"] == 2
    for language in Language:
        assert "hardware.toml:4 (maker)" in TEXTS.explain(refused.value, language)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        pytest.param("sum", 150, id="sum"),
        pytest.param("product", 5000, id="product"),
        pytest.param("ratio", 2, id="ratio"),
        pytest.param("ratio", 2.009, id="within-the-tolerance"),
    ],
)
def test_a_value_that_follows_from_its_formula_is_sound(
    tmp_path: Path, formula: str, value: float
) -> None:
    derived = f'origin = "derived"\nformula = "{formula}"\n'
    inputs = 'inputs = ["ada-mill-old", "ada-mill-west"]\n'
    text = FILES[ADA].replace("value = 300", f"value = {value}")
    text = text.replace('status = "planned"', f'status = "planned"\n{derived}{inputs}')

    assert find_problems(write_folder(tmp_path, {ADA: text})) == []


def test_a_long_line_of_successors_is_no_cycle(tmp_path: Path) -> None:
    entry = FILES[ADA].split("\n\n")[1]
    links = [
        entry.replace("ada-mill-old", f"ada-mill-{number}")
        + f'\nsupersedes = ["ada-mill-{number - 1}"]' * bool(number)
        for number in range(2000)
    ]

    assert find_problems(write_folder(tmp_path, {ADA: "\n\n".join(links)})) == []


def _line(folder: Path, problem: Problem) -> str:
    lines = (folder / problem.file).read_text(encoding="utf-8").splitlines()
    return lines[problem.line - 1]
