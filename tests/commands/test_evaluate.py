"""`contrepoint evaluate quotes` counts, prints, writes, and refuses what it cannot read."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.catalogue import data_dir
from bot.commands import build_cli
from bot.commands.evaluation import (
    UnreadableCasesError,
    UnwritablePredictionsError,
    WrongCaseError,
)
from bot.commands.terminal import Terminal
from bot.errors import ExpectedError
from bot.settings import Settings
from bot.texts import Language, Texts
from tests.support.quotations import LABELLED, as_lines, labelled

ENGLISH, FRENCH = Language.ENGLISH, Language.FRENCH
TEXTS = Texts(data_dir() / "texts")


def invoke(*arguments: str | Path, language: Language = ENGLISH) -> Result:
    at = Terminal(TEXTS, language, data_dir(), Settings())
    return CliRunner().invoke(build_cli(at), ["evaluate", "quotes", *map(str, arguments)])


def written(folder: Path, text: str) -> Path:
    file = folder / "cases.jsonl"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_is_right_is_counted_by_class_and_timed(tmp_path: Path) -> None:
    result = invoke(written(tmp_path, as_lines(LABELLED)))

    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "5 replies; the hint is scored on 4."
    assert [line.split()[0] for line in lines[1:6]] == ["1.0000"] * 5
    rows = {line.split()[0]: line.split()[1:] for line in lines[9:14]}
    assert rows["complete"] == ["1", "0", "0", "0", "0"]
    assert rows["altered"] == ["0", "0", "1", "0", "0"]
    assert lines[-2].startswith("With the message answered: ")
    assert lines[-1].startswith("Without it, over the conversation: ")


def test_what_is_wrong_is_counted_as_such(tmp_path: Path) -> None:
    wrong = labelled(id="six", expected="truncated", nudge=True, sentences=["The mill."])

    lines = invoke(written(tmp_path, as_lines([*LABELLED, wrong]))).output.splitlines()

    assert [line.split()[0] for line in lines[1:6]] == [
        "1.0000", "0.6667", "0.8333", "0.8333", "0.8333",
    ]  # fmt: skip


def test_the_table_is_told_in_french_too(tmp_path: Path) -> None:
    output = invoke(written(tmp_path, as_lines(LABELLED)), language=FRENCH).output

    assert "5 réponses\u202f; l’indication est notée sur 4." in output
    assert "1,0000  des indications sont justes (précision)" in output


def test_predictions_are_written_a_line_each(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"

    result = invoke(written(tmp_path, as_lines(LABELLED)), "--predictions", out)

    predictions = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert result.exit_code == 0
    assert [each["id"] for each in predictions] == [case["id"] for case in LABELLED]
    assert [each["verdict"] for each in predictions] == [case["expected"] for case in LABELLED]
    assert [each["nudge"] for each in predictions] == [False, True, True, False, False]
    assert predictions[0] == {
        "id": "one",
        "verdict": "complete",
        "nudge": False,
        "sentences": ["It grinds 3.5 tonnes of numbers."],
    }


@pytest.mark.parametrize(
    ("lines", "number", "reason"),
    [
        pytest.param('{"id": 3}\n', 1, "id", id="a-field-of-another-kind"),
        pytest.param(as_lines([labelled()]) + "\nno json\n", 3, "JSON", id="no-json"),
        pytest.param(
            as_lines([labelled(expected="right")]), 1, "expected", id="a-verdict-that-is-none"
        ),
    ],
)
def test_a_wrong_line_is_refused_by_its_number(
    tmp_path: Path, lines: str, number: int, reason: str
) -> None:
    error = invoke(written(tmp_path, lines)).exception

    assert isinstance(error, WrongCaseError)
    assert error.values["line"] == number
    assert reason in str(error.values["reason"])
    for language in Language:
        assert str(tmp_path) in TEXTS.explain(error, language)


@pytest.mark.parametrize(
    "content", [pytest.param(b"", id="empty"), pytest.param(b"\xff\xfe", id="not-utf-8"), None]
)
def test_a_file_without_replies_is_refused(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "cases.jsonl"
    if content is not None:
        file.write_bytes(content)

    _expect(invoke(file), UnreadableCasesError)


def test_predictions_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    cases = written(tmp_path, as_lines(LABELLED))

    _expect(invoke(cases, "--predictions", tmp_path / "no" / "out"), UnwritablePredictionsError)


def _expect(result: Result, refusal: type[ExpectedError]) -> None:
    assert isinstance(result.exception, refusal)
    for language in Language:
        assert TEXTS.explain(result.exception, language)
