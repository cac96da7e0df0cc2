"""`contrepoint evaluate claims` counts, prints, writes, and refuses what it cannot read."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.catalogue import CatalogueError, data_dir
from bot.commands import build_cli
from bot.commands.evaluation import (
    UnreadableCasesError,
    UnwritablePredictionsError,
    WrongCaseError,
)
from bot.commands.terminal import Terminal
from bot.settings import Settings
from bot.texts import Language, Texts
from tests.data.folders import ADA, write_folder
from tests.support.claims import LABELLED, labelled

ENGLISH, FRENCH = Language.ENGLISH, Language.FRENCH
TEXTS = Texts(data_dir() / "texts")


def invoke(*arguments: str | Path, language: Language = ENGLISH) -> Result:
    at = Terminal(TEXTS, language, data_dir(), Settings())
    return CliRunner().invoke(build_cli(at), ["evaluate", "claims", *map(str, arguments)])


def written(folder: Path, *messages: object) -> Path:
    file = folder / "messages.jsonl"
    file.write_text("".join(f"{json.dumps(each)}\n" for each in messages), encoding="utf-8")
    return file


def test_what_is_right_is_counted_and_timed(tmp_path: Path) -> None:
    result = invoke(written(tmp_path, *LABELLED))

    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "4 messages, 3 claims; without any: 1."
    assert [line.split()[0] for line in lines[1:9]] == ["1.0000"] * 6 + ["0.0000"] * 2
    assert lines[-1].startswith("Found and judged: ")


def test_it_is_told_in_french_too(tmp_path: Path) -> None:
    output = invoke(written(tmp_path, *LABELLED), language=FRENCH).output

    assert "4 messages, 3 affirmations\u202f; sans aucune\u00a0: 1." in output
    assert "1,0000  les deux en un (F1)" in output


def test_predictions_have_the_fields_of_the_corpus(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"

    result = invoke(written(tmp_path, *LABELLED), "--predictions", out)

    predictions = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert result.exit_code == 0
    assert predictions == [{"id": case["id"], "claims": case["claims"]} for case in LABELLED]


def test_everybody_is_written_as_a_star(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"

    invoke(written(tmp_path, labelled(text="compute grew 142x", claims=[])), "--predictions", out)

    [claim] = json.loads(out.read_text(encoding="utf-8"))["claims"]
    assert (claim["entity"], claim["metric"]) == ("*", "growth_ratio")


def test_another_catalogue_may_judge(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "data")
    out = tmp_path / "out.jsonl"
    file = written(tmp_path, labelled(text="Ada has 100 GPUs", claims=[]))

    result = invoke(file, "--catalogue", folder, "--predictions", out)

    [claim] = json.loads(out.read_text(encoding="utf-8"))["claims"]
    assert result.exit_code == 0
    assert claim["entity"] == "Ada"


def test_an_unsound_catalogue_is_refused(tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "data", {"figures/ada.toml": ADA.replace('unit = "GPU"', 'unit = "MW"')}
    )

    result = invoke(written(tmp_path, labelled()), "--catalogue", folder)

    assert isinstance(result.exception, CatalogueError)


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        pytest.param({"id": "no-text", "claims": []}, "text", id="a-field-is-missing"),
        pytest.param(
            labelled(claims=[{**labelled()["claims"][0], "verdict": "maybe"}]),
            "claims.0.verdict",
            id="a-verdict-that-is-none",
        ),
    ],
)
def test_a_wrong_line_is_refused_by_its_number(
    tmp_path: Path, message: object, reason: str
) -> None:
    error = invoke(written(tmp_path, labelled(), message)).exception

    assert isinstance(error, WrongCaseError)
    assert error.values["line"] == 2
    assert reason in str(error.values["reason"])


def test_a_file_without_messages_is_refused(tmp_path: Path) -> None:
    assert isinstance(invoke(written(tmp_path)).exception, UnreadableCasesError)


def test_predictions_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    result = invoke(written(tmp_path, labelled()), "--predictions", tmp_path / "no" / "out")

    assert isinstance(result.exception, UnwritablePredictionsError)
