"""Whether a number is asserted at all, or denied, supposed, wished, likened or made up."""

from bot.domain.claims.denials import is_denied
from bot.domain.claims.frames import is_of_a_story
from bot.domain.claims.quantities import Quantity
from bot.domain.claims.reach import (
    words_before,
    words_behind,
    words_between_turns,
    words_since_turn,
)
from bot.domain.claims.sentence import Sentence
from bot.domain.text.patterns import compiled, either, wording

_NOT_SUPPOSED = wording(
    "(?:assum\\w+|suppos\\w+) (?:nothing|no \\w+|that nothing|que rien|que la presse)",
    "wish (?:i|it) (?:were|was) (?:kidding|joking|a joke|lying|exaggerating)",
    "fait rever", "meme si", "even if", "even though", "whether", "comme si", "as if",
)  # fmt: skip
"""What looks like a supposition and is none."""
_TRUSTED = (
    "i (?:recall|remember)|true|je me|c ' est vrai|on en croit|l ' on en croit|rumou?rs|reports"
    "|j ' ai bien|mes souvenirs|my memory|memory|you believe|you trust|tu crois"
)
"""What follows an "if" that supposes nothing."""
_SUPPOSED = either(
    "(?:(?:^|[,:] |\\b(?:et|mais|and|but|que))(?: |\\b)(?:si|s ')|(?<!know )(?<!knows )\\bif)"
    f"(?! (?:{_TRUSTED}))\\b",
    wording(
        "imagin\\w+", "suppos\\w+", "admett\\w+", "mettons que", "assume", "assuming", "faudrait",
        "wish\\w*", "rever?", "revent", "dreamt", "dreamed", "dreams? (?:that|of)", "if only",
        "j ' aimerais", "voudrais", "hypoth\\w+", "pretend", "picture", "what (?:if|would|could)",
        "que ferai\\w+", "should (?:have|' ve|buy)", "devrait avoir",
        "aurai\\w+ du",
        "(?:expliqu|explain|wonder|demand|curious)\\w*(?: \\w+){0,3}? (?:comment|how|why)",
        "s ' il (?:avait|fallait)",
        "aurait pu", "could have", "serait bien", "would be (?:nice|cool|great)", "unless",
        "a moins que", "ought to", "vivement", "(?:i|we|let ' s) hope", "hopefully", "j ' espere",
        "on espere", "esperons", "pourvu qu\\w*", "quand bien meme", "let ' s say", "let us say",
        "disons qu\\w*", "donne\\w* - (?:moi|nous)", "suffirait",
        "il manque\\w*", "a ce (?:rythme|train)", "at th(?:is|at) (?:rate|pace)",
        "ideally", "idealement", "next (?:they|he|she) ' ll (?:say|tell|claim)",
        "l ' ideal", "the ideal", "needs? is",
        "ce qu ' il (?:faut|manque)", "until (?!last|now|recently|then|this|\\d)",
        "tant que", "jusqu ' a ce qu\\w*", "des que", "as soon as", "fingers crossed",
        "croise\\w* les doigts", "serait temps",
        "(?:about|high) time", "le jour ou (?:\\w+ ){1,4}?(?:\\w+r(?:a|ont))",
        "the day (?:that )?(?:\\w+ ){1,3}?(?:has|have|gets?|reach(?:es)?|hits?|owns?|builds?)",
        "(?:j '|je) (?!dirais|parierais|miserais|estimerais|penserais)\\w+(?:er|ir|dr|ur)ais",
    ),
    "\\b(?:prouv|montr|demontr|convainc|cit|trouv)\\w* - (?:moi|nous)\\b",
    "(?:^|[,:]) (?:please )?(?:prove|show|convince) (?:to )?(?:me|us)\\b",
    "\\b(?:merit\\w+|deserves?)(?: (?:at least|au moins))? $",
    "\\bi ' d (?!say|guess|bet|argue|estimate|put|wager|reckon|been|heard|read|note)",
    "^ (?:(?:je )?(?:cherche|recherche|vends)|(?:looking|selling|wt[bs]))\\b",
    "\\b(?:follow|suiv|extrapol)\\w* (?:the|that|this|la|cette) (?:curve|trend|courbe|tendance)\\b",
    "^ (?:homework|exercise|exercice|problem|probleme|quiz|riddle|enigme) :",
    "\\b(?:quand|lorsque) (?:[^ ,]+ ){1,3}?\\w*r(?:a|ont) (?:[^ ,]+ ){0,3}$",
    "^ hoping\\b", '(?:^|["“«:,]) (?:give|donne[zr]?|donnons)\\b', "^ a moins d(?:e| ')",
)  # fmt: skip
_WITH = r"\b(?:meme|even) (?:avec|with|si|if)\b|\b(?:avec|with) (?:another|an extra|encore)\b"
_MORE = r"^ (?:de plus|more|extra|supplementaires)\b"
_EVEN = r"\b(?:meme|even) $"
_WHEN = r"\b(?:when|once) (?:[^ ,]+ ){1,5}$"
_FUTURE = r"\b(?:will|won|(?:i|we|you|they|he|she|it) ' ll|\w{2,}r(?:a|ont))\b"
_CONDITIONAL = r"\b(?:would|wouldn|could|\w{2,}rai(?:t|ent))\b"
_WOULD = (
    r"\bwould (?!say|guess|bet|argue|note|add|like to|you believe|it surprise)"
    r"|' d (?:need|take|have|require|be)\b"
)
_REPORTED = wording(
    "told", "sa(?:ys|id)", "promis\\w*", "announc\\w*", "claim\\w*", "expect\\w*", "estimat\\w+",
    "thinks?", "reckons?", "report\\w*", "according",
)  # fmt: skip
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
    if _is_likened(sentence, quantity) or _is_supposed(sentence, quantity):
        return False
    if is_of_a_story(words_between_turns(sentence, quantity)):
        return False
    return not is_denied(sentence, quantity)


def _is_likened(sentence: Sentence, quantity: Quantity) -> bool:
    before = compiled(_NOT_LIKENED).sub("", words_before(sentence, quantity))
    likened = compiled(_LIKENED).search(before) or compiled(_OF_SOMETHING).search(before)
    return likened is not None


def _is_supposed(sentence: Sentence, quantity: Quantity) -> bool:
    before = words_since_turn(sentence, quantity)
    if compiled(_SUPPOSED).search(compiled(_NOT_SUPPOSED).sub("", before)):
        return True
    behind = words_behind(sentence, quantity)
    added = compiled(_WITH).search(before) or compiled(_MORE).search(behind)
    if added and compiled(_CONDITIONAL).search(behind):
        return True
    ahead = compiled(_EVEN).search(before) or compiled(_WHEN).search(before)
    if ahead and compiled(_FUTURE).search(behind):
        return True
    would = compiled(_WOULD).search(before)
    return would is not None and compiled(_REPORTED).search(before) is None
