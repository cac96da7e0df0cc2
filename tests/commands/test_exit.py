"""How the program ends, seen from outside: a refusal is one sentence and status 1."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.processes import ROOT


def main(folder: Path, *arguments: str, first: str = "", **environment: str) -> tuple[int, str]:
    """Run the program as a process, after `first`; return its status and all that it wrote."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name == "PATH" or name.startswith("COVERAGE_PROCESS")
    }
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys\n{first}\nfrom bot.__main__ import main\nmain()",
            *arguments,
        ],
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), "HOME": str(folder), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(
            ("run",),
            "CONTREPOINT_TOKN n’est pas un réglage de Contrepoint. "
            "Vouliez-vous dire CONTREPOINT_TOKEN\u202f?\n",
            id="run",
        ),
        pytest.param(
            ("database", "upgrade"),
            "CONTREPOINT_TOKN n’est pas un réglage de Contrepoint. "
            "Vouliez-vous dire CONTREPOINT_TOKEN\u202f?\n",
            id="database-upgrade",
        ),
    ],
)
def test_an_unknown_setting_is_one_sentence_and_status_1(
    tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    ended = main(tmp_path, *arguments, LANG="fr_FR.UTF-8", CONTREPOINT_TOKN="x")

    assert ended == (1, sentence)


def test_a_command_that_needs_no_settings_works_with_broken_ones(tmp_path: Path) -> None:
    status, said = main(tmp_path, "data", "check", CONTREPOINT_TOKN="x")

    assert status == 0
    assert said.startswith("Sound: ")


def test_a_setting_in_a_file_is_refused_alike(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("CONTREPOINT_LOG_LEVEL=loud\n", encoding="utf-8")

    assert main(tmp_path, "run") == (
        1,
        "CONTREPOINT_LOG_LEVEL cannot be used: give DEBUG, INFO, WARNING or ERROR.\n",
    )


def test_a_file_of_settings_that_is_not_text_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("CONTREPOINT_TOKEN=é\n", encoding="utf-16")

    status, said = main(tmp_path, "run")

    assert status == 1
    assert said.startswith("The file .env cannot be read. Save it as UTF-8 text")
    assert said.count("\n") == 1


def test_what_fails_before_any_command_is_logged_without_secrets(tmp_path: Path) -> None:
    first = (
        "import bot.__main__ as program\n"
        "def fail(folder): raise RuntimeError('lost postgresql://ada:Canary@localhost/bot')\n"
        "program.Texts = fail"
    )
    status, said = main(tmp_path, "data", "check", first=first)

    assert status == 1
    assert "RuntimeError: lost postgresql://[hidden]@localhost/bot" in said


def test_the_token_is_hidden_in_an_error_of_our_own(tmp_path: Path) -> None:
    first = (
        "import bot.commands.data as data\n"
        "def fail(folder): raise RuntimeError('lost plain-canary')\n"
        "data.find_problems = fail"
    )
    status, said = main(tmp_path, "data", "check", first=first, CONTREPOINT_TOKEN="plain-canary")

    assert status == 1
    assert "RuntimeError: lost [hidden]" in said
    assert "canary" not in said


def test_the_demo_without_its_simulator_says_how_to_get_it(tmp_path: Path) -> None:
    ended = main(tmp_path, "demo", first="sys.modules['simcord'] = None")

    assert ended == (
        1,
        "The demo needs the simulator. Run make demo, or install contrepoint[demo].\n",
    )


def test_an_error_of_our_own_is_logged_without_secrets_and_told(tmp_path: Path) -> None:
    password = "postgresql+asyncpg://ada:Canary@localhost/bot"
    first = (
        "import bot.commands.data as data\n"
        f"def fail(folder): raise RuntimeError('lost {password}')\n"
        "data.find_problems = fail"
    )
    status, said = main(tmp_path, "data", "check", first=first)

    assert status == 1
    assert said.endswith("The program stopped by an error of its own; the log above says where.\n")
    assert "RuntimeError: lost postgresql+asyncpg://[hidden]@localhost/bot" in said
    assert "Canary" not in said
