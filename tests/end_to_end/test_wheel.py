"""The wheel, installed alone into a new environment, runs anywhere."""

import re
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
LIBRARY = Path("lib", f"python3.{sys.version_info.minor}", "site-packages")


def _run(*command: str | Path, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command with `settings` and none of the machine that tests; it may fail."""
    return subprocess.run(
        command,
        cwd=cwd,
        env={"HOME": str(cwd), **settings},
        capture_output=True,
        check=False,
        text=True,
    )


def _lend(site: Path) -> None:
    """Link into `site` the packages that the lock for running names, and no others.

    They were downloaded for this environment, so that nothing is fetched again; what the project
    needs without declaring it is missing there, as it would be for whoever installs the wheel.
    """
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for pin in map(Requirement, re.findall(r"^([a-z].*) \\", lock, re.MULTILINE)):
        if pin.marker is not None and not pin.marker.evaluate():
            continue
        found = distribution(pin.name)
        for top in {file.parts[0] for file in found.files or () if file.parts[0] != ".."}:
            link = site / top
            if not link.exists():
                link.symlink_to(str(found.locate_file(top)))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    built = _run(
        sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder,
        cwd=ROOT,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def contrepoint(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the program's command in an environment that holds the wheel."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    _lend(folder / LIBRARY)
    uv = Path(sys.executable).with_name("uv")
    python = folder / "bin" / "python"
    installed = _run(
        uv, "pip", "install", "--offline", "--no-cache", "--no-deps", "--python", python, wheel,
        cwd=folder,
    )  # fmt: skip
    assert installed.returncode == 0, installed.stderr
    return folder / "bin" / "contrepoint"


def test_the_wheel_holds_the_program_and_its_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert {"bot/__main__.py", "cogs/figures/__init__.py", "bot/_data/sources.toml"} <= set(names)
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"bot", "cogs"}


def test_the_installed_program_checks_its_data_from_another_folder(
    contrepoint: Path, tmp_path: Path
) -> None:
    checked = _run(contrepoint, "data", "check", cwd=tmp_path)

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_installed_program_lays_out_its_database(contrepoint: Path, tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    address = f"sqlite+aiosqlite:///{file}"

    laid = _run(contrepoint, "database", "upgrade", cwd=tmp_path, CONTREPOINT_DATABASE_URL=address)

    assert laid.returncode == 0, laid.stdout + laid.stderr
    assert file.stat().st_size > 0


def test_the_installed_program_is_the_one_in_the_wheel(contrepoint: Path, tmp_path: Path) -> None:
    found = _run(
        contrepoint.with_name("python"), "-c", "import bot; print(bot.__file__)", cwd=tmp_path
    )

    assert Path(found.stdout.strip()).is_relative_to(contrepoint.parents[1])


def test_the_installed_program_helps(contrepoint: Path, tmp_path: Path) -> None:
    helped = _run(contrepoint, "--help", cwd=tmp_path)

    assert helped.returncode == 0, helped.stderr
    assert "data" in helped.stdout


def test_that_environment_holds_no_simulator(contrepoint: Path, tmp_path: Path) -> None:
    found = _run(contrepoint.with_name("python"), "-c", "import simcord", cwd=tmp_path)

    assert "ModuleNotFoundError" in found.stderr
