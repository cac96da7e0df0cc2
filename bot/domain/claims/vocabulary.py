"""The words by which claims are read, folded, in both languages."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


# --- Names ---------------------------------------------------------------------------------------

NEEDS_CAPITAL = _names(
    "mark|sam|free|frontier|summit|dawn|bloom|alps|eagle|orion|pi|inflection|vega|sierra|aurora|eos"
    "|falcon|lambda|fair|jupiter|leonardo|masa|doe|cortex|helios|rainier|ampere|masayoshi son|sora"
    "|kimi|niel|dario|engine|copilot|le chat|prometheus|promethee|instinct|topaze|eth|cea|oracle"
    "|starship|humain|reliance|crusoe|selene|karolina|sandia|huang|intel|maia|ascend|lumi|alphabet"
)
"""Names that are words of their own too: only a capital tells the name."""
PLACES = _names(
    "france|usa|us|etats unis|united states|amerique|america|europe|suisse|switzerland|royaume uni"
    "|united kingdom|uk|danemark|denmark|japon|japan|emirats|emirats arabes unis|uae|china|chine"
    "|united arab emirates|arabie saoudite|saudi arabia|inde|india|industry|industrie|ai industry"
    "|ai sector|industrie de l ia|secteur de l ia|instagram|supercluster"
)
"""Names that say where or how, rather than who."""
COMPOUNDS = frozenset(
    {("frontier", "model"), ("frontier", "models"), ("frontier", "lab"), ("frontier", "labs"),
     ("frontier", "ai"), ("free", "gpu"), ("free", "gpus"), ("meta", "analysis")}
)  # fmt: skip
"""Names and the words after which they are none."""
COMMON_WORDS = _words("mate meat team colossal colossale colossaux inter index")
"""Words that are no typing mistake, though a name is close."""

MAKERS = frozenset({"nvidia", "amd", "intel", "huawei", "cerebras"})
"""Who makes chips for others: named beside somebody else, they only tell the chips."""

# --- What is counted -----------------------------------------------------------------------------

CHIPS = _words(
    "gpu gpus puce puces chip chips accelerateur accelerateurs accelerator accelerators "
    "processeur processeurs processor processors xpu xpus carte cartes card cards tpus gpux"
)
CARDS = _words("carte cartes card cards")
SINGULAR = _words("chip card processor accelerator")
"""English chips that are counted only before what is made of them: a 100,000 chip cluster."""
FILLERS = _words(
    "s de d of des the les its their ses leurs nvidia amd google new nouveau nouveaux nouvelle "
    "nouvelles extra additional supplementaires autres other more liquid cooled high end top ai ia "
    "graphics compute fancy brand - intel instinct ' h class shiny actual real vrais vraies "
    "premiers premieres first dedicated dedies specialises specialised specialized training"
)
"""What may stand between a number and its chips."""
CHIP_HOURS = _words("hour hours heure heures day days jour jours h")
MONEY = {
    "$": "USD", "dollar": "USD", "dollars": "USD", "usd": "USD", "bucks": "USD",
    "€": "EUR", "euro": "EUR", "euros": "EUR", "eur": "EUR", "balles": "EUR",
    "£": "GBP", "pounds": "GBP", "livres": "GBP", "gbp": "GBP",
}  # fmt: skip
WATTS = {
    "w": 1e-6, "watt": 1e-6, "watts": 1e-6,
    "kw": 1e-3, "kilowatt": 1e-3, "kilowatts": 1e-3,
    "mw": 1.0, "megawatt": 1.0, "megawatts": 1.0,
    "gw": 1e3, "gigawatt": 1e3, "gigawatts": 1e3,
    "tw": 1e6, "terawatt": 1e6, "terawatts": 1e6,
}  # fmt: skip
"""Megawatts in one of each."""
MONTHS = {
    "mois": 1, "month": 1, "months": 1, "mo": 1, "mos": 1,
    "yr": 12, "yrs": 12, "an": 12, "ans": 12, "annee": 12, "annees": 12,
    "year": 12, "years": 12,
}  # fmt: skip
MEMORY = {"gb": 1.0, "go": 1.0, "gib": 1.0, "gigaoctets": 1.0, "gigabytes": 1.0, "tb": 1e3}
RATES = {"gb": 1e-3, "go": 1e-3, "tb": 1.0, "to": 1.0}
"""Terabytes in one of each, where a second follows."""
SPEEDS = {
    "tflops": 1.0, "tflop": 1.0, "teraflops": 1.0, "teraflop": 1.0,
    "pflops": 1e3, "pflop": 1e3, "petaflops": 1e3, "petaflop": 1e3,
}  # fmt: skip
"""Teraflops in one of each."""
STORED = _words(
    "ram ddr ddr4 ddr5 lpddr5x ssd nvme drive disk disque storage stockage swap cpu weights"
)
"""What memory may be of, other than the chip's."""
USED = _words("takes took uses used prend pris utilise occupe reste left free libre needs")
"""Said of the memory that some work takes on a chip."""
FOLDS = {
    "twofold": 2, "threefold": 3, "fivefold": 5, "tenfold": 10, "hundredfold": 100,
    "thousandfold": 1000,
}  # fmt: skip
PARTS = {
    "quart": 0.25, "quarter": 0.25, "tiers": 1 / 3, "third": 1 / 3, "moitie": 0.5, "half": 0.5,
}  # fmt: skip

NUMBERED = _words(
    "rtx gtx rx geforce radeon iphone ryzen core saison episode page season version "
    "chapter chapitre "
    "numero rue # ° v ^"
)
"""What only a number follows: a model, a page."""

# --- What it is about ----------------------------------------------------------------------------

HUMANS = _words(
    "humain humains humaine humans human people personne homme hommes habitant person nous "
    "us gens population"
)
ROBOTS = _words("robot robots humanoide humanoides humanoid humanoids")
GROWABLE = _words(
    "gpu gpus compute calcul calculs computing puissance capacite capacity power economie economy "
    "economique cluster clusters processors processeurs puces chips flagship parc flotte fleet"
)
"""What a growth may be that of."""
YEARS = _words("an ans annee annees year years")
GROWTH = _words(
    "plus more as many bigger larger greater grandes grande grand fold twofold threefold fivefold "
    "tenfold hundredfold thousandfold grew grow grown grows growing growth croissance cru croit up "
    "increase increased increasing rose risen facteur factor passe from going goes since depuis "
)
"""What tells growth from how often something happens: 3 times more, up 140x."""
GROWN = ("multipli", "doubl", "tripl", "augment", "increas", "grandi")
"""How others of them begin."""
SHARED = _words(
    "intelligence clim clims climatisation climatiseurs climatiseur refroidissement froid cooling "
    "ac energie energy conditioners conditioning chillers coolers"
)
MANKIND = _words("humain humains humaine humaines human humans humanite humanity humankind mankind")
AI = _words("ia ai artificielle artificial llm llms datacenters datacenter")
INVEST = _words(
    "investi investis investir investit investissent investissement investissements investira "
    "injecte injectes invest invests invested investing investment investments poured went pumped "
    "put burned brule claque claques depense depenses depenser mis "
    "verse verses into spent sunk plowed"
)
CAPEX = _words("capex")
COSTS = _words(
    "coute coutent coutera couter cout couts cost costs costing costed depense depensent depenser "
    "depenses depensera spent spend spends spending paye payes payer paie paid pay pays pays "
    "facture bill invoice investi investit investir investira invest invests invested investment "
    "investissement construire construit built build building budget chiffre sunk poured "
    "claque lache mis puts put"
)
SPENT = _words("spend spends spent depense depensent")
PROJECTS = _words(
    "gpu gpus puces puce processeurs processeur chips chip processors processor hardware materiel "
    "cluster clusters datacenter datacenters centre centres center centers site projet project "
    "supercalculateur supercomputer campus infrastructure infra servers serveurs accelerateurs "
    "accelerators cartes cards machine"
)
TRAINED = _words("entrainement entrainer entraine entrainement training train trained run")
NOT_SPENT = _words(
    "worth valorisation valorisee valorise valorises valued valuation vaut capitalisation "
    "capitalization "
    "cap bourse action actions stock shares share leve levee levees lever raised raise "
    "raises raising "
    "round tour revenue revenues revenus revenu sales ventes benefice benefices profit profits "
    "earnings salaire salaires salary amende fine fined fortune rachete rachat acquired "
    "acquisition "
    "acquires bought abonnement abonnements subscription dette debt dettes perd perte pertes loses "
    "lost loss wealth networth richer riche milliardaire billionaire dividende dividend loan pret "
    "package compensation bonus remuneration "
    "affaires ipo funding financement subvention subsidy donation don tax impots impot"
)
PER_TIME = _words("mois month heure hour semaine week jour day monthly hourly annee year")
EACH = _words(
    "each apiece piece pop chacun chacune unite unit pièce unitaire exemplaire unitary per"
)
BUILDING = _words(
    "construire construit construite construction construits construisent bati batie batir monte "
    "monter montee montes assemble built build building builds assembled erected constructed up "
    "fournisseurs suppliers vendors supplier deploye deployer deployed deploy installe installer "
    "stood delai delais delay quoted annonces annoncaient place service took pris prendre "
    "mis takes "
    "livrer sorti pousse finished completed fini finie acheve achevee termine terminee "
    "chantier dure duree travaux lasted build-out buildout together "
    "rose ground terre boucle boucler livree pret prete ready online"
)
"""Words with which months are those of a construction."""
SUPPLIERS = _words("fournisseur fournisseurs supplier suppliers vendor vendors")
MACHINES = _words(
    "cluster clusters grappe datacenter datacenters centre centres center centers site sites "
    "supercalculateur supercomputer campus infrastructure chantier travaux construction "
    "buildout build-out"
)
"""What is built for computing, and its building."""
SOLD = _words(
    "vendu vendus vend vendra vendre vendues ecoule ecoules sold sells sell ships shipped"
)

# --- Changes ---------------------------------------------------------------------------------

WANTING = _words(
    "want wants wanted need needs needed veut veulent voudrait voudraient demande demandent"
)
"""What is wanted has not grown yet."""
CHANGED = _words(
    "passe passee passes passent passer passera went going go goes gone grew grow grown growing "
    "jumped jump jumping scaled scale scaling rose rise risen rising expanded expand increased "
    "increase increasing moved grimpe grimpee monte montee montes augmente augmentee bondi evolue "
    "explose up climbed climb climbing leapt surged shot ramped ramp saute progresse grandi"
)
"""Verbs after which "from A to B" is no range."""
CHANGING = (
    "passer", "passai", "passant", "doubl", "tripl", "quadrupl", "grimp", "augment", "expand",
    "increas", "jump", "climb", "surg", "ramp", "balloon", "bondi", "bump", "boost", "elargi",
)  # fmt: skip
"""How others of them begin."""
SERIES = _words("rtx gtx rx geforce radeon gaming gamer occasion")
"""Consumer cards, which the catalogue leaves out."""
RACKS = _words("rack racks baie baies serveur server noeud node foyer foyers home homes")
IDLING = _words("idle idles idling repos veille")
PLANTS = _words(
    "nucleaire nuclear solaire solar eolien wind panneau panel "
    "reactor reacteur reactors reacteurs centrale plant grid reseau barrage dam kettle toaster "
    "eolienne eoliennes turbine tgv train metro tram navire paquebot ship avion plane fusee rocket "
    "camion truck voiture car bitcoin"
)
"""What makes, carries or takes power and is no site for computing."""
DURING = _words(
    "sur over depuis since for pendant every tous last next past first dans chaque "
    "derniers premiers "
    "il prochains coming"
)
"""Words before months that are those of something else."""
PRICED = _words("prix price prices priced tarif tarifs cout couts cost costs cher chere")
PRICE_OF = frozenset(
    {("prix", "de"), ("cout", "de"), ("price", "of"), ("cost", "of"), ("worth", "of")}
)
"""Words before chips that only tell a sum."""
QUALITIES = _words(
    "meilleur meilleure meilleurs better cheaper faster rapide rapides smarter intelligent "
    "worse pire "
    "mieux moins less cher chere cheap drole funnier"
)
ONESELF = _words(
    "je j mon ma mes moi nous notre nos i my mine me our we tu ton ta tes toi your you vous"
)
POSSESSED = _words("mon ma mes my")
SITES = _names(
    "colossus|colossus 1|colossus 2|memphis|stargate|abilene|hyperion|prometheus|promethee"
    "|fairwater"
    "|rainier|project rainier|dojo|cortex|helios|frontier|aurora|el capitan|jupiter"
    "|leonardo|lumi|alps"
    "|jean zay|supercluster de memphis|memphis supercluster|isambard|isambard ai|mistral compute"
)
"""Machines and places: a sum said of one of them is what it costs."""
