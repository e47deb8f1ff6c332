"""The words of the evidence panel, as Markdown made only from escaped text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from components.builders.text import in_a_row, isolated, plain, web_link
from components.style import STATUS_COLOURS
from data import dates, names, sentences, vocabulary
from data.dossier import Dossier
from data.words import count

DISPUTED = {"contested": "contested", "denied": "only denied"}
"""Status of a claim that somebody denies -> its name in a count."""
ORDER = ("contested", "denied", "corroborated", "single origin")
"""Statuses of claims in the order in which these are shown."""


def ties_in_words(ties: pd.DataFrame) -> str:
    """How many ties an actor has with how many others, those apart that are only denied and therefore not drawn."""
    drawn, denied = ties[ties["drawn"]], int((~ties["drawn"]).sum())
    partners = max(pd.concat([drawn["a"], drawn["b"]]).nunique() - 1, 0)
    more = f"; {denied:,} only denied" if denied else ""
    if drawn.empty:
        return f"No tie drawn{more}"
    return f"{count(len(drawn), 'tie')} with {count(partners, 'actor')} in view, strongest first{more}"


def tie_line(other: str, tie) -> str:
    """A tie of an actor on one line: the other side, the kind and what it rests on."""
    kind = vocabulary.category(vocabulary.TIE, tie.category).label
    asserted = count(tie.origins, "origin") if tie.origins else "only denied"
    disputes = sentences.disputes(tie) if tie.origins or tie.contested else ""
    return in_a_row((other, kind, asserted, disputes))


@dataclass(frozen=True)
class Behind:
    """A record behind what is open, as far as it is counted."""

    claim: str
    origin: str
    denies: bool = False
    hidden: bool = False
    elsewhen: bool = False
    """Not of the time that is shown."""
    others: bool = False
    """Of the same claim, but about others."""


def behind_in_words(
    statuses: Sequence[str], records: Iterable[Behind], timed: bool, what: str = "tie"
) -> str:
    """How many claims, records and independent origins stand behind what is open, and of these how many are of the time
    shown where it is some time (``timed``). What is about others than this ``what`` is counted apart, with no origins.

    >>> behind_in_words(["contested"], [Behind("c", "o"), Behind("c", "p", denies=True, elsewhen=True)], timed=True)
    '1 claim (1 of the time shown), 1 contested · 2 records (1 of the time shown) · 1 independent origin for, 1 against (1 and 0 of the time shown)'
    """
    records = list(records)
    own = [each for each in records if not each.others]
    # Where all of them are of the time shown, there is nothing to tell apart.
    then = (
        [each for each in own if not each.elsewhen] if timed and any(each.elsewhen for each in own) else None
    )
    hidden = sum(each.hidden for each in records)
    disputed = [(name, statuses.count(status)) for status, name in DISPUTED.items()]
    said = [
        count(len(statuses), "claim")
        + _then(then is not None and f"{len({each.claim for each in then}):,}")
        + "".join(f", {number:,} {name}" for name, number in disputed if number),
        _own(len(own), len(records) - len(own), _then(then is not None and f"{len(then):,}"), what),
        _origins(own, then),
        f"{count(hidden, 'record')} hidden by the filters" if hidden else "",
    ]
    return " · ".join(filter(None, said))


def _then(number: str | bool) -> str:
    return f" ({number} of the time shown)" if number else ""


def _own(own: int, others: int, then: str, what: str) -> str:
    if not others:
        return count(own, "record") + then
    return f"{count(own, 'record')} of this {what}{then} and {others:,} of the same claims about others"


def _origins(own: list[Behind], then: list[Behind] | None) -> str:
    """How many independent origins assert, and how many deny."""
    said, denying = _for_and_against(own)
    if then is None:
        shown = ""
    else:
        shown = " and ".join(f"{number:,}" for number in _for_and_against(then)[: 2 if denying else 1])
    against = f" for, {denying:,} against" if denying else ""
    return count(said, "independent origin") + against + _then(shown)


def _for_and_against(records: list[Behind]) -> tuple[int, int]:
    return tuple(len({each.origin for each in records if each.denies == side}) for side in (False, True))


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
    marks = {"hidden by the filters": "hidden", "not of the time shown": "elsewhen"}
    badges += [f":gray-badge[{words}]" for words, column in marks.items() if record[column]]
    about = f"about {plain(whom(record))}" if record["others"] else ""
    badges += [":violet-badge[this record]"] if marked else []
    said_by = plain(record["attribution"]) or "speaker not named"
    grade = vocabulary.grade(record["reliability"], record["credibility"])
    head = in_a_row((about, said_by, plain(when(record)), grade, _upper_hand(record)))
    tail = in_a_row(
        (_source(record, source), plain(record["locator"]), f"record {plain(record['record_id'])}")
    )
    origin = dossier.origin_labels[record["origin"]]
    place = f" · {isolated(plain(record['location']))}" if record["location"] else ""
    return (
        f"{' '.join(badges)} **{head}**{place}  \n{plain(record['summary']) or '*no summary*'}  \n"
        f":small[{tail}  \nOrigin: {plain(origin)}]"
    )


def whom(record: pd.Series | dict) -> str:
    """Whom a record is about, and what of them."""
    pair = " – ".join(filter(None, (str(record["actor"]), str(record["counterpart"]))))
    return f"{pair}, {vocabulary.category(record['record_type'], record['category']).label}"


def when(record: pd.Series | dict) -> str:
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
    denied = ((records["claim"] == claim) & (records["stance"] == "denies")).to_numpy()
    rows = records.loc[denied, ["attribution", "start", "end", "published"]].to_dict("records")
    named = [f"{row['attribution'] or 'a speaker not named'} ({_in_brief(row)})" for row in rows]
    return "; ".join(dict.fromkeys(named))


def _in_brief(denial: dict) -> str:
    """When somebody denied: a denial that was published is as good as dated by that."""
    return when(denial).removesuffix(dates.ITSELF_UNDATED)
