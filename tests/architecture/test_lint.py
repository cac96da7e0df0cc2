"""The rules of the house that ruff keeps are really kept."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house import ROOT

BANNED = "TID251"


def _codes(code: str, *, path: str) -> set[str]:
    """Return the rules that `code` would break if it stood at `path`."""
    checked = subprocess.run(
        [
            Path(sys.executable).with_name("ruff"), "check", "--no-cache", "--quiet",
            "--output-format=concise", "--stdin-filename", path, "-",
        ],
        cwd=ROOT,
        capture_output=True,
        check=False,
        input=code,
        text=True,
    )  # fmt: skip
    return {line.split()[1] for line in checked.stdout.splitlines() if line.startswith(path)}


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        pytest.param("import datetime\nx = datetime.datetime.now(datetime.UTC)", BANNED, id="now"),
        pytest.param("import datetime\nx = datetime.date.today()", BANNED, id="today"),
        pytest.param("import time\nx = time.time()", BANNED, id="the-clock"),
        pytest.param("import random\nx = random.choice('ab')", BANNED, id="chance"),
        pytest.param("from random import shuffle", BANNED, id="chance-by-name"),
        pytest.param("from typing import TYPE_CHECKING", BANNED, id="type-checking-blocks"),
        pytest.param("from unittest import mock", BANNED, id="mock-types"),
        pytest.param("from . import errors", "TID252", id="relative-imports"),
        pytest.param("def f(x): return x", "ANN001", id="no-annotation"),
        pytest.param("def f() -> int:\n    return 1", "D103", id="no-docstring"),
        pytest.param("assert True", "S101", id="assertions-in-the-program"),
    ],
)
def test_a_broken_rule_is_found(code: str, rule: str) -> None:
    assert rule in _codes(code, path="bot/planted.py")


@pytest.mark.parametrize(
    ("code", "path"),
    [
        pytest.param(
            '"""Draw."""\n\nimport random\n\n\n'
            "def draw(chance: random.Random) -> float:\n"
            '    """Return a number."""\n'
            "    return chance.random()\n",
            "bot/planted.py",
            id="chance-as-an-argument",
        ),
        pytest.param(
            "def test_it() -> None:\n    assert 1 + 1 == 2\n", "tests/test_it.py", id="test"
        ),
    ],
)
def test_what_is_allowed_passes(code: str, path: str) -> None:
    assert _codes(code, path=path) == set()
