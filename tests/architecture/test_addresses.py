"""Nothing that installs the project names an address, and no file names somebody's folders."""

import re
from pathlib import Path

import pytest

from tests.architecture.house import text_of, tracked

ADDRESS = re.compile(r"\b[a-z][a-z+]*://", re.IGNORECASE)
HOME = re.compile(
    r"""
    (?<![\w.-])
    (?: /(?:home|Users)/[\w.-]+ | /(?:root)(?![\w-]) | [a-z]:[\\/]+Users[\\/]+\w )
    """,
    re.IGNORECASE | re.VERBOSE,
)
LOCK_LINE = re.compile(
    r"""
    [a-z0-9.-]+==[^\s;]+ (?:\ ;\ [^\\]+)? \ \\   # a pin, with the machines that it is for
    | \ {4}--hash=sha256:[0-9a-f]{64} (?:\ \\)?  # what it must hash to
    | \ {4}\#\ .*                                # who asked for it
    """,
    re.VERBOSE,
)


def _installs(path: Path) -> bool:
    """Whether a file takes part in setting the project up."""
    return path.parts[0] == ".ci" or (
        len(path.parts) == 1
        and (
            path.suffix in {".lock", ".toml"}
            or path.name in {"Makefile", "Dockerfile", "compose.yaml"}
        )
    )


INSTALLING = [path for path in tracked() if _installs(path)]
LOCKS = [path for path in INSTALLING if path.suffix == ".lock"]


@pytest.mark.parametrize("path", INSTALLING, ids=str)
def test_what_installs_the_project_names_no_address(path: Path) -> None:
    assert ADDRESS.findall(text_of(path)) == []


@pytest.mark.parametrize("path", LOCKS, ids=str)
def test_a_lock_holds_pins_and_hashes_alone(path: Path) -> None:
    assert [line for line in text_of(path).splitlines() if not LOCK_LINE.fullmatch(line)] == []


def test_no_file_names_a_home() -> None:
    found = {path: HOME.findall(text_of(path)) for path in tracked()}

    assert {path: homes for path, homes in found.items() if homes} == {}


def test_the_files_looked_at_are_those_that_install() -> None:
    names = {str(path) for path in INSTALLING}

    assert {"Makefile", "pyproject.toml", ".ci/run", "requirements.lock"} <= names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("--index-url https" + "://example.org/simple", True, id="https"),
        pytest.param("name @ git+ssh" + "://example.org/name", True, id="another-protocol"),
        pytest.param("name==1.0 \\", False, id="a-pin"),
        pytest.param("http is a word", False, id="a-word"),
    ],
)
def test_an_address_is_recognised(text: str, *, found: bool) -> None:
    assert bool(ADDRESS.search(text)) is found


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        pytest.param("aiohttp==3.14.5 \\", True, id="a-pin"),
        pytest.param("colorama==0.4.6 ; sys_platform == 'win32' \\", True, id="a-pin-for-some"),
        pytest.param("    --hash=sha256:" + "0f" * 32, True, id="a-hash"),
        pytest.param("    --hash=sha256:" + "0f" * 31, False, id="half-a-hash"),
        pytest.param("aiohttp>=3.14.5 \\", False, id="a-range"),
        pytest.param("aiohttp==3.14.5", False, id="a-pin-without-hash"),
        pytest.param("--find-links wheels", False, id="an-option"),
        pytest.param("aiohttp @ file:wheels/aiohttp.whl", False, id="a-file"),
    ],
)
def test_a_lock_line_is_recognised(line: str, *, fits: bool) -> None:
    assert bool(LOCK_LINE.fullmatch(line)) is fits


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        pytest.param(("C:", "Users", "ada"), True, id="windows"),
        pytest.param(("", "home", "ada", "bot"), True, id="linux"),
        pytest.param(("cd ", "Users", "ada"), True, id="mac"),
        pytest.param(("", "root", "bot"), True, id="the-administrator"),
        pytest.param(("https:", "", "example.org", "home", "news"), False, id="a-page-named-home"),
        pytest.param(("", "root_of_the_tree"), False, id="a-longer-word"),
        pytest.param(("data", "home"), False, id="a-relative-path"),
    ],
)
def test_a_home_is_recognised(parts: tuple[str, ...], *, found: bool) -> None:
    assert bool(HOME.search("/".join(parts))) is found
