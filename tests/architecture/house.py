"""What the guards look at: the files that git knows, and the house they stand in."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def tracked() -> tuple[Path, ...]:
    """Return every file that git tracks, relative to the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - git is wherever the developer put it
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    paths = (Path(name) for name in listed.stdout.split("\0") if name)
    return tuple(sorted(path for path in paths if (ROOT / path).is_file()))


def sources(*folders: str) -> tuple[Path, ...]:
    """Return the tracked Python files below any of `folders`, relative to the root."""
    return tuple(path for path in tracked() if path.suffix == ".py" and path.parts[0] in folders)


def text_of(path: Path) -> str:
    """Return what stands in a tracked file; bytes that are no text count as one odd character."""
    return (ROOT / path).read_bytes().decode(errors="replace")
