"""Words that turn the meaning of a sentence: negation, condition, contrast; folded, fr and en."""

from bot.domain.text.vocabulary import table
from bot.domain.text.words import NEGATED, Word

NEGATIONS = NEGATED | table(
    "pas non ni jamais rien aucun aucune aucunement nullement nul nulle guere sans point "
    "not no nor never none nothing nobody nowhere neither without aint"
)
_CONDITIONS = table(
    "si sinon sauf excepte hormis condition conditions pourvu moins faute "
    "if unless except provided providing assuming otherwise until"
)
_CONTRASTS = table(
    "mais cependant pourtant toutefois neanmoins quoique malgre seulement uniquement "
    "but however although though yet despite only merely hardly barely instead whereas"
)
_TURNS = NEGATIONS | _CONDITIONS | _CONTRASTS | {"ne"}


def turns(word: Word) -> bool:
    """Return whether a sentence may say something else without this word."""
    return word.folded in _TURNS and not _is_french_dont(word)


def _is_french_dont(word: Word) -> bool:
    """Tell the pronoun from `don't`, which has a letter more as it is written."""
    return word.folded == "donot" and word.end - word.start == len("dont")
