"""Words that turn the meaning of a sentence: negation, condition, contrast; folded, fr and en."""

from bot.domain.text.words import Word

NEGATIONS = frozenset(
    """
    pas non ni jamais rien aucun aucune aucunement nullement nul nulle guere sans point
    not no nor never none nothing nobody nowhere neither without cannot
    dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent
    hadnt mustnt neednt aint
    """.split()  # noqa: SIM905 - a table of words reads best as words
)
_CONDITIONS = frozenset(
    """
    si sinon sauf excepte hormis condition conditions pourvu moins faute
    if unless except provided providing assuming otherwise until
    """.split()  # noqa: SIM905
)
_CONTRASTS = frozenset(
    """
    mais cependant pourtant toutefois neanmoins quoique malgre seulement uniquement
    but however although though yet despite only merely hardly barely instead whereas
    """.split()  # noqa: SIM905
)
_TURNS = NEGATIONS | _CONDITIONS | _CONTRASTS | {"ne"}


def turns(word: Word) -> bool:
    """Return whether a sentence may say something else without this word."""
    return word.folded in _TURNS
