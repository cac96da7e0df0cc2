"""The top of the tree stays what its readers expect."""

from pathlib import Path

import pytest

from tests.architecture.house import tracked

ALLOWED = {
    "pyproject.toml", "README.md", "bot", "cogs", "data", "tests",
    "Makefile", "LICENSE", "CHANGELOG.md", "Dockerfile", "compose.yaml",
}  # fmt: skip


def _allowed(name: str) -> bool:
    """Whether something of this name may stand at the top."""
    return name in ALLOWED or name.startswith(".") or Path(name).match("requirements*.lock")


def test_nothing_new_stands_at_the_top() -> None:
    assert {path.parts[0] for path in tracked() if not _allowed(path.parts[0])} == set()


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        pytest.param("requirements-dev.lock", True, id="a-lock"),
        pytest.param(".gitignore", True, id="a-dotfile"),
        pytest.param("uv.lock", False, id="a-lock-that-names-its-index"),
        pytest.param("utils", False, id="a-drawer-for-everything"),
    ],
)
def test_what_may_stand_at_the_top(name: str, *, allowed: bool) -> None:
    assert _allowed(name) is allowed
