"""Whatever posts figures in public has its cards marked too."""

from collections.abc import Mapping

import pytest

from tests.support.corrections import XAI, correct, looked
from tests.support.simulation import Simulation

POWER = "xai-colossus1-power-2025-11"
GB200 = "xai-colossus2-gb200-2025-09"


@pytest.mark.parametrize(
    ("command", "options", "figure", "number"),
    [
        pytest.param(
            "figure", {"organisation": "xai", "metric": "gpu_count"}, XAI, "240,000 GPUs",
            id="figure-of-processors",
        ),
        pytest.param(
            "figure", {"organisation": "xai", "metric": "power_mw"}, POWER, "about 240,000 MW",
            id="figure-of-power",
        ),
        pytest.param("ranking", {"metric": "gpu_count"}, XAI, "240,000 GPUs", id="ranking"),
        pytest.param("hardware", {"chip": "gb200"}, GB200, "240,000 GPUs", id="hardware"),
    ],
)  # fmt: skip
async def test_a_card_says_what_replaced_its_number(
    simulation: Simulation,
    command: str,
    options: Mapping[str, object],
    figure: str,
    number: str,
) -> None:
    private = await simulation.slash(command, **options, private=True)
    await simulation.slash(command, **options)
    await correct(simulation, figure, 240_000)
    await looked(simulation)

    [posted] = simulation.posts()
    assert f"by **{number}** (Ada, added by this server)" in posted.text.splitlines()[0]
    assert private.private
