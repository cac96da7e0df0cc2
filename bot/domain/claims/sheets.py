"""What a chip's datasheet says to a number that is said of the chip."""

from bot.domain.claims.comparing import Reach, fits
from bot.domain.claims.model import Claim, Finding, Measure, Verdict
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Hardware
from bot.domain.text.patterns import compiled, wording

_ROUNDED, _OTHERWISE = 0.02, 0.25
"""How far from the datasheet a number is the same rounded, and may be another way of counting."""
_VARIANT = wording(
    "pcie", "nvl\\d*", "sxm\\d?", "dgx", "hgx", "rack\\w*", "baies?", "nodes?", "noeuds?",
    "serve\\w+", "superchips?", "boards?", "cartes?", "int8", "fp8", "fp4", "sparse", "sparsity",
)  # fmt: skip
"""What tells that another build or way of counting is meant than the datasheet's."""


def check_sheet(claim: Claim, catalogue: Catalogue) -> Finding:
    """Compare a claim about a chip with its datasheet; of speeds there is more than one."""
    chip = catalogue.hardware.get(claim.hardware or "")
    known = sheet_number(chip, claim.metric) if chip is not None else None
    if chip is None or known is None:
        return Finding(Verdict.UNVERIFIABLE)
    if fits(claim, _around(known, _ROUNDED)):
        return Finding(Verdict.SUPPORTED, sheet=chip.id)
    if fits(claim, _around(known, _OTHERWISE)) or _is_otherwise(claim, chip):
        return Finding(Verdict.UNVERIFIABLE)
    return Finding(Verdict.CONTRADICTED, sheet=chip.id)


def sheet_number(chip: Hardware, measure: str) -> float | None:
    """Return what a datasheet says, in its own unit; None where it does not say."""
    return {
        Measure.TDP: chip.tdp_w,
        Measure.MEMORY: chip.memory_gb,
        Measure.BANDWIDTH: chip.memory_bandwidth_tbs,
        Measure.SPEED: chip.fp16_tflops,
    }.get(Measure(measure))


def _around(known: float, off: float) -> Reach:
    return known * (1 - off), known * (1 + off)


def _is_otherwise(claim: Claim, chip: Hardware) -> bool:
    """Return whether a claim may be right of another build, or counted in another way."""
    if claim.metric is Measure.SPEED or chip.note is not None:
        return True
    return compiled(_VARIANT).search(claim.about) is not None
