"""Whether a number is asserted at all, or denied, supposed, wished, likened or made up."""

from bot.domain.claims.denials import is_denied
from bot.domain.claims.frames import is_of_a_story
from bot.domain.claims.quantities import Quantity
from bot.domain.claims.reach import words_before, words_between_turns
from bot.domain.claims.sentence import Sentence
from bot.domain.claims.suppositions import is_supposed
from bot.domain.text.patterns import compiled, wording

_OF_SOMETHING = r"\b(?:double|triple|moitie|twice|half)(?: d[e']| of)?(?: ')? $"
_NOT_LIKENED = wording(
    "(?:no|not a|sans|sans aucune) (?:joke|blague)", "(?:jokes?|kidding|blague) (?:aside|a part)",
    "(?:not|no|n ' t|were|was) (?:kidding|joking)",
    "exager\\w+ pas",
    "(?:pas|no|not|n ' t|sans|inutile|without)(?: besoin| need)?(?: d '| de| d| to)? exag\\w+",
)  # fmt: skip
"""What looks like a joke and announces none."""
_LIKENED = wording(
    "comme si", "as if", "as though", "c ' est comme", "it ' s like", "that ' s like",
    "this is like", "like (?:using|having|putting|buying|burning|running|throwing)",
    "un peu comme", "kind of like", "l ' equivalent d\\w*", "the equivalent of", "equivalent to",
    "revient a", "metaphor\\w*", "joke", "jok\\w+", "kidding", "blague", "exager\\w+",
    "exaggerat\\w+", "on dirait", "feels like", "autant que", "comparable a",
)  # fmt: skip


def is_asserted(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sentence says that the quantity is so."""
    if _is_likened(sentence, quantity) or is_supposed(sentence, quantity):
        return False
    if is_of_a_story(words_between_turns(sentence, quantity)):
        return False
    return not is_denied(sentence, quantity)


def _is_likened(sentence: Sentence, quantity: Quantity) -> bool:
    before = compiled(_NOT_LIKENED).sub("", words_before(sentence, quantity))
    likened = compiled(_LIKENED).search(before) or compiled(_OF_SOMETHING).search(before)
    return likened is not None
