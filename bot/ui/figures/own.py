"""What servers say of figures, in words; pure."""

from bot.domain.figures.model import Figure, Scope, Source
from bot.domain.figures.own import OwnEdit, Statement
from bot.domain.figures.own_words import made_plain
from bot.ui.figures.writing import Writer, slug


def figure_line(figure: Figure, writer: Writer) -> str:
    """Return a figure with all that tells it from others, on one line."""
    owner = writer.catalogue.organisations.get(figure.organisation)
    scope = figure.scope is not Scope.UNKNOWN
    details = [
        f"**{writer.quantity(figure)}**",
        writer.organisation(owner) if owner is not None else figure.organisation,
        writer.metric(figure.metric),
        writer.words(figure.subject),
        writer.say(f"figures-status-{slug(figure.status)}"),
        *([writer.say(f"figures-scope-{slug(figure.scope)}")] if scope else ()),
        writer.dated(figure.as_of, figure.as_of_precision),
        writer.words(figure.attributed_to),
        *writer.own(figure),
    ]
    return " · ".join(dict.fromkeys(details))


def source_line(source: Source, writer: Writer) -> str:
    """Return a source with its link."""
    words = [
        f"[{writer.words(source.publisher)}](<{source.url}>)"
        if source.url
        else writer.words(source.publisher),
        *([source.title] if source.title else ()),
        *(
            [writer.dated(source.published, source.published_precision)]
            if source.published is not None
            else ()
        ),
    ]
    return writer.say("own-source", source=" · ".join(words))


def statement_lines(statement: Statement, writer: Writer) -> list[str]:
    """Return what a server would say of a figure, with its source and its note."""
    shown = made_plain(statement)
    if shown.figure is None or shown.source is None:
        return [writer.say("own-withdrawn")]
    note = shown.figure.note
    lines = [figure_line(shown.figure, writer), source_line(shown.source, writer)]
    return [*lines, *([f"-# {writer.words(note)}"] if note is not None else ())]


def side_line(statement: Statement | None, writer: Writer) -> str:
    """Return one side of a change."""
    if statement is None:
        return writer.say("own-history-nothing")
    figure = made_plain(statement).figure
    return writer.say("own-withdrawn") if figure is None else figure_line(figure, writer)


def edit_line(edit: OwnEdit, writer: Writer) -> str:
    """Return what would be said of a figure instead of what is."""
    before, after = (side_line(each, writer) for each in (edit.before, edit.after))
    change = writer.say("own-history-change", before=before, after=after)
    return f"{edit.key} · {change}"
