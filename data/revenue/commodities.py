"""Which commodities hold others, and which words of the column name a levy on goods rather than a good.

The one place to say so: the column is open, so an unknown word is a commodity of its own, part of none.
"""

from collections.abc import Iterable
from functools import lru_cache

MIXED = "mixed"
MANY = ("", MIXED)
"""What the commodity of a sum of many kinds is called."""
STONES = ("emeralds", "rubies", "lapis lazuli", "tourmaline", "kunzite", "jade", "diamonds")
METALS = (
    "gold",
    "silver",
    "copper",
    "chromite",
    "iron",
    "lead",
    "zinc",
    "tin",
    "lithium",
    "cobalt",
    "coltan",
    "uranium",
)
STONES_TO_CUT = ("marble", "travertine", "onyx", "granite")
OPIATES = ("opium", "heroin", "morphine")
DRUGS = ("opiates", *OPIATES, "methamphetamine", "ephedra", "hashish", "cannabis", "cocaine", "captagon")
MINERALS = (
    "gemstones",
    "metals",
    *STONES,
    *METALS,
    *STONES_TO_CUT,
    "coal",
    "talc",
    "salt",
    "fluorite",
    "barite",
    "gypsum",
)
FAMILIES = {
    "minerals": MINERALS,
    "gemstones": STONES,
    "metals": METALS,
    "drugs": DRUGS,
    "narcotics": ("drugs", *DRUGS),
    "opiates": OPIATES,
}  # fmt: skip
"""Each commodity that holds others -> all that it holds, at whatever distance."""
FUELS = ("oil", "gas", "fuel", "timber")
LEVIES = (
    "customs",
    "duties",
    "extortion",
    "royalties",
    "tax",
    "taxes",
    "tolls",
    "ushr",
    "ushr and zakat",
    "zakat",
)
"""Ways of taking money that fall on goods, so that money of a levy may be money of any good, or of another levy."""
LEVYING = "taxation_extortion"
"""The kind of activity by which money is levied, whatever it is levied on."""
GOODS = frozenset({*FAMILIES, *MINERALS, *DRUGS, *METALS, *FUELS})
"""What is dug, grown or made, and has a value of output."""


def terms(commodities: str) -> frozenset[str]:
    """The commodities that a cell names, each as it is compared; a blank one where it names none.

    >>> sorted(terms("Gold; gemstones")), terms("")
    (['gemstones', 'gold'], frozenset({''}))
    """
    return frozenset(term.strip().casefold() for term in commodities.split(";"))


@lru_cache(maxsize=10_000)
def kin(term: str) -> frozenset[str]:
    """A commodity, those that hold it and those that it holds; siblings are not among them.

    >>> sorted(kin("coal")), "gold" in kin("coal"), "coal" in kin("minerals")
    (['coal', 'minerals'], False, True)
    """
    above = {family for family, held in FAMILIES.items() if term in held}
    return frozenset({term, *above, *FAMILIES.get(term, ())})


def goods_of(named: Iterable[str]) -> frozenset[str]:
    """Those of some commodities that are goods.

    >>> goods_of({"gold", "customs", "stipend"})
    frozenset({'gold'})
    """
    return frozenset(named) & GOODS
