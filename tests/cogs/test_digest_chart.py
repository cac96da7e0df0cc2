"""An edition offers the course of its figure where enough of it is known."""

from datetime import timedelta

import pytest

from bot.domain.figures.comparison import follow
from bot.domain.figures.selection import Selection
from tests.support.editions import TODAY, Editor
from tests.support.simulation import Simulation


@pytest.fixture
def editor(simulation: Simulation) -> Editor:
    return Editor(simulation)


async def test_the_course_of_a_figure_is_shown_in_private_where_enough_is_known(
    simulation: Simulation, editor: Editor
) -> None:
    label, catalogue = simulation.say("chart-button"), simulation.app.figures.catalogue
    offered = set[bool]()
    for number in range(6):
        composed = await editor.composed(day=TODAY + timedelta(days=number))
        shown = catalogue.figures[composed.contents.figure or ""]
        editor.figures_shown = {**editor.figures_shown, shown.id: TODAY}
        course = follow(catalogue, [Selection(shown.organisation)], shown.metric, on=TODAY).points
        days = {each.day for each in course if each.figure.metric is shown.metric}
        post = await editor.post(composed)
        assert (label in post.buttons) == (len(days) >= 3)
        offered.add(label in post.buttons)
        if label in post.buttons:
            assert (await simulation.press(post, label)).private
    assert offered == {True, False}
