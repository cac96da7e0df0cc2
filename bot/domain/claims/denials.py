"""Whether a number is denied: in its clause, at a distance, or behind it."""

from bot.domain.claims.quantities import Quantity
from bot.domain.claims.reach import clause_before, words_behind, words_since_turn
from bot.domain.claims.sentence import Sentence
from bot.domain.text.patterns import compiled, either, wording

_NO_NEGATION = either(
    "(?:excede|depasse)\\w* pas", "not (?:to )?exceed", "n ' t exceed",
    "pas (?:moins|loin|seulement|mal|si longtemps|plus (?:de|d))\\b", "pas que?(?= (?:\\w+ )?$)",
    "n ' est ce pas", "pourquoi pas", "sans (?:doute|blague|rire|surprise|mentir|deconner)",
    "sans (?:compter|parler|mentionner|oublier|evoquer)",
    "not (?:only|just|far|less|fewer|more|long|to)", "why not",
    "no (?:less|fewer|more|joke|doubt|wonder|surprise|kidding|question|lie|cap)",
    "pas juste", "pas uniquement", "not even counting",
    "jamais (?:moins|autant)", "pas en reste",
    "(?:instead of|rather than|au lieu de|plutot que) [\\d.,]+", "never before",
    "(?:n ' t|not|no one|nobody|personne|pas|ne|nul|aucun)(?: \\w+)?"
    " (?:den(?:y|ies|ied)|doubts?|doute|disput\\w+|contest\\w+|nie(?:nt)?)(?: pas)?",
    "(?:den(?:y|ies|ied)|nie(?:nt)?) pas",
)  # fmt: skip
"""What looks like a negation and is none, or takes one back."""
_NEGATION = wording(
    "pas", "jamais", "aucune?s?", "sans", "ni", "not", "never", "without", "nowhere", "neither",
    "nor", "cannot", "aint", "none", "nobody", "no one", "personne ne?", "hardly", "refus\\w+",
    "dont (?:have|own|run|use|need)", "den(?:y|ies|ied)", "way from", "far from",
    "loin d(?:es?|u)?", "abandon\\w*", "renonc\\w*", "scrap\\w*", "cancel\\w*", "annul\\w*",
    "shelv\\w*", "walk\\w* away",
    "(?:does|is|was|has|did|have|are|were|would|could|wo|ca)nt", "point de", "plutot qu?e?",
    "rather than", "instead of", "au lieu d[e']?", "faute d[e']?", "a defaut d[e']?", "lacking",
    "for (?:lack|want) of", "in the absence of", "en l ' absence d[e']?",
) + "|n ' t\\b|^ short of\\b|\\bno (?:\\w+ ){1,2}?(?:has|have|had|ever|can)\\b"  # fmt: skip
_SHORT = 8
"""Tokens within which a sentence denies the one before it."""
_OWNED = r"\b(?:leurs|ses|its|their|his|nos|our|vos|your) $"
_FALSE = (
    "faux|fausse|false|fake|untrue|nonsense|bullshit|hoax|intox|mensonge|lie|myth|mythe|legende"
)
_PROVEN = (
    "confirm|prouv|prov|verif|demontr|materiali|montr|show|support|sugg|indi[qc]|mention|attest"
)
_UNTRUE = either(
    f"\\b(?:{_FALSE}|(?:not|pas|isn ' t) (?:true|vrai)|wrong|absurde|ridicul\\w+|doubt|doute|nobody"
    "|personne n)\\b(?: \\w+){0,2} (?:que|qu|that|to say|de dire|claims?|says)\\b",
    "\\b(?:no|any|zero|little|aucune?|pas d[e']?) (?:\\w+ )?"
    "(?:evidence|proof|sign|indication|preuve|indice|signe)\\b",
    f"\\b(?:rien|nothing)(?: n ' | ne | )(?:{_PROVEN}|dit|say|tell)\\w*",
    f"\\b(?:no|aucune?) \\w+ (?:\\w+ )?(?:{_PROVEN}|report|stat|say|dit|parl|evoqu)\\w*",
    f"\\b(?:pas|jamais|not|never|n ' t|yet to|sans)(?: \\w+)? (?:{_PROVEN})\\w*",
    "\\b(?:stop|arret\\w+|cess\\w+|enough)"
    " (?:de dire |d ' |avec |with |saying|repeating|claiming|spreading)",
    "\\b(?:dement\\w*|nie|nient) (?:avoir|etre|que|qu|les|l ')",
    "\\b(?:used to (?:think|believe)|(?:longtemps|a) (?:cru|pense) qu\\w*"
    "|(?:croy|pens)ait qu\\w*)\\b",
    "\\b(?:ceux|celles|people|those|folks|anyone|anybody)(?: qui| who)?"
    " (?:jur|cro[iy]|pens|dis|vo[iy]|compt|pretend|swear|claim|believ|think|say|see|count)\\w*",
    "\\b(?:asks?|asked|asking|wonder\\w*|demande\\w*)(?: \\w+){0,2}? (?:if|whether|si)\\b",
    "\\b(?:no (?:idea|clue)|(?:aucune|pas la moindre) idee)\\b",
    "\\b(?:don ' t|dont|do not) tell me\\b",
    "\\b(?:i|je) (?:doubt|doute)\\b", "\\bnothing like\\b", "\\bha(?:s|ve) yet to\\b",
)  # fmt: skip
"""What is said before a number, not always in its clause, to deny it."""
_DEBUNKED = either(
    "\\b(?:est|etait|is|was|are|were|be|been|remains?|reste(?:nt)?|c ' est|that ' s|it ' s)"
    f" (?:(?!pas |not |only |just )\\w+ ){{0,2}}(?:{_FALSE}|fiction|fantas(?:y|mes?)"
    "|vaporware|chimere|utopi[ea]|fairy tale|voeu pieux|du vent|pipeau|bidon|baratin|made up"
    "|debunked|invente\\w*)\\b(?! (?:que|qu|de|d|that|to)\\b)",
    "\\b(?:remains?|reste(?:nt)?) (?:a |un )?(?:dream|reve)\\b", "^ short of\\b",
    "\\b(?:ete|est|sont|etait|etaient|been|was|were|is|are|got) (?:\\w+ ){0,2}?(?:dementi\\w*"
    "|retract\\w+|debunked|refut\\w+|denied(?! a)|unfounded|infonde\\w*|disprove[nd]|withdrawn)\\b",
    "^ (?:(?!and |et |, )[\\w']+ ){0,6}?(?:never|jamais) (?:ete )?(?:came|built|deliver\\w+"
    "|arriv\\w+|shipped|materiali\\w+|saw|suivi\\w*|construit\\w*|livre\\w*|concretise\\w*"
    "|vu le jour|existed?|happened)\\b",
    f"\\brelev\\w* (?:du|de la|de l ') (?:fantasme|fiction|{_FALSE})\\b",
    wording(
        "a tort", "wrongly", "mistakenly", "fell through", "came to nothing",
        "tombe\\w* a l ' eau", "n ' existe\\w* pas", "n ' t exist",
        "turned out (?:to be )?(?:false|wrong|fake)",
    ),
)  # fmt: skip
"""What is said behind a number to deny it."""
_DENIAL = (
    "^ (?:(?:well|but|and|et|mais|ben|bah) ,? ?)?"
    "(?:(?:c ' est|ce n ' est|that ' s|that is|it ' s) )?"
    "(?:(?:totally|completely|totalement|completement|a|un|une|du|de l ') ?)?"
    f"(?:non|no|nope|wrong|n ' importe quoi|pas du tout|not at all|{_FALSE}"
    "|(?:pas|not) (?:vrai|true)|(?:it|they|he|she|that)"
    " (?:did|do|does|has|have|is|are|was|were|ain)(?: not|n ' t|n?t))"
    "(?: [,.!;:]| $)"
)
"""A sentence that denies the one before it, by its first words."""


def is_denial(sentence: Sentence) -> bool:
    """Return whether a sentence says that the one before it is not so."""
    first = sentence.text(0, _SHORT)
    return not sentence.asked and compiled(_DENIAL).search(first) is not None


def is_denied(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a sentence says that a quantity is not so."""
    taken_back = compiled(_NO_NEGATION)
    if compiled(_UNTRUE).search(taken_back.sub("", words_since_turn(sentence, quantity))):
        return True
    if compiled(_DEBUNKED).search(words_behind(sentence, quantity)):
        return True
    clause = clause_before(sentence, quantity)
    if compiled(_OWNED).search(clause):
        return False
    return compiled(_NEGATION).search(taken_back.sub("", clause)) is not None
