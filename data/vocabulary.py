"""The words of the field: kinds of tie and activity, statuses, grades, each declared once.

A new kind of tie is one row of `CATEGORIES`. The vocabulary is open: what a file uses beyond it is
accepted and shown under a readable name.
"""

from dataclasses import dataclass
from functools import cache

TIE, ACTIVITY = "tie", "activity"
NOT_STATED = "Kind not stated"
MUTUAL = "mutual"
"""What a record names as the controller where both sides hold the upper hand: no name of an actor."""


@dataclass(frozen=True)
class Category:
    """A kind of tie or activity; ``sign`` is friendly, hostile or neutral."""

    record_type: str
    name: str
    label: str
    family: str
    sign: str
    definition: str


FAMILIES = {
    "allegiance": "Allegiance and ideology",
    "support": "Shelter and support",
    "operations": "Joint operations",
    "money": "Money and trade",
    "control": "Control and mediation",
    "hostility": "Hostility",
    "income": "Income",
    "armed": "Armed activity",
    "presence": "Presence and recruitment",
    "other": "Other kinds",
}

CATEGORIES = tuple(
    Category(*row)
    for row in (
        (TIE, "ideological_alignment", "Ideological alignment", "allegiance", "friendly", "The two are said to share aims or beliefs."),
        (TIE, "allegiance", "Allegiance", "allegiance", "friendly", "One is said to have pledged loyalty to the other, or to have withheld it."),
        (TIE, "kinship", "Kinship", "allegiance", "friendly", "Members are said to be joined by marriage or family."),
        (TIE, "contact", "Contact", "allegiance", "neutral", "The two are said to meet, write or talk, with no more said."),
        (TIE, "sanctuary", "Sanctuary", "support", "friendly", "One is said to let the other live, hide or move on ground it holds."),
        (TIE, "training", "Training", "support", "friendly", "One is said to train the other's fighters."),
        (TIE, "logistics", "Logistics", "support", "friendly", "One is said to supply the other with money, arms, papers or transport."),
        (TIE, "recruitment", "Recruitment", "support", "friendly", "One is said to draw fighters from the other or for it."),
        (TIE, "joint_operations", "Joint operations", "operations", "friendly", "The two are said to fight or plan together."),
        (TIE, "revenue_sharing", "Revenue sharing", "money", "friendly", "One is said to give the other a share of what it earns."),
        (TIE, "smuggling", "Smuggling together", "money", "friendly", "The two are said to move goods together or through each other."),
        (TIE, "control_measure", "Control measure", "control", "neutral", "One is said to permit, restrict, move, disarm or order the other."),
        (TIE, "mediation", "Mediation", "control", "neutral", "One is said to broker between the other and a third."),
        (TIE, "hostility", "Hostility", "hostility", "hostile", "The two are said to fight, threaten or confront each other."),
        (TIE, "Battles", "Battles", "hostility", "hostile", "ACLED: two armed groups are reported to have fought."),
        (TIE, "Explosions/Remote violence", "Explosions and remote violence", "hostility", "hostile", "ACLED: one is reported to have struck the other from afar."),
        (TIE, "Violence against civilians", "Violence against civilians", "hostility", "hostile", "ACLED, UCDP: one is reported to have attacked people who bore no arms."),
        (TIE, "Riots", "Riots", "hostility", "hostile", "ACLED: a violent crowd is reported against the other, or one of the two."),
        (TIE, "Protests", "Protests", "other", "neutral", "ACLED: a peaceful crowd and the other are reported to have met."),
        (TIE, "Strategic developments", "Strategic developments", "other", "neutral", "ACLED: something of weight short of a fight is reported between the two, such as an agreement or an arrest."),
        (TIE, "State-based violence", "State-based violence", "hostility", "hostile", "UCDP: a government is one of the two that are reported to have fought."),
        (TIE, "Violence between non-state groups", "Violence between non-state groups", "hostility", "hostile", "UCDP: two organised groups, neither a government, are reported to have fought."),
        (ACTIVITY, "training_site", "Training site", "presence", "neutral", "The actor is said to run a place where fighters are trained."),
        (ACTIVITY, "madrassa", "Madrassa", "presence", "neutral", "The actor is said to run or use a religious school."),
        (ACTIVITY, "recruitment", "Recruitment drive", "presence", "neutral", "The actor is said to recruit."),
        (ACTIVITY, "propaganda", "Propaganda", "presence", "neutral", "The actor is said to publish or broadcast for its cause."),
        (ACTIVITY, "governance_post", "Post in government", "presence", "neutral", "A member is said to hold a public post."),
        (ACTIVITY, "relocation", "Relocation", "presence", "neutral", "People of the actor are said to be moved, or their move to be planned or paid for."),
        (ACTIVITY, "disarmament", "Disarmament", "presence", "neutral", "The actor is said to disarm or to be disarmed."),
        (ACTIVITY, "mining", "Mining", "income", "neutral", "The actor is said to mine, tax or sell minerals."),
        (ACTIVITY, "narcotics", "Narcotics", "income", "neutral", "The actor is said to grow, make, tax or trade drugs."),
        (ACTIVITY, "arms_trafficking", "Arms trafficking", "income", "neutral", "The actor is said to buy, sell or pass on arms."),
        (ACTIVITY, "smuggling", "Smuggling", "income", "neutral", "The actor is said to move goods past customs."),
        (ACTIVITY, "taxation_extortion", "Taxation and extortion", "income", "neutral", "The actor is said to levy money on people, goods or trade, lawfully in its own eyes or not."),
        (ACTIVITY, "kidnapping", "Kidnapping", "income", "hostile", "The actor is said to take people, for ransom or exchange."),
        (ACTIVITY, "donations", "Donations", "income", "neutral", "The actor is said to give or receive gifts of money."),
        (ACTIVITY, "attack", "Attack", "armed", "hostile", "The actor is said to have attacked."),
        (ACTIVITY, "Battles", "Battles", "armed", "hostile", "ACLED: the actor is reported to have fought, against whom is not said."),
        (ACTIVITY, "Explosions/Remote violence", "Explosions and remote violence", "armed", "hostile", "ACLED: the actor is reported to have struck from afar, against whom is not said."),
        (ACTIVITY, "Violence against civilians", "Violence against civilians", "armed", "hostile", "ACLED: the actor is reported to have attacked people who bore no arms."),
        (ACTIVITY, "Riots", "Riots", "armed", "hostile", "ACLED: a violent crowd is reported."),
        (ACTIVITY, "Protests", "Protests", "other", "neutral", "ACLED: a peaceful crowd is reported."),
        (ACTIVITY, "Strategic developments", "Strategic developments", "other", "neutral", "ACLED: something of weight short of a fight is reported, such as looting, an arrest or a change of hands."),
        (ACTIVITY, "other", "Other activity", "other", "neutral", "An activity that fits none of the other kinds."),
    )
)  # fmt: skip

STATUSES = {
    "corroborated": "Two or more independent origins assert it and none denies it.",
    "single origin": "However many repeat it, the word comes from one origin.",
    "contested": "It is asserted and denied.",
    "denied": "It is only denied.",
}
RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
LABELS = {
    "de_facto_authority": "De facto authority",
    "transnational_group": "Transnational group",
    "regional_group": "Regional group",
    "collective": "Armed groups spoken of together",
    "un_report": "UN report",
    "think_tank": "Think tank",
    "state-linked": "State-linked",
}


@cache
def category(record_type: str, name: str) -> Category:
    """The declared kind, or a neutral one for a name that only this file uses.

    >>> category("tie", "sanctuary").label
    'Sanctuary'
    >>> category("tie", "arms_deal").label
    'Arms deal'
    """
    for known in CATEGORIES:
        if (known.record_type, known.name) == (record_type, name):
            return known
    definition = f"A kind of {record_type} that this file uses without defining it."
    return Category(record_type, name, label(name) or NOT_STATED, "other", "neutral", definition)


def kinds(records) -> list[str]:
    """The label of the kind of each row of a frame with ``record_type`` and ``category``."""
    pairs = list(zip(records["record_type"].tolist(), records["category"].tolist(), strict=True))
    labels = {pair: category(*pair).label for pair in set(pairs)}
    return [labels[pair] for pair in pairs]


def label(name: str) -> str:
    """A vocabulary name as an analyst reads it.

    >>> label("un_report"), label("government_report"), label("")
    ('UN report', 'Government report', '')
    """
    return LABELS.get(name) or name.replace("_", " ")[:1].upper() + name.replace("_", " ")[1:]


def grade(reliability: str, credibility: str) -> str:
    """A grade as analysts write it.

    >>> grade("B", "2"), grade("B", ""), grade("", "")
    ('grade B2', 'grade B–', 'not graded')
    """
    return f"grade {reliability or '–'}{credibility or '–'}" if reliability or credibility else "not graded"


def grade_in_words(reliability: str, credibility: str) -> str:
    """A grade spelled out; what is missing is said to be missing.

    >>> grade_in_words("B", "")
    'source usually reliable (B), record not graded'
    """
    source = f"{RELIABILITY[reliability]} ({reliability})" if reliability else "not graded"
    record = f"{CREDIBILITY[credibility]} ({credibility})" if credibility else "not graded"
    return f"source {source}, record {record}"
