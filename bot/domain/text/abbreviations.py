"""What a full stop follows without ending a sentence, in French and in English.

Folded: without case and accents. A message may mix both languages, so that one table serves.
"""

from bot.domain.text.vocabulary import table

LEADS = table(
    "m mm mr mrs ms mlle mlles mme mmes dr drs pr mgr st ste cdt cne cpt capt lieut lt sgt cpl "
    "supt insp vs cf viz eg ie approx env resp av bd blvd mt ft"
)
"""Never words, and always followed by what they belong to: a title, `cf.`, `vs.`"""

MEASURES = table("m mm")
"""What may stand for a measure after a number: `3 m.`"""

TITLES = table("prof gen sen rep gov rev hon ex")
"""The same, and words too: they end a sentence before a word that often begins one."""

COUNTS = table(
    "no nos nr num p pp pg vol vols chap ch fig figs art arts par sect sec ed eds t tome n pl tab "
    "app ann ref refs l v vv ep eps mar jun jul sep "
    "mon tue tues wed thu thur thurs fri sat sun lun mer jeu ven sam dim"
)
"""Followed by the number that they belong to; before anything else they end a sentence."""

MONTHS = table("jan janv feb fev fevr apr avr juil aug sept oct nov dec")
"""Followed by a number; before anything else as `TAILS`."""

TAILS = MONTHS | table("etc inc ltd co corp bros llc plc jr sr esq al dept univ rd hwy")
"""May end a sentence, if what follows looks like the beginning of one."""

INITIALISMS = table("u.s u.k u.n e.u d.c b.c a.d j.c h.d m.d b.a m.a b.s")
"""The last two letters of what has stops in it and may end a sentence, as `TAILS` may."""

DOTTED_LEADS = table("e.g i.e n.b p.s à.d")
"""The last two letters of what is always followed by what it belongs to."""

MOMENTS = table(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow "
    "january february march april may june july august september october november december "
    "gmt utc est edt cst cdt mst mdt pst pdt et pt cet cest bst eastern central pacific paris"
)
"""What may follow `5 p.m.` in the same sentence."""

NAMES = table("yahoo joomla jeopardy wham yum oklahoma")
"""Names that are written with an exclamation mark."""

SUBJECTS = table(
    "le la les l un une il elle ils elles je j tu on nous vous ce cet cette ces c ca cela mon ton "
    "son ma ta sa mes tes ses notre votre leur "
    "the a an this that these those he she it we you they i my your his her its our their there"
)
"""Words that the subject of a sentence often begins with."""

STARTERS = SUBJECTS | table(
    "des du qui que quand si mais et ou donc or car alors puis ensuite apres avant dans pour par "
    "sur avec sans comme en y au aux voila non oui bref bon ben bah enfin pourtant cependant "
    "toutefois ainsi aussi pourquoi comment est s qu n "
    "and but so then because if when while as at in for with from by here what who why how where "
    "which no yes not also however after before well ok just please thanks is are was do does did "
    "can could would will everyone everybody nobody some many most every both let never maybe "
    "perhaps tout tous toute toutes chaque certains plusieurs beaucoup personne rien jamais"
)
"""Words that often begin a sentence, and are nobody's name."""
