"""Charts of what ships, as they are drawn: nothing is clipped, nothing depends on colour alone."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from bot.domain.figures.model import Metric
from bot.domain.figures.selection import MOST, Selection
from bot.texts import Language, Texts
from bot.ui.charts.dots import labelled
from bot.ui.charts.model import Bars, Chart, Dots, Sign
from bot.ui.charts.placing import Box
from bot.ui.charts.worker import draw
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures, Selected
from cogs.figures._chart import FEW, chart_of
from tests.support.figures import TODAY, catalogue, figure, organisation

EDGE = 12
"""Pixels at the edges on which nothing may be drawn."""
LONG = "Établissement universitaire de recherche en calcul intensif "
SAID = "First video model, Veo 3, Llama 4, Colossus 1"
LANGUAGES = pytest.mark.parametrize("language", list(Language))


def chart(
    shipped: tuple[Texts, Figures],
    names: str,
    metric: Metric = Metric.GPU_COUNT,
    language: Language = Language.ENGLISH,
    *,
    over_time: bool = False,
) -> Chart:
    texts, figures = shipped
    found = [figures.select(name, on=TODAY) for name in figures.names_in(names)]
    selections = [each.selection for each in found if isinstance(each, Selected)]
    look_up = figures.follow if over_time else figures.compare
    drawn = chart_of(
        look_up(selections, metric, on=TODAY), Writer(texts, language, figures.catalogue)
    )
    assert drawn is not None
    return drawn


def edges(png: bytes) -> Image.Image:
    """Return the picture with its middle painted over, so that its edges alone are left."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    inside = (EDGE, EDGE, picture.width - EDGE, picture.height - EDGE)
    picture.paste((0x2B, 0x2D, 0x31), inside)
    return picture


def is_empty(picture: Image.Image) -> bool:
    return picture.getcolors() == [(picture.width * picture.height, (0x2B, 0x2D, 0x31))]


def crowded(shipped: tuple[Texts, Figures]) -> Iterator[tuple[Metric, str]]:
    """Yield every metric with those that have most values of it, eight at most."""
    _, figures = shipped
    for metric in Metric:
        sizes = {
            key: sum(each.metric is metric for each in served)
            for key, served in figures.catalogue.by_organisation.items()
        }
        some = sorted((key for key in sizes if sizes[key]), key=lambda key: -sizes[key])
        yield metric, ", ".join(figures.catalogue.organisations[key].name for key in some[:MOST])


@pytest.mark.parametrize("over_time", [False, True], ids=["beside", "over-time"])
def test_nothing_is_clipped_of_any_metric(
    shipped: tuple[Texts, Figures],
    over_time: bool,  # noqa: FBT001 - which of the two
) -> None:
    french = Language.FRENCH  # its words are the longer ones

    clipped = [
        metric
        for metric, names in crowded(shipped)
        if not is_empty(edges(draw(chart(shipped, names, metric, french, over_time=over_time))))
    ]

    assert clipped == []


@pytest.mark.parametrize("over_time", [False, True], ids=["beside", "over-time"])
def test_the_longest_names_are_not_clipped(
    shipped: tuple[Texts, Figures],
    over_time: bool,  # noqa: FBT001 - which of the two
) -> None:
    texts, figures = shipped
    catalogue = figures.catalogue
    organisations = {
        key: each.model_copy(update={"name": f"{LONG * 3}{key}", "name_fr": None})
        for key, each in catalogue.organisations.items()
    }
    renamed = replace(catalogue, organisations=organisations)
    look_up = Figures(renamed).follow if over_time else Figures(renamed).compare
    selections = [Selection(key) for key in ("us-doe", "microsoft", "xai", "meta", "nvidia")]
    answer = look_up(selections, Metric.GPU_COUNT, on=TODAY)
    drawn = chart_of(answer, Writer(texts, Language.FRENCH, renamed))

    assert drawn is not None
    assert is_empty(edges(draw(drawn)))


@LANGUAGES
def test_a_picture_is_wide_enough_for_a_phone(
    shipped: tuple[Texts, Figures], language: Language
) -> None:
    picture = Image.open(io.BytesIO(draw(chart(shipped, SAID, language=language))))

    assert picture.width == 1200
    assert 900 < picture.height < 2400


def test_the_numbers_that_people_throw_are_each_labelled_with_whose_and_how_held(
    shipped: tuple[Texts, Figures],
) -> None:
    drawn = chart(shipped, SAID, over_time=True)

    assert isinstance(drawn, Dots)
    assert [dot.label for dot in drawn.dots] == [
        ("700 H100", "Stability AI · First video model", "one training run"),
        ("100,000 H100",),
        ("more than 100,000 GPUs", "Meta · Llama 4", "one training run"),
        ("2,000 to 4,000 GPUs", "Google · Veo 3", "one training run"),
        ("200,000 GPUs",),
        ("230,000 GPUs", "xAI · Colossus 1", "owned"),
    ]
    assert drawn.lines == ((1, 4, 5),)
    assert drawn.values.logarithmic


def test_rows_stand_under_how_they_are_held(shipped: tuple[Texts, Figures]) -> None:
    drawn = chart(shipped, SAID)

    assert isinstance(drawn, Bars)
    assert [(group.title, [row.name for row in group.rows]) for group in drawn.groups] == [
        ("Owned", ["xAI"]),
        ("One training run", ["Meta", "Google", "Stability AI"]),
        ("Computing power in H100-equivalents · owned", ["xAI"]),
    ]
    assert [[row.mark.hollow for row in group.rows] for group in drawn.groups] == [
        [False],
        [False, False, False],
        [True],
    ]


def test_the_legend_explains_what_is_drawn_and_nothing_else(
    shipped: tuple[Texts, Figures],
) -> None:
    texts = [entry.text for entry in chart(shipped, SAID).frame.legend]

    assert texts == [
        "in operation",
        "stated or estimated",
        "planned or predicted",
        "H100-equivalents, not a count",
        "disputed",
        "range",
        "or more",
    ]
    plain = chart(shipped, "Jean Zay, LUMI").frame.legend
    assert [entry.sign for entry in plain if isinstance(entry.sign, Sign)] == []
    assert len(plain) == 1


def test_many_values_are_numbered_and_told_below(shipped: tuple[Texts, Figures]) -> None:
    drawn = chart(shipped, "xAI, OpenAI, Meta", Metric.TRAINING_COMPUTE, over_time=True)

    assert isinstance(drawn, Dots)
    assert len(drawn.dots) > FEW
    assert {dot.label for dot in drawn.dots} == {()}
    assert [key.number for key in drawn.key] == [str(at + 1) for at in range(len(drawn.dots))]
    assert [dot.mark for dot in drawn.dots] == [key.mark for key in drawn.key]
    assert len({dot.colour for dot in drawn.dots}) == 3


@pytest.mark.parametrize(
    ("names", "value", "told"),
    [
        pytest.param("Ada {}", 10, 0, id="room-for-words"),
        pytest.param("Ada {}", 1.01, FEW, id="dots-upon-each-other"),
        pytest.param(f"{LONG}{{}}", 2, FEW, id="long-names"),
    ],
)
def test_words_that_have_no_room_beside_their_dots_are_told_below(
    shipped: tuple[Texts, Figures], names: str, value: float, told: int
) -> None:
    texts, _ = shipped
    organisations = [organisation(f"o{at}", names.format(at)) for at in range(FEW)]
    figures = [
        figure(
            each.id, round(10_000 * value**at), organisation=each.id, as_of=date(2025, at + 1, 1)
        )
        for at, each in enumerate(organisations)
    ]
    small = catalogue(*figures, organisations=organisations)
    selections = [Selection(each.id) for each in organisations]
    answer = Figures(small).follow(selections, Metric.GPU_COUNT, on=TODAY)
    drawn = chart_of(answer, Writer(texts, Language.ENGLISH, small))
    assert isinstance(drawn, Dots)

    field, key = labelled(drawn, Box(44, 200, 1156, 920))

    assert len(key) == told
    assert not field.is_crowded


def test_numbers_are_written_as_each_language_does(shipped: tuple[Texts, Figures]) -> None:
    english, french = (
        [tick.text for tick in drawn.scale.ticks]
        for language in Language
        for drawn in [chart(shipped, SAID, language=language)]
        if isinstance(drawn, Bars)
    )

    assert english == ["1,000", "10,000", "100,000"]
    assert french == ["1\u202f000", "10\u202f000", "100\u202f000"]


def test_the_picture_credits_its_sources(shipped: tuple[Texts, Figures]) -> None:
    assert "Epoch AI (CC BY 4.0)" in chart(shipped, SAID).frame.credit
