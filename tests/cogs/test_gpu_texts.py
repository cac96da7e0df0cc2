"""What every card of the shipped catalogue says: notes, links and credits, in both languages."""

from datetime import date
from functools import cache

import pytest

from bot.catalogue import data_dir, read_catalogue
from bot.domain.figures.model import Organisation
from bot.texts import Language, Texts
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures
from cogs.figures._card import all_texts, cited, gpu_texts
from cogs.figures._reasons import why_texts

TODAY = date(2026, 11, 21)
FIGURES = Figures(read_catalogue(data_dir()))
ORGANISATIONS = list(FIGURES.catalogue.organisations.values())
each_organisation = pytest.mark.parametrize(
    "organisation", ORGANISATIONS, ids=[each.id for each in ORGANISATIONS]
)
each_language = pytest.mark.parametrize("language", Language)


@cache
def _writer(language: Language) -> Writer:
    return Writer(Texts(data_dir() / "texts"), language, FIGURES.catalogue)


@each_language
@each_organisation
def test_every_note_of_a_figure_can_be_read(organisation: Organisation, language: Language) -> None:
    writer = _writer(language)
    answer = FIGURES.gpus(organisation.id, on=TODAY)
    said = "\n".join(all_texts(answer, writer, today=True))

    assert [
        figure.id
        for figure in answer.figures
        if figure.note is not None and writer.words(figure.note) not in said
    ] == []


@each_organisation
def test_every_source_on_a_card_is_linked_where_it_has_an_address(
    organisation: Organisation,
) -> None:
    answer = FIGURES.gpus(organisation.id, on=TODAY)
    texts = gpu_texts(answer, _writer(Language.FRENCH), today=True, notes=())
    addresses = {source.url for source in FIGURES.catalogue.sources.values() if source.url}
    marks = texts[-1].count("](<")

    assert sum(f"](<{address}>)" in texts[-1] for address in addresses) == marks
    unlinked = [part for part in texts[-1].split(" · ") if "](<" not in part]
    known = {
        _writer(Language.FRENCH).words(source.publisher)
        for source in FIGURES.catalogue.sources.values()
        if source.address_unknown
    }
    assert [
        part
        for part in unlinked
        if answer.figures and "vérifié" not in part and not any(name in part for name in known)
    ] == []


@each_language
@each_organisation
def test_whoever_is_owed_credit_has_it_on_every_side(
    organisation: Organisation, language: Language
) -> None:
    writer = _writer(language)
    answer = FIGURES.gpus(organisation.id, on=TODAY)
    owed = any(
        FIGURES.catalogue.sources[key].licence == "CC BY 4.0"
        for figure in answer.figures
        for key in figure.source
    )
    sides = (
        gpu_texts(answer, writer, today=True, notes=()),
        all_texts(answer, writer, today=True),
        sources_texts(organisation.name, cited(answer, writer), writer),
        why_texts(answer, writer),
    )

    assert not owed or all("CC BY 4.0" in "\n".join(side) for side in sides)
