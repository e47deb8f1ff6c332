"""The words of the evidence panel, as Markdown made only from escaped text."""

import pandas as pd

from components.builders.text import plain, web_link
from components.style import STATUS_COLOURS
from data import bundles, dates, names, sentences, vocabulary
from data.balance import control, speakers
from data.choice import Choice
from data.dossier import Dossier
from data.query.control import FOCAL, PARTNER
from data.spans import AFTER, BEFORE, UNDETERMINED
from data.vocabulary import MUTUAL
from data.words import count

OTHER_LANES = "All others"
"""The name on screen of the lane that the smaller lanes share."""

SIDES_IN_WORDS = {
    control.EVER: "whenever",
    **{side: f"{side} the turning point" for side in (BEFORE, AFTER)},
    UNDETERMINED: "on neither side for certain",
}


def heading(choice: Choice) -> str:
    """What is open, in words."""
    if choice.kind == "tie":
        a, b, category = choice.value
        return f"{a} — {b} · {vocabulary.category(vocabulary.TIE, category).label}"
    if choice.kind == "pair":
        return f"{choice.value[0]} — {choice.value[1]}"
    if choice.kind == "control":
        return _control_in_words(*choice.value)
    if choice.kind == "control_kind":
        return _control_in_words(vocabulary.category(vocabulary.TIE, choice.value[0]).label, choice.value[1])
    if choice.kind == "hostility":
        return f"Open hostility with partners · {SIDES_IN_WORDS.get(choice.value[0], choice.value[0])}"
    if choice.kind == "events":
        _, lane, stretch = choice.value
        return f"{lane or OTHER_LANES} · {bundles.stretch_in_words(stretch)}"
    if choice.kind == "record":
        return f"Record {choice.value[0]}"
    return choice.value[0] if choice.kind == "actor" else "Claim"


def missing(choice: Choice) -> str:
    """That the dossier holds nothing of what a link opens.

    >>> missing(Choice("claim", ("x-none",))), missing(Choice("tie", ("X", "Y", "training")))
    ('No claim x-none in this dossier', 'No tie X — Y · Training in this dossier')
    """
    if choice.kind == "actor":
        return f"No actor {choice.value[0]} in a tie or activity of this dossier"
    if choice.kind in ("claim", "record"):
        return f"No {choice.kind} {choice.value[0]} in this dossier"
    if choice.kind in ("tie", "pair"):
        return f"No tie {heading(choice)} in this dossier"
    if choice.kind == "bundle":
        return f"No tie in view between these: {choice.value[0]} and {choice.value[1]}"
    if choice.kind in ("said_by", "reported"):
        return f"No record behind {choice.value[1]}"
    return f"No record behind {heading(choice)}"


def reported(dossier: Dossier, by: str, name: str, holder: str) -> str:
    """What sources of a kind or country assert of control, and of whom."""
    whose = {FOCAL: f": {dossier.focal_actor}", MUTUAL: ": both", PARTNER: ": a partner"}.get(holder, "")
    return f"Who holds control · {speakers.label(dossier, by, name)}{whose}"


def _control_in_words(partner: str, when: str) -> str:
    who = "all partners" if partner == control.EVERYBODY else partner
    return f"Who holds control · {who} · {SIDES_IN_WORDS.get(when, when)}"


def tie_line(other: str, tie) -> str:
    """A tie of an actor on one line: the other side, the kind and what it rests on."""
    kind = vocabulary.category(vocabulary.TIE, tie.category).label
    asserted = count(tie.origins, "origin") if tie.origins else "only denied"
    disputes = sentences.disputes(tie) if tie.origins or tie.contested else ""
    return " · ".join(filter(None, (other, kind, asserted, disputes)))


def claim_summary(claim: pd.Series) -> str:
    """Status, records and independent origins of a claim, as Markdown."""
    colour = STATUS_COLOURS[claim["status"]]
    said = f"{claim['assertions']} assert, {claim['denials']} deny · {count(claim['origins'], 'independent origin')}"
    denying = f" for, {claim['denying_origins']} against" if claim["denials"] else ""
    return f":{colour}-badge[{claim['status']}] {said}{denying}"


def record_in_markdown(
    record: pd.Series, dossier: Dossier, source: pd.Series | None, marked: bool = False
) -> str:
    """One record: stance, who says so, when, grade; its words; its source and origin."""
    denies = record["stance"] == "denies"
    badges = [":red-badge[denies]" if denies else ":blue-badge[asserts]"]
    badges += [":gray-badge[hidden by the filters]"] if record["hidden"] else []
    badges += [":violet-badge[this record]"] if marked else []
    said_by = plain(record["attribution"]) or "speaker not named"
    grade = vocabulary.grade(record["reliability"], record["credibility"])
    head = " · ".join(filter(None, (said_by, plain(when(record)), grade, _upper_hand(record))))
    tail = " · ".join(
        filter(
            None, (_source(record, source), plain(record["locator"]), f"record {plain(record['record_id'])}")
        )
    )
    origin = dossier.origin_labels[record["origin"]]
    place = f" · {plain(record['location'])}" if record["location"] else ""
    return (
        f"{' '.join(badges)} **{head}**{place}  \n{plain(record['summary']) or '*no summary*'}  \n"
        f":small[{tail}  \nOrigin: {plain(origin)}]"
    )


def when(record: pd.Series) -> str:
    """The dates of a record in their real precision, or what stands in for them."""
    return dates.when_in_words(record["start"], record["end"], record["published"])


def _upper_hand(record: pd.Series) -> str:
    controller = str(record["controller"])
    if record["record_type"] != vocabulary.TIE or not controller:
        return ""
    return "upper hand: mutual" if controller == "mutual" else f"upper hand: {plain(controller)}"


def _source(record: pd.Series, source: pd.Series | None) -> str:
    if source is None:
        return plain(record["source_id"]) or "this file"
    title = plain(source["title"] or record["source_id"])
    link = web_link(source["url"])
    published = dates.in_words(source["published"]) or "no date of publication"
    about = ", ".join(filter(None, (plain(source["publisher"]), plain(published))))
    return (f"[{title}]({link})" if link else title) + f" ({about})"


def actor_in_markdown(name: str, actors: pd.DataFrame) -> str:
    """Names, kind and note of an actor; blank for one that actors.csv does not describe."""
    found = actors[actors["actor"] == name]
    if found.empty:
        return ""
    actor = found.iloc[0]
    aliases = ", ".join(names.split_aliases(actor["aliases"]))
    about = ", ".join(filter(None, (vocabulary.label(actor["kind"]), actor["home"])))
    full_name = actor["full_name"] if actor["full_name"] != name else ""
    lines = (
        plain(full_name),
        plain(about),
        f"Also: {plain(aliases)}" if aliases else "",
        plain(actor["note"]),
    )
    return "  \n".join(filter(None, lines))


def deniers(records: pd.DataFrame, claim: str) -> str:
    """Who denies a claim in the whole dossier, and when, in brief; ``records`` are all of its records."""
    denied = records[(records["claim"] == claim) & (records["stance"] == "denies")]
    named = [
        f"{row['attribution'] or 'a speaker not named'} ({_in_brief(row)})" for _, row in denied.iterrows()
    ]
    return "; ".join(dict.fromkeys(named))


def _in_brief(denial: pd.Series) -> str:
    """When somebody denied: a denial that was published is as good as dated by that."""
    return when(denial).removesuffix(dates.ITSELF_UNDATED)
