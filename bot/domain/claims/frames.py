"""What a number may stand in that says none of it is so: a jest, a story, an open question."""

import re

from bot.domain.claims.sentence import Sentence
from bot.domain.claims.tokens import fold
from bot.domain.text.patterns import compiled, either, wording

_AT_HOME = (
    "dog|cat|hamster|goldfish|grandm\\w+|gran|toaster|fridge|mum|mom|chien|chat|poisson|mamie"
    "|grand-mere|grille-pain|frigo|voisin\\w*"
)
_JEST = either(
    wording(
        "said no ?(?:one|body) ever", "pigs (?:can |will |could )?fly", "marmotte",
        "b[ae][hn] voyons", "mais bien sur(?! qu)", "mais oui,? mais oui",
        "c'est (?:ca|cela),? (?:oui|ouais)", "oh,? totally", "in your dreams", "dream on",
        "dans (?:tes|vos|leurs|ses) reves", "les poules", "pere noel", "santa claus",
        "mon (?:oeil|cul)", "my ass", "pull the other one", "tell me another", "bridge to sell",
        "poisson d'avril", "april fools?", "a d'autres", "et puis quoi encore", "ta soeur",
        "n'importe quoi", "tu parles", "ce qu'il ne faut pas entendre", "cause toujours",
        "(?:are|is|was|were) (?:they|he|she|you|we) smoking", "(?:fume|fument|fumez) quoi",
        "(?:ont|a|as|avez) fume", "(?:complete|total|utter) nonsense", "on croit rever",
        "(?:out of|de|du|d'un) (?:(?:a|an|his|her|their|thin|son|leur) )?(?:hat|chapeau|thin air)",
        "so it must be true", "donc c'est vrai", "plus c'est gros", "why stop there",
        "make it make sense", f"(?:and|et),? (?:my|mon|ma|mes) (?:{_AT_HOME})",
        "(?:and|et)(?: moi,?)? (?:i'm|i am|je suis) (?:the|le|la|l'|napoleon|beyonce|batman)",
    ),
    r"\byeah,? right(?! (?:before|after|now))[^a-z]*(?:$|[,.!:])",
    r"^(?:sure, [a-z]+,|(?:pf+t?|(?:lmao|lol),? (?:ok|sure|right)|ouais,? ouais|su{3,}re|ri{2,}ght"
    r"|ok,? (?:buddy|bud|boomer|pal|coco))\b)",
    r"(?:^| )/s(?:arcasm)?\s*$|🙄|🤡",
)  # fmt: skip
"""Wordings with which people mock what they say; in folded text."""
_TALES = "romans?|films?|series?|jeu|bd|manga|conte|novels?|movies?|show|game|comic|sitcom"
_STORY = wording(
    "(?:dans|in|inside|from) (?:l '|le|la|les|mon|ma|mes|ce|cet|cette|un|une|notre|the|my|this"
    "|that|a|an|our|his|her) (?:\\w+ )?"
    f"(?:{_TALES}|scenario|campaign|story|script|sequel|simulation|dream|reve)",
    f"(?:{_TALES}|episode|saison|season) (?:ou|in which|where|dont|whose|has|had|se termine|finit"
    "|commence|s ' ouvre|ends|opens|starts|begins)",
    "(?:mon|ma|my|notre|our|un|une|a) (?:roman|scenario|screenplay|script|novel)",
    "fan ?fic\\w*", "fan fiction", "jdr", "jeu de role", "science fiction", "sci fi", "parod\\w+",
    "satir\\w+", "gorafi", "the onion", "spoof", "factorio", "minecraft", "simcity", "skylines",
    "civilization", "screenplay", "dystopi\\w+", "(?:season|series) finale", "fin de saison",
)  # fmt: skip
"""Wordings of what is told of a made-up world."""
_MODAL = "would|wouldn|should|shouldn|could|couldn|might|will|shall"
_MIGHT = r"peu(?:t|vent)|pourra\w*|\w{2,}rai(?:t|ent)|\w{2,}(?:er|ir|dr|ur)(?:a|ont)"
"""French verbs of what may, might or will be."""
_ASKED = either(
    "^ (?:(?:so|and|but|ok|et|mais|alors|donc|du coup) ,? ?)?"
    f"(?:(?:what|who|when|why|where|how(?: \\w+)?|which(?: \\w+)?) )?(?:{_MODAL})\\b",
    "^ (?:(?:et|mais|alors|donc) )?(?:que|qu|qui|quoi|pourquoi|quand|comment|combien|quel\\w*"
    f"|est ce qu\\w*)\\b.* (?:{_MIGHT})\\b",
    "^ (?:who|when|qui|quand) (?!knew)",
    "^ (?:quelqu ' un|qqn|anyone|anybody)\\b(?! else| d ' autre)",
    wording(
        "how long (?:until|before|till)", "knows? (?:if|whether)", "sa(?:it|is|vez) si", "a quand",
        "\\w{2,}r(?:iez|ions|ais) (?:vous |nous )?(?:quoi|comment|pas)", "where (?:can|do)",
        "at what", "since when", "depuis quand", "a partir de (?:quand|combien)", "a quel\\w*",
        "do(?:es)? (?:we|you|they|i|anyone|anybody|somebody|people|it)(?: \\w+)?"
        " (?:want|need|take|believe|think)",
        "a (?:t - on|t - il|vous|tu|ton) besoin", "(?:is|are) .* (?:a lot|enough|too m\\w+)",
    ),
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
