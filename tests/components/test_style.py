import itertools

import pytest

from components import style
from data import vocabulary


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_an_analyst_sees_every_family_of_tie_in_a_colour_of_its_own():
    families = {kind.family for kind in vocabulary.CATEGORIES if kind.record_type == "tie"} | {"other"}
    colours = [style.FAMILY_COLOURS[family] for family in families]
    assert len(set(colours)) == len(families)


def test_an_analyst_sees_control_in_colours_that_mean_nothing_else_on_both_themes():
    control = [style.FOCAL, style.PARTNER, style.MUTUAL, style.INK]
    assert not set(control) & set(style.FAMILY_COLOURS.values())
    for colour in control:
        assert min(contrast(colour, "#FFFFFF"), contrast(colour, "#12161C")) >= 3


BLINDNESS = {
    "none": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protan": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "deutan": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "tritan": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}
"""How colours in linear RGB are seen (Machado, Oliveira and Fernandes 2009, severity 1)."""
TO_XYZ = [[0.4339, 0.3762, 0.1899], [0.2126, 0.7152, 0.0722], [0.0177, 0.1095, 0.8729]]
"""From linear RGB, each over the white point."""


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(colour: str, seen: list[list[float]]) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    xyz = times(TO_XYZ, [min(1, max(0, c)) for c in times(seen, linear)])
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in xyz)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


@pytest.mark.parametrize("blindness", BLINDNESS)
def test_an_analyst_tells_what_became_of_a_tie_by_colours_that_no_blindness_merges(blindness):
    colours = [lab(colour, BLINDNESS[blindness]) for colour in style.CHANGE_COLOURS.values()]
    apart = [
        sum((a - b) ** 2 for a, b in zip(*pair, strict=True)) ** 0.5
        for pair in itertools.combinations(colours, 2)
    ]
    assert min(apart) > 15


def test_an_analyst_sees_what_became_of_a_tie_in_colours_that_mean_nothing_else_on_both_themes():
    own = set(style.CHANGE_COLOURS.values())
    assert not own & {*style.FAMILY_COLOURS.values(), style.FOCAL, style.PARTNER, style.MUTUAL, style.DENIED}
    for colour in own:
        assert min(contrast(colour, "#FFFFFF"), contrast(colour, "#12161C")) >= 3


def test_an_analyst_tells_friends_from_enemies_by_colours_that_differ_on_both_themes():
    own = style.SIGN_COLOURS.values()
    assert len(set(own)) == len(own)
    for colour in own:
        assert min(contrast(colour, "#FFFFFF"), contrast(colour, "#12161C")) >= 3
