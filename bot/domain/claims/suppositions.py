"""Whether a number is only supposed, wished for or awaited."""

from bot.domain.claims.quantities import Quantity
from bot.domain.claims.reach import words_behind, words_since_turn
from bot.domain.claims.sentence import Sentence
from bot.domain.text.patterns import compiled, either, wording

_NOT_SUPPOSED = wording(
    "(?:assum\\w+|suppos\\w+) (?:nothing|no \\w+|that nothing|que rien|que la presse)",
    "wish (?:i|it) (?:were|was) (?:kidding|joking|a joke|lying|exaggerating)",
    "fait rever", "meme si", "even if", "even though", "whether (?:you|we|i|it|they|or)",
    "comme si", "as if",
)  # fmt: skip
"""What looks like a supposition and is none."""
_TRUSTED = (
    "i (?:recall|remember)|true|je me|c ' est vrai|on en croit|l ' on en croit|rumou?rs|reports"
    "|j ' ai bien|mes souvenirs|my memory|memory|you believe|you trust|tu crois"
)
"""What follows an "if" that supposes nothing."""
_HAVING_TO = "fau(?:t|drait)|doi(?:t|vent)|devrai\\w+|must|ha(?:s|ve) to|needs? to"
_GETTING = "file[rz]|donner|offrir|acheter|obtenir|trouver|hand|lend|buy|get|find|secure"
_SUPPOSED = either(
    "(?:(?:^|[,:] |\\b(?:et|mais|and|but|que))(?: |\\b)(?:si|s ')|(?<!know )(?<!knows )\\bif)"
    f"(?! (?:{_TRUSTED}))\\b",
    wording(
        "imagin\\w+", "suppos\\w+", "admett\\w+", "mettons que", "assume", "assuming", "faudrait",
        "wish\\w*", "rever?", "revent", "dreamt", "dreamed", "dreams? (?:that|of)", "if only",
        "j ' aimerais", "voudrais", "hypoth\\w+", "pretend", "picture", "what (?:if|would|could)",
        "que ferai\\w+", "should (?:have|' ve|buy)", "devrait avoir", "aurai\\w+ du",
        "(?:expliqu|explain|wonder|demand|curious)\\w*(?: \\w+){0,3}? (?:comment|how|why)",
        "s ' il (?:avait|fallait)", "aurait pu", "could (?:have|own)", "pourrai\\w+ avoir",
        "serait bien", "would be (?:nice|cool|great)", "unless", "a moins que", "ought to",
        "vivement", "(?:i|we|let ' s) hope", "hopefully", "j ' espere", "on espere", "esperons",
        "pourvu qu\\w*", "quand bien meme", "let ' s say", "let us say", "disons qu\\w*", "whether",
        "donne\\w* - (?:moi|nous)", "suffirait", "il manque\\w*", "a ce (?:rythme|train)",
        "at th(?:is|at) (?:rate|pace)", "(?:peu|qu ') importe qu\\w*",
        "ideally", "idealement", "next (?:they|he|she) ' ll (?:say|tell|claim)",
        "l ' ideal", "the ideal", "needs? is",
        "ce qu ' il (?:faut|manque)", "until (?!last|now|recently|then|this|\\d)",
        "tant que", "jusqu ' a ce qu\\w*", "des que", "as soon as", "fingers crossed",
        "croise\\w* les doigts", "serait temps",
        "(?:about|high) time", "le jour ou (?:\\w+ ){1,4}?(?:\\w+r(?:a|ont))",
        "(?:j '|je) (?!dirais|parierais|miserais|estimerais|penserais)\\w+(?:er|ir|dr|ur)ais",
    ),
    "\\b(?:prouv|montr|demontr|convainc|cit|trouv)\\w* - (?:moi|nous)\\b",
    "(?:^|[,:]) (?:please )?(?:prove|show|convince) (?:to )?(?:me|us)\\b",
    '(?:^|["“«:,]) (?:give|donne[zr]?|donnons)\\b',
    "\\b(?:merit\\w+|deserves?)(?: (?:at least|au moins))? $",
    "\\bi ' d (?!say|guess|bet|argue|estimate|put|wager|reckon|been|heard|read|note)",
    "\\b(?:follow|suiv|extrapol)\\w* (?:the|that|this|la|cette) (?:curve|trend|courbe|tendance)\\b",
    f"\\b(?:{_HAVING_TO})(?: \\w+)? (?:{_GETTING})\\b",
    f"(?:^|[,:]) (?:just |please )?(?:{_GETTING})\\b",
    "\\b(?:(?:sai[st]|savent|verr\\w+)(?: (?:pas|plus|bien|trop))+|(?:qui sait|de savoir)) si\\b",
    "\\ble jour ou (?:\\w+ ){1,4}?(?:a|ont) $",
    "(?:^|\\bthe) day (?:that )?(?:\\w+ ){1,3}?"
    "(?:has|have|gets?|reach(?:es)?|hits?|owns?|builds?)\\b",
    "\\b(?:quand|lorsque) (?:[^ ,]+ ){1,3}?\\w*r(?:a|ont) (?:[^ ,]+ ){0,3}$",
    "^ (?:(?:je )?(?:cherche|recherche|vends)|looking|selling|wt[bs]|hoping)\\b",
    "^ (?:homework|exercise|exercice|problem|probleme|quiz|riddle|enigme) :",
    "^ a moins d(?:e| ')",
)  # fmt: skip
"""What is said before a number to suppose it, to wish for it, or to ask for it."""
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


def is_supposed(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sentence only supposes, wishes, asks for or awaits a quantity."""
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
