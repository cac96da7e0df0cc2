"""What is declared is what is locked, and each environment holds no more than it needs."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.house import text_of

PROJECT: dict[str, Any] = tomllib.loads(text_of(Path("pyproject.toml")))


def _pins(lock: str) -> dict[str, str]:
    """Return the version of each package in the text of a lock."""
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", lock, re.MULTILINE))


def _locked(name: str) -> dict[str, str]:
    return _pins(text_of(Path(name)))


def _group(name: str) -> Iterator[str]:
    """Yield the requirements of a dependency group, and of the groups that it includes."""
    for entry in PROJECT["dependency-groups"][name]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from _group(entry["include-group"])


def _unmet(requirements: list[str], pins: dict[str, str]) -> list[str]:
    """Return the requirements that no pin satisfies."""
    return [
        text
        for text in requirements
        for wanted in [Requirement(text)]
        if not wanted.specifier.contains(pins.get(canonicalize_name(wanted.name), "0"))
    ]


RUN: list[str] = PROJECT["project"]["dependencies"]
DEMO: list[str] = RUN + PROJECT["project"]["optional-dependencies"]["demo"]
DRAFT: list[str] = RUN + PROJECT["project"]["optional-dependencies"]["draft"]
DEV: list[str] = [*DEMO, *DRAFT, *_group("dev")]


@pytest.mark.parametrize(
    ("requirements", "lock"),
    [
        pytest.param(RUN, "requirements.lock", id="run"),
        pytest.param(DEMO, "requirements-demo.lock", id="demo"),
        pytest.param(DRAFT, "requirements-draft.lock", id="draft"),
        pytest.param(DEV, "requirements-dev.lock", id="dev"),
        pytest.param(list(_group("setup")), "requirements-setup.lock", id="setup"),
        pytest.param(
            PROJECT["build-system"]["requires"], "requirements-setup.lock", id="build-system"
        ),
    ],
)
def test_the_lock_holds_what_is_declared(requirements: list[str], lock: str) -> None:
    assert _unmet(requirements, _locked(lock)) == []


@pytest.mark.parametrize(
    ("smaller", "larger"),
    [
        pytest.param("requirements.lock", "requirements-demo.lock", id="run-in-demo"),
        pytest.param("requirements-demo.lock", "requirements-dev.lock", id="demo-in-dev"),
        pytest.param("requirements.lock", "requirements-draft.lock", id="run-in-draft"),
        pytest.param("requirements-draft.lock", "requirements-dev.lock", id="draft-in-dev"),
        pytest.param("requirements-setup.lock", "requirements-dev.lock", id="setup-in-dev"),
    ],
)
def test_a_smaller_environment_is_part_of_the_larger(smaller: str, larger: str) -> None:
    assert _locked(smaller).items() <= _locked(larger).items()


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        pytest.param("simcord", "requirements-demo.lock", id="simulator"),
        pytest.param("pydantic-ai-slim", "requirements-draft.lock", id="models"),
    ],
)
def test_what_is_optional_is_not_installed_to_run(name: str, lock: str) -> None:
    assert name in _locked(lock)
    assert name not in _locked("requirements.lock")


@pytest.mark.parametrize("pin", ["discord.py==2.7.1", "simcord[preview]==3.2.1"])
def test_what_must_not_move_is_pinned(pin: str) -> None:
    assert pin in DEMO


@pytest.mark.parametrize(
    ("requirement", "met"),
    [
        pytest.param("Fluent.Runtime>=0.4", True, id="another-spelling"),
        pytest.param("fluent.runtime>=0.5", False, id="too-old"),
        pytest.param("fluent.syntax>=0.4", False, id="not-there"),
    ],
)
def test_an_unmet_requirement_is_found(requirement: str, *, met: bool) -> None:
    pins = _pins("fluent-runtime==0.4.0 \\\n    # via contrepoint\n")

    assert (_unmet([requirement], pins) == []) is met
