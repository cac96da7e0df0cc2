"""Whoever sets a rule aside says why, beside it."""

import io
import re
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import sources, text_of

SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore|pyright:|pragma:\s*no|fmt:\s*off)")
REASON = re.compile(r"(?:-|—|#(?! *(?:noqa|type:|pyright:|pragma:|fmt:))) +\w..")
IGNORE = re.compile(r'\s*(?:"[A-Z]+[0-9]*",\s*)+(?P<reason>#\s*\w+.*)?')


def _unexplained(code: str) -> Iterator[str]:
    """Yield the comments that set a rule aside without a reason."""
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        found = SILENCED.match(token.string) if token.type == tokenize.COMMENT else None
        if found and not REASON.search(token.string, found.end()):
            yield f"{token.start[0]}: {token.string}"


def _ignored_without_reason(settings: str) -> list[str]:
    """Return the lines that ignore lint rules without a comment."""
    return [
        line
        for line in settings.splitlines()
        if (found := IGNORE.fullmatch(line)) and not found["reason"]
    ]


@pytest.mark.parametrize("path", sources("bot", "cogs", "tests"), ids=str)
def test_a_rule_set_aside_has_its_reason(path: Path) -> None:
    assert list(_unexplained(text_of(path))) == []


def test_an_ignored_rule_has_its_reason() -> None:
    settings = text_of(Path("pyproject.toml"))

    assert tomllib.loads(settings)["tool"]["ruff"]["lint"]["ignore"]
    assert _ignored_without_reason(settings) == []


@pytest.mark.parametrize(
    ("comment", "explained"),
    [
        pytest.param("x = 1  # noqa: PLC0415 - only to migrate", True, id="noqa"),
        pytest.param("x = 1  # noqa: S603, S607 - our own program", True, id="noqa-of-two"),
        pytest.param("x = 1  # noqa: PLC0415", False, id="noqa-without-reason"),
        pytest.param("x = 1  # noqa", False, id="bare-noqa"),
        pytest.param("x = 1  # noqa: E501 - ok", False, id="noqa-with-a-shrug"),
        pytest.param("x = 1  # pyright: ignore[reportX] - the stub is older", True, id="pyright"),
        pytest.param("x = 1  # pyright: ignore[reportX]", False, id="pyright-without-reason"),
        pytest.param("x = 1  # type: ignore[misc]", False, id="mypy-without-reason"),
        pytest.param("x = 1  # noqa: SLF001  # pyright: ignore[reportX]", False, id="two-marks"),
        pytest.param(
            "x = 1  # noqa: X1  # pyright: ignore[reportX] - it has no setter",
            True,
            id="one-for-two",
        ),
        pytest.param("x = '# noqa'", True, id="a-string"),
        pytest.param("x = 1  # one, the number", True, id="a-plain-comment"),
    ],
)
def test_a_missing_reason_is_found(comment: str, *, explained: bool) -> None:
    assert (list(_unexplained(comment + "\n")) == []) is explained


@pytest.mark.parametrize(
    ("line", "explained"),
    [
        pytest.param('  "EM", "TRY003",  # refusals carry keys', True, id="with-reason"),
        pytest.param('  "S101",', False, id="without-reason"),
        pytest.param('  "bot", "cogs",', True, id="no-rules"),
    ],
)
def test_an_ignored_rule_without_reason_is_found(line: str, *, explained: bool) -> None:
    assert (_ignored_without_reason(line) == []) is explained
