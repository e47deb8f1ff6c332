"""The one home of colours and marks: the same colour means the same thing on every page."""

FAMILY_COLOURS = {
    "allegiance": "#CC79A7",
    "support": "#009E73",
    "operations": "#C17D00",
    "money": "#8C6D1F",
    "control": "#0072B2",
    "hostility": "#D55E00",
    "other": "#7F7F7F",
}
"""Okabe–Ito, with its orange and yellow darkened until they reach 3:1 on white."""

STATE_REVENUE = "#4F7A8C"
"""Money of a state beside that of income (``FAMILY_COLOURS["money"]``); each has a mark of its own as well."""

SHAPES = {"state": "square", "collective": "triangle", "other": "diamond"}
"""Node shape by kind of actor; armed groups are dots."""
FOCAL, PARTNER, MUTUAL = "#7A5CC2", "#6B8E00", "#858B94"
"""Who holds control: the focal actor, its partner, both; in the network, the focal actor itself. A pair that no kind of colour-blindness merges, 3:1 on
both themes and used for nothing else."""
SILENCE = "rgba(127,127,127,0.55)"
"""The hatch where nobody reports."""
INK, FAINT = "#66727F", "rgba(127,127,127,0.35)"
"""Lines and marks of a chart that carry no meaning of their own; readable on both themes."""
HALO = ", ".join(["0 0 2px Canvas"] * 4)
"""The shadow around a name that may lie on a line, in the browser's ground of the light or the dark theme: what Plotly calls "auto"
is grey on a dark page."""
DENIED = "#D0342C"
"""A denial, on every chart a cross; 3:1 on both themes."""
TURNING_POINT = {"color": INK, "width": 1.5, "dash": "dash"}
"""The line at the turning point, on every chart."""
STATUS_COLOURS = {"corroborated": "green", "single origin": "gray", "contested": "orange", "denied": "red"}


def held(balance: float) -> str:
    """The colour of a balance from −1 (`PARTNER`) over 0 (`MUTUAL`) to +1 (`FOCAL`).

    >>> held(-1.0) == PARTNER, held(0.0) == MUTUAL, held(1.0) == FOCAL, held(0.5)
    (True, True, True, '#8074AB')
    """
    end = FOCAL if balance > 0 else PARTNER
    pairs = [(int(MUTUAL[at : at + 2], 16), int(end[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(from_ + (to - from_) * abs(balance)):02X}" for from_, to in pairs)


def written_on(colour: str) -> str:
    """Black or white, whichever is easier to read on a colour written as ``#RRGGBB``.

    >>> written_on("#0072B2"), written_on("#CC79A7")
    ('#FFFFFF', '#000000')
    """
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    # Relative luminance of WCAG 2; at this one black and white contrast alike.
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 else "#FFFFFF"


def shape(kind: str) -> str:
    """Node shape of a kind of actor."""
    return SHAPES.get(kind, "dot")


CHANGE_COLOURS = {
    "new": "#4B96C3",
    "dated as past": "#E16969",
    "no longer reported": "#968700",
    "attested again": "#68707A",
    "control changed": "#0F782D",
    "undetermined": "#8787F0",
}
"""What became of a tie at the turning point; each has a mark of its own as well. Used for nothing else, apart from each
other under every kind of colour-blindness, and 3:1 on both themes."""

SIGN_COLOURS = {
    "friendly": "#1B8FA8",
    "hostile": FAMILY_COLOURS["hostility"],
    "both": "#A8577E",
    "neutral": MUTUAL,
}
"""Whether a pair is tied as friends, as enemies, as both or as neither; each has a shape of its own as well."""
