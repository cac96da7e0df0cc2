"""The import contracts hold, and each of them fails once it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, sources

LAYERS = "bot is layered: each layer sees only what is below it"
COGS = "No cog knows another"
PURE = "The domain is pure: no files, network, clock, chance, threads or environment"


def _copy(folder: Path) -> Path:
    """Lay out the program's modules anew in `folder`, with the rules that bind them."""
    for path in sources("bot", "cogs"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, folder / path)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def _broken(folder: Path) -> set[str]:
    """Return the names of the contracts that the modules in `folder` break."""
    checked = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert "Contracts: " in checked.stdout, checked.stdout + checked.stderr
    summary = checked.stdout.partition("Broken contracts")[0].splitlines()
    return {line.removesuffix(" BROKEN").strip() for line in summary if line.endswith(" BROKEN")}


def test_every_contract_is_kept(tmp_path: Path) -> None:
    assert _broken(_copy(tmp_path)) == set()


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        pytest.param("bot/domain/planted.py", "import bot.app", LAYERS, id="a-rule-knows-the-app"),
        pytest.param("bot/storage/planted.py", "import bot.catalogue", LAYERS, id="two-siblings"),
        pytest.param("bot/planted.py", "", LAYERS, id="a-module-without-a-place"),
        pytest.param(
            "bot/client/planted.py",
            "import cogs",
            "bot never imports cogs: they are loaded by name",
            id="the-client-imports-cogs",
        ),
        pytest.param("cogs/planted.py", "import cogs.figures", COGS, id="a-cog-knows-another"),
        pytest.param(
            "cogs/planted.py",
            "import bot.storage.schema",
            "Cogs reach storage through use cases alone",
            id="a-cog-reaches-storage",
        ),
        pytest.param(
            "cogs/planted.py",
            "import bot.demo",
            "Cogs do not know who starts them",
            id="a-cog-knows-the-demo",
        ),
        pytest.param(
            "bot/storage/planted.py",
            "import asyncpg",
            "Drivers are reached through SQLAlchemy",
            id="a-driver-by-itself",
        ),
        pytest.param(
            "bot/usecases/planted.py",
            "import sqlalchemy.orm",
            "SQL stays in storage",
            id="a-use-case-speaks-sql",
        ),
        pytest.param(
            "bot/usecases/planted.py",
            "from discord.ext import commands",
            "Discord stays at the edge",
            id="a-use-case-knows-discord",
        ),
        pytest.param(
            "cogs/planted.py",
            "import simcord",
            "The simulator stays in the demo",
            id="a-cog-knows-the-simulator",
        ),
        pytest.param("bot/domain/planted.py", "import random", PURE, id="a-rule-draws-lots"),
        pytest.param("bot/domain/planted.py", "import os.path", PURE, id="a-rule-looks-around"),
    ],
)
def test_a_broken_contract_is_named(tmp_path: Path, module: str, line: str, contract: str) -> None:
    copy = _copy(tmp_path)
    with (copy / module).open("a") as planted:
        planted.write(f"\n{line}\n")

    assert contract in _broken(copy)
