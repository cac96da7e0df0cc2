"""What a full stop follows without ending a sentence, in French and in English.

Folded: without case and accents. A message may mix both languages, so that one table serves.
"""

LEADS = frozenset(
    """
    m mm mr mrs ms mlle mlles mme mmes dr drs pr prof me mgr st ste sts ss rev hon pres gov sen rep
    gen gal col cdt cpt capt cne lt ltd sgt maj adm amb insp supt mt ft av ave bd blvd bld fg
    vs cf ex resp env approx ca eg ie viz al
    """.split()  # noqa: SIM905 - a table of words reads best as words
) - {"ltd", "al"}
"""Always followed by what they belong to: a title before a name, `cf.`, `vs.`, `p. ex.`"""

COUNTS = frozenset(
    """
    no nos nr num p pp pg vol vols chap ch fig figs art arts al par sect sec ed eds t tome n pl tab
    app ann app ref refs l ll v vv ep eps
    jan janv feb fev fevr mar apr avr jun juil jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri lun mer jeu ven sam dim
    """.split()  # noqa: SIM905
)
"""Followed by a number they belong to; before anything else they may end a sentence."""

TAILS = frozenset(
    """
    etc inc ltd co corp bros llc plc sa sarl sas jr sr esq al dept univ assn
    """.split()  # noqa: SIM905
)
"""May end a sentence, if what follows looks like the beginning of one."""

INITIALISMS = frozenset({"u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "b.c", "a.d", "j.c"})
"""Single letters with stops that may end a sentence, as `TAILS` may."""

NAMES = frozenset({"yahoo", "joomla", "jeopardy", "wham", "yum", "oklahoma"})
"""Names that are written with an exclamation mark."""
