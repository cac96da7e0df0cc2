"""Whatever posts figures in public has its cards marked too."""

from collections.abc import Mapping

import pytest

from tests.support.corrections import XAI, correct, looked
from tests.support.simulation import Simulation

POWER = "xai-colossus1-power-2025-11"
GB200 = "xai-colossus2-gb200-2025-09"
REPORTED = "xai-colossus1-power-reported-2024-09"


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
        pytest.param(
            "compare", {"organisations": "xai, meta", "metric": "gpu_count"}, XAI, "240,000 GPUs",
            id="compare",
        ),
        pytest.param(
            "timeline", {"organisations": "xai", "metric": "gpu_count"}, XAI, "240,000 GPUs",
            id="timeline",
        ),
        pytest.param(
            "estimate", {"count": "100k", "chip": "h100"}, REPORTED, "240,000 MW", id="estimate"
        ),
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


@pytest.mark.parametrize(
    ("command", "options", "figure"),
    [
        pytest.param(
            "figure", {"organisation": "us-doe", "metric": "power_mw"},
            "us-doe-venado-power-2024-04", id="figure",
        ),
        pytest.param("ranking", {"metric": "gpu_count"}, "coreweave-h200-2024-08", id="ranking"),
        pytest.param("hardware", {"chip": "h100"}, "lambda-h100-2023-12", id="hardware"),
    ],
)  # fmt: skip
async def test_a_card_says_nothing_of_a_number_that_it_has_no_room_for(
    simulation: Simulation, command: str, options: Mapping[str, object], figure: str
) -> None:
    card = await simulation.slash(command, **options)
    await correct(simulation, figure, 3)
    await looked(simulation)

    assert [posted.text for posted in simulation.posts()] == [card.text]
