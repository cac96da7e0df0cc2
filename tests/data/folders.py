"""A small sound folder of curated files, written to disk, to break in one place at a time."""

from collections.abc import Mapping
from pathlib import Path

ORGANISATIONS = """\
[[organisation]]
id = "ada"
name = "Ada"
aliases = ["Ada Labs", "Engine"]

[[organisation]]
id = "babbage"
name = "Babbage"
name_fr = "Babbage et fils"

[[ambiguous]]
name = "Mill"
organisations = ["ada", "babbage"]
"""

HARDWARE = """\
[[hardware]]
id = "cog-1"
name = "Cogwheel"
maker = "babbage"
tdp_w = 700
source = ["letter-1843"]
"""

SOURCES = """\
[[source]]
id = "letter-1843"
publisher = "A letter"
title = "On the engine"
published = 1843-10-01
published_precision = "month"
address_unknown = true
licence = "facts cited"
kind = "primary"

[[source]]
id = "page-1844"
publisher = "A page"
url = "https://example.org/page"
licence = "CC BY 4.0"
kind = "press"
"""

ADA = """\
# Figures about Ada.

[[figure]]
id = "ada-mill-old"
organisation = "ada"
subject = "Mill"
metric = "gpu_count"
value = 100
comparator = "exact"
unit = "GPU"
hardware = "cog-1"
scope = "owned"
as_of = 2024-01-01
as_of_precision = "quarter"
recorded = 2026-01-01
status = "in_operation"
exactness = "exact"
confidence = "confirmed"
attributed_to = "Ada"
source = ["letter-1843"]
checked_on = 2026-01-01

[[figure]]
id = "ada-mill-east"
organisation = "ada"
subject = "Mill"
metric = "gpu_count"
value = 150
comparator = "exact"
unit = "GPU"
breakdown = { cog-1 = 140 }
scope = "owned"
as_of = 2025-01-05
recorded = 2026-01-01
status = "in_operation"
exactness = "exact"
confidence = "confirmed"
attributed_to.fr = "une lettre"
attributed_to.en = "a letter"
source = ["letter-1843", "page-1844"]
note.fr = "Aile est."
note.en = "East wing."
checked_on = 2026-01-01

[[figure]]
id = "ada-mill-west"
organisation = "ada"
subject = "Mill"
metric = "gpu_count"
value = 50
comparator = "exact"
unit = "GPU"
scope = "owned"
as_of = 2025-01-05
recorded = 2026-01-01
status = "in_operation"
exactness = "exact"
confidence = "confirmed"
attributed_to = "Ada"
source = ["letter-1843"]
checked_on = 2026-01-01

[[figure]]
id = "ada-mill-total"
organisation = "ada"
subject = "Mill"
metric = "gpu_count"
value = 200
comparator = "exact"
unit = "GPU"
scope = "owned"
as_of = 2025-01-05
recorded = 2026-01-01
status = "in_operation"
origin = "derived"
formula = "sum"
inputs = ["ada-mill-east", "ada-mill-west"]
exactness = "exact"
confidence = "confirmed"
attributed_to = "Ada"
source = ["letter-1843"]
supersedes = ["ada-mill-old"]
conflicts_with = ["ada-mill-rumour"]
conflict_note.fr = "Une rumeur dit 90."
conflict_note.en = "A rumour says 90."
checked_on = 2026-01-01

[[figure]]
id = "ada-mill-rumour"
organisation = "ada"
subject = "Mill"
metric = "gpu_count"
low = 90
comparator = "at_least"
strict = true
unit = "GPU"
scope = "owned"
as_of = 2025-02-01
as_of_precision = "month"
recorded = 2026-01-01
status = "in_operation"
exactness = "estimate"
confidence = "rumour"
attributed_to = "A page"
source = ["page-1844"]
conflicts_with = ["ada-mill-total"]
conflict_note.fr = "Ada dit 200."
conflict_note.en = "Ada says 200."
checked_on = 2026-01-01

[[figure]]
id = "ada-mill-plan"
organisation = "ada"
subject = "Mill"
metric = "gpu_count"
value = 300
comparator = "about"
unit = "GPU"
scope = "announced"
as_of = 2026-01-01
as_of_precision = "year"
recorded = 2026-01-01
status = "planned"
exactness = "estimate"
confidence = "likely"
attributed_to = "Ada"
source = ["letter-1843"]
checked_on = 2026-01-01
"""

FILES: Mapping[str, str] = {
    "organisations.toml": ORGANISATIONS,
    "hardware.toml": HARDWARE,
    "sources.toml": SOURCES,
    "figures/ada.toml": ADA,
}


def write_folder(folder: Path, files: Mapping[str, str] = FILES) -> Path:
    """Write the files, with those that are changed, and return the folder."""
    for name, text in {**FILES, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def broken(file: str, old: str, new: str, *, entry: str = "") -> dict[str, str]:
    """Return the file with the first `old` after the mention of `entry` replaced."""
    text = FILES[file]
    start = text.index(f'"{entry}"') if entry else 0
    at = text.index(old, start)
    return {file: text[:at] + new + text[at + len(old) :]}
