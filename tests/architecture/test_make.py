"""`make` tells what it can do, and hands arguments on."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, text_of

MAKEFILE = text_of(Path("Makefile"))


def _make(*arguments: str) -> str:
    """Return what `make` prints, without what an outer `make` would hand down to it."""
    done = subprocess.run(
        ["make", "--no-print-directory", *arguments],  # noqa: S607 - make is wherever it was put
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout


def test_help_is_what_make_does_first() -> None:
    targets = re.findall(r"^\.PHONY: (.*)", MAKEFILE, re.MULTILINE)[0].split()

    assert {line.split()[1] for line in _make().splitlines()} == set(targets)


@pytest.mark.parametrize(
    ("target", "command"),
    [
        pytest.param("demo", "python -m bot demo --language fr --port 8123", id="demo"),
        pytest.param("run", "python -m bot run --language fr --port 8123", id="run"),
        pytest.param(
            "test", "pytest --cov --numprocesses logical --language fr --port 8123", id="test"
        ),
    ],
)
def test_arguments_are_handed_on(target: str, command: str) -> None:
    assert command in _make("--dry-run", target, "ARGS=--language fr --port 8123")


@pytest.mark.parametrize(
    ("target", "lock"),
    [
        pytest.param("run", "requirements.lock", id="run"),
        pytest.param("demo", "requirements-demo.lock", id="demo"),
        pytest.param("draft", "requirements-draft.lock", id="draft"),
        pytest.param("test", "requirements-dev.lock", id="test"),
    ],
)
def test_each_target_sets_up_from_its_own_lock(target: str, lock: str) -> None:
    printed = _make("--dry-run", target, "VENV=not-there")

    assert re.findall(r"--require-hashes (?:-r )?(\S+)", printed) == [
        "requirements-setup.lock",
        lock,
    ]
