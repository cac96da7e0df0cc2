"""What a number may stand in that says none of it is so: a jest, a story, an open question."""

import re

from bot.domain.claims.sentence import Sentence
from bot.domain.claims.tokens import fold
from bot.domain.text.patterns import compiled, either, wording

_AT_HOME = (
    "dog|cat|hamster|goldfish|grandm\\w+|gran|toaster|fridge|chien|chat|poisson rouge|mamie"
    "|grand-mere|grille-pain|frigo"
)
_JEST = either(
    wording(
        "said no ?(?:one|body) ever", "pigs (?:can |will |could )?fly", "marmotte",
        "b[ae][hn] voyons", "mais bien sur(?! qu)", "mais oui,? mais oui",
        "c'est (?:ca|cela),? (?:oui|ouais)", "oh,? totally", "in your dreams", "dream on",
        "dans (?:tes|vos|leurs|ses) reves", "les poules auront", "pere noel", "santa claus",
        "mon (?:oeil|cul)", "pull the other one", "tell me another", "bridge to sell",
        "poisson d'avril", "april fools?", "et puis quoi encore", "et ta soeur", "cause toujours",
        "ce qu'il ne faut pas entendre", "(?:are|is|was|were) (?:they|he|she|you) smoking",
        "(?:fume|fument|fumez) quoi", "out of (?:a|his|her|their) hat", "out of thin air",
        "(?:de (?:son|leur)|d'un) chapeau", "so it must be true", "donc c'est vrai",
        "plus c'est gros", "why stop there", f"(?:and|et),? (?:my|mon|ma|mes) (?:{_AT_HOME})",
        "(?:and|et)(?: moi,?)? (?:i'm|i am|je suis) (?:the|le|la|l'|napoleon|beyonce|batman)",
    ),
    r"\byeah,? right(?! (?:before|after|now))[^a-z]*(?:$|[,.!:])",
    r"(?:, a d'autres|, tu parles|, my ass)\W*$",
    r"^(?:sure, [a-z]+,|(?:ouais,? ouais|su{3,}re|ri{2,}ght|ok,? (?:buddy|bud|boomer|coco))\b)",
    r"(?:^| )/s(?:arcasm)?\s*$",
)  # fmt: skip
"""Wordings with which people mock what they say; in folded text."""
_TALE = "romans?|films?|bd|manga|conte|novels?|movies?|comic|sitcom"
_PLAYED = "series?|jeu|jeu video|video game|show|game|simulation|dream|reve|scenario|script"
_STORY = wording(
    "(?:dans|in|inside) (?:l '|le|la|les|ce|cet|cette|un|une|the|this|that|a|an) (?:\\w+ )?"
    f"(?:{_TALE})",
    f"(?:dans|in|inside) (?:the|this|that|a|le|la|ce|cette|un|une) (?:{_PLAYED})(?= ,)",
    f"(?:dans|in|inside) (?:mon|ma|mes|my|our|his|her) (?:\\w+ )?(?:{_TALE}|{_PLAYED})",
    f"(?:{_TALE}|jeu|serie|episode) (?:in which|dont|se termine|finit|s ' ouvre)",
    f"(?:un|une) (?:{_TALE}|jeu|serie) ou", f"my (?:\\w+ ' s )?(?:{_TALE}|game|screenplay|fanfic)",
    "(?:mon|ma|notre) (?:roman|scenario)", "scenario de", "fan ?fic\\w*", "fan fiction", "jdr",
    "jeu de role", "parod\\w+", "satir\\w+", "gorafi", "the onion", "spoof", "factorio",
    "(?:monde|univers|realite)s? paralleles?",
    "(?:parallel|alternate) (?:worlds?|universes?|realit(?:y|ies))", "minecraft",
    "simcity", "skylines", "the villain", "le mechant", "(?:season|series) finale", "fin de saison",
)  # fmt: skip
"""Wordings of what is told of a made-up world."""
_MODAL = "would|wouldn|should|shouldn|could|couldn|might|will|shall"
_MIGHT = r"peu(?:t|vent)|pourra\w*|\w{2,}rai(?:t|ent)|\w{2,}(?:er|ir|dr|ur)(?:a|ont)"
"""French verbs of what may, might or will be."""
_ASKED = either(
    "^ (?:(?:so|and|but|ok|et|mais|alors|donc|du coup) ,? ?)?"
    f"(?:(?:what|who|when|why|where|how(?: \\w+)?|which(?: \\w+)?) )?(?:{_MODAL})\\b"
    "(?! (?:you believe|it (?:be|surprise)))",
    "^ (?!.* (?:confirm|verifi|vrai))(?:(?:et|mais|alors|donc) )?(?:que|qu|qui|quoi|pourquoi|quand"
    f"|comment|combien|quel\\w*|est - ce qu\\w*)\\b.* (?:{_MIGHT})\\b",
    "^ (?:who|when|qui|quand) (?!knew|else|says|said|told|dit|a dit|savait)",
    wording(
        "how long (?:until|before|till)", "a quand",
        "\\w{2,}r(?:iez|ions|ais) (?:vous |nous )?(?:quoi|comment|pas)", "where (?:can|do)",
        "at what", "since when", "depuis quand", "a partir de (?:quand|combien)", "a quel\\w*",
        "do(?:es)? (?:we|you|they|i|anyone|anybody|somebody|people|it)(?: \\w+)?"
        " (?:want|need|take)",
        "a (?:t - on|t - il|vous|tu|ton) besoin", "(?:is|are) .* (?:a lot|enough|too m\\w+)",
    ),
    "\\b(?:une|any|a|la|des|ta) sources? (?:pour|for|sur|on)\\b",
    "\\b(?:pro(?:uv|v)(?:e|es|ent|er|ing)|preuves?|proof|evidence|prefer\\w*)\\b",
    f"\\b(?:{_MIGHT}|va|vont) - (?:t - )?(?:ils?|elles?|on|vous|tu)\\b",
    "^ (?:prete?s?|ready) (?:pour|for)\\b",
    "^ (?:(?:et|and) )?(?:dans|in) \\w+ (?:ans|mois|years|months)\\b",
    f", (?:(?:qui|lequel|laquelle) (?:aura|sera)|(?:who|which)(?: one)? (?:{_MODAL}|gets?))\\b",
    f"^ tu crois .* (?:{_MIGHT})\\b",
    "\\b(?:faut|fallait) - il (?!rappeler|preciser|redire|ajouter|noter|souligner)",
)  # fmt: skip
"""Questions about what might be; others, "Is it true that", say what they ask."""


def is_in_earnest(text: str) -> bool:
    """Return whether a message means what it says."""
    return compiled(_JEST, re.MULTILINE).search(fold(text)) is None


def is_of_a_story(words: str) -> bool:
    """Return whether words tell of a made-up world; folded, with a space at each side."""
    return compiled(_STORY).search(words) is not None


def is_open(sentence: Sentence) -> bool:
    """Return whether a sentence asks what might be."""
    if not sentence.asked:
        return False
    return compiled(_ASKED).search(sentence.text(0, len(sentence.tokens))) is not None
