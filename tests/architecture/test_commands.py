"""Every capability is loaded, and every command and setting is told in the README."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer
from discord import app_commands
from discord.ext import commands

import cogs
from bot.client import COGS
from bot.commands import build_cli
from bot.commands.terminal import Terminal
from bot.settings import PREFIX, Settings
from bot.texts import Language, Texts
from tests.architecture.house import ROOT, text_of

README = text_of(Path("README.md"))


def _cogs_in(package: ModuleType) -> set[str]:
    """Return the names of the modules and packages right below `package`."""
    return {
        f"{package.__name__}.{module.name}" for module in pkgutil.iter_modules(package.__path__)
    }


def _discord_commands(extension: ModuleType) -> Iterator[str]:
    """Yield the full names of the commands that the cogs of an extension define."""
    for part in (extension, *_parts(extension)):
        for cog in vars(part).values():
            if isinstance(cog, type) and issubclass(cog, commands.Cog) and _is_from(cog, part):
                for command in cog.__cog_app_commands__:
                    yield from _names(command)


def _parts(extension: ModuleType) -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules(getattr(extension, "__path__", [])):
        yield importlib.import_module(f"{extension.__name__}.{module.name}")


def _is_from(cog: type, module: ModuleType) -> bool:
    return cog.__module__ == module.__name__


def _names(command: app_commands.Command[Any, ..., Any] | app_commands.Group) -> Iterator[str]:
    yield command.qualified_name
    if isinstance(command, app_commands.Group):
        for inner in command.commands:
            yield from _names(inner)


def _cli_commands(cli: typer.Typer, name: str) -> Iterator[str]:
    """Yield the full names of the commands below `cli` that do something themselves."""
    for command in cli.registered_commands:
        own = command.name or getattr(command.callback, "__name__", "").replace("_", "-")
        yield f"{name} {own}"
    for group in cli.registered_groups:
        if group.typer_instance is not None:
            yield from _cli_commands(
                group.typer_instance, f"{name} {group.name or group.typer_instance.info.name}"
            )


def _cli() -> typer.Typer:
    return build_cli(
        Terminal(
            texts=Texts(ROOT / "data" / "texts"),
            language=Language.ENGLISH,
            data=ROOT / "data",
            settings_or_refusal=Settings(),
        )
    )


def _untold(names: set[str], readme: str) -> set[str]:
    """Return the names that do not stand in the README as code."""
    code = " ".join(chain.from_iterable(re.findall(r"```(.*?)```|`([^`]+)`", readme, re.DOTALL)))
    return {name for name in names if not re.search(rf"{re.escape(name)}(?![\w-])", code)}


DISCORD_COMMANDS = [
    name for extension in COGS for name in _discord_commands(importlib.import_module(extension))
]


def test_every_cog_is_loaded() -> None:
    assert _cogs_in(cogs) == set(COGS)


def test_command_names_are_unique() -> None:
    groups = {name.rpartition(" ")[0] for name in DISCORD_COMMANDS}  # cogs may share one
    used = sorted(name for name in DISCORD_COMMANDS if name not in groups)

    assert used
    assert sorted(set(used)) == used


def test_every_discord_command_is_told() -> None:
    assert _untold({f"/{name}" for name in DISCORD_COMMANDS}, README) == set()


def test_every_terminal_command_is_told() -> None:
    assert _untold(set(_cli_commands(_cli(), "contrepoint")), README) == set()


def test_every_setting_is_told() -> None:
    assert _untold({f"{PREFIX}{name.upper()}" for name in Settings.model_fields}, README) == set()


def test_the_readme_names_no_target_that_make_does_not_know() -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(Path("Makefile")), re.MULTILINE))
    named = set(
        re.findall(
            r"\bmake ([a-z]+)\b", " ".join(re.findall(r"`[^`]+`|^make .*", README, re.MULTILINE))
        )
    )

    assert {"demo", "run", "test"} <= named <= targets


@pytest.mark.parametrize(
    ("readme", "untold"),
    [
        pytest.param("Type `/gpu xai`.", False, id="in-a-line"),
        pytest.param("```sh\n/gpu\n```", False, id="in-a-block"),
        pytest.param("Type /gpu.", True, id="not-as-code"),
        pytest.param("Type `/gpu-history`.", True, id="another-command"),
    ],
)
def test_an_untold_command_is_found(readme: str, *, untold: bool) -> None:
    assert bool(_untold({"/gpu"}, readme)) is untold


def test_a_cog_that_is_not_loaded_is_found(tmp_path: Path) -> None:
    planted = ModuleType("planted")
    planted.__path__ = [str(tmp_path)]
    (tmp_path / "stray.py").touch()

    assert _cogs_in(planted) == {"planted.stray"}


def test_commands_in_groups_are_found() -> None:
    outer, inner = typer.Typer(), typer.Typer(name="inner")
    outer.command()(test_command_names_are_unique)
    inner.command(name="backup")(test_command_names_are_unique)
    outer.add_typer(inner)

    assert list(_cli_commands(outer, "outer")) == [
        "outer test-command-names-are-unique",
        "outer inner backup",
    ]
