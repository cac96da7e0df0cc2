"""A small sound topic beside the small folder, to break in one place at a time."""

TOPIC = """\
[[topic]]
id = "mill"
title.fr = "Faut-il un moulin\u202f?"
title.en = "Is a mill needed?"
aliases.fr = ["moulin", "farine"]
aliases.en = ["flour"]

recap.fr = "Il tourne avec {figure:ada-mill-total} ({date:ada-mill-total}), {figure:ada-mill-plan} prévus."
recap.en = "It runs on {figure:ada-mill-total} ({date:ada-mill-total}), {figure:ada-mill-plan} to come."

example.fr = "Comme un four."
example.en = "Like an oven."

optimist.text.fr = "Avec de meilleures meules viendra le meilleur pain."
optimist.text.en = \"\"\"\\
With better stones comes the best \\
bread of all.\"\"\"
optimist.mind.fr = "Un pain moins bon."
optimist.mind.en = "A worse loaf."
optimist.source = ["letter-1843"]

neutral.text.fr = "Cela dépend du blé, des meules et de qui s’en sert."
neutral.text.en = "It depends on wheat, stones and hands alike."
neutral.mind.fr = "Une mesure."
neutral.mind.en = "A measurement."
neutral.source = ["page-1844"]

pessimist.text.fr = "Un moulin, {figure:ada-mill-rumour}, du bruit pour rien."
pessimist.text.en = "A mill, {figure:ada-mill-rumour}, is noise for nothing."
pessimist.mind.fr = "Un moulin utile."
pessimist.mind.en = "A useful mill."

evidence.fr = "Une lettre."
evidence.en = "One letter."
common_ground.fr = "Il faut du pain."
common_ground.en = "Bread is needed."
source = ["letter-1843"]
"""  # noqa: E501 - one field, one line

SETTLED = """\
[[topic]]
id = "flour"
title.fr = "La farine"
title.en = "Wheat flour"
recap.fr = "De {figure:ada-mill-total} à {figure:ada-mill-plan}."
recap.en = "From {figure:ada-mill-total} to {figure:ada-mill-plan}."
evidence.fr = "Établi."
evidence.en = "Established."
source = ["letter-1843"]
settled = true
"""


def with_topic(old: str = "", new: str = "", *, entry: str = "") -> dict[str, str]:
    """Return the topic's file with the first `old` after the mention of `entry` replaced."""
    at = TOPIC.index(old, TOPIC.index(entry))
    return {"topics/mill.toml": TOPIC[:at] + new + TOPIC[at + len(old) :]}
