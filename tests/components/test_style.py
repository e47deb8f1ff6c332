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
