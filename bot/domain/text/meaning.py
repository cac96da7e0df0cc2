"""Words that turn the meaning of a sentence: negation, condition, contrast; folded, fr and en."""

from bot.domain.text.vocabulary import table
from bot.domain.text.words import Word

NEGATIONS = table(
    "pas non ni jamais rien aucun aucune aucunement nullement nul nulle guere sans point "
    "not no nor never none nothing nobody nowhere neither without cannot "
    "dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent "
    "hadnt mustnt neednt aint"
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
    return word.folded in _TURNS
