"""Colours and classes of maps: even to the eye, safe for colour blindness, limits that compare."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.map_classes import (
    BLUES,
    BROWNS,
    DIVERGING,
    GAIN,
    GREENS,
    PURPLES,
    REDS,
    STOCK,
    WIDTH,
    MapClasses,
    printed_unit,
    round_limits,
    shades,
)

RAMPS = {"browns": BROWNS, "purples": PURPLES, "greens": GREENS, "blues": BLUES, "reds": REDS}
#: IEC 61966-2-1: linear sRGB to CIE XYZ (D65).
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
#: Machado, Oliveira and Fernandes (2009), severity 1, on linear sRGB.
DEFICIENCIES = {
    "none": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def lab(colors, seen=DEFICIENCIES["none"]):
    """CIELAB of ``#rrggbb`` colours as an eye sees them, shape (n, 3)."""
    coded = np.array([[int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)] for color in colors])
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    relative = np.clip(linear @ seen.T, 0, 1) @ TO_XYZ.T / TO_XYZ.sum(axis=1)
    f = np.where(relative > (6 / 29) ** 3, np.cbrt(relative), relative / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def ciede2000(one, two):
    """Colour differences of CIELAB pairs (Sharma, Wu and Dalal 2005), shape (n,)."""
    mean = (np.hypot(*one[:, 1:].T) + np.hypot(*two[:, 1:].T)) / 2
    stretch = 1 + 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25.0**7)))
    (l1, a1, b1), (l2, a2, b2) = one.T, two.T
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180
    lightness, chroma, hue = (l1 + l2) / 2, (c1 + c2) / 2, (h1 + turn / 2) % 360
    t = (
        1 - 0.17 * np.cos(np.radians(hue - 30)) + 0.24 * np.cos(np.radians(2 * hue))
        + 0.32 * np.cos(np.radians(3 * hue + 6)) - 0.20 * np.cos(np.radians(4 * hue - 63))
    )
    dl = (l2 - l1) / (1 + 0.015 * (lightness - 50) ** 2 / np.sqrt(20 + (lightness - 50) ** 2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * chroma * t)
    around = np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2)))
    rotation = -np.sin(around) * 2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    return np.sqrt(dl**2 + dc**2 + dh**2 + rotation * dc * dh)


def test_the_judge_of_colours():
    """Lightness of white, grey and black; pair 1 and 25 of the test data of Sharma, Wu and Dalal (2005)."""
    assert lab(["#ffffff", "#777777", "#000000"])[:, 0] == pytest.approx([100, 50.03, 0], abs=0.01)
    one = np.array([[50.0, 2.6772, -79.7751], [60.2574, -34.0099, 36.2677]])
    two = np.array([[50.0, 0.0, -82.7485], [60.4626, -34.1751, 39.4387]])
    assert ciede2000(one, two) == pytest.approx([2.0425, 1.2644], abs=5e-5)  # the digits that are printed


@pytest.mark.parametrize("name", RAMPS)
def test_ramps_are_even(name):
    """The same step of the number is the same step to the eye: in lightness, and in all."""
    found = lab(RAMPS[name])
    steps = -np.diff(found[:, 0])
    # 75 of lightness in nine steps of 8.3; a quarter of one is far below what an eye tells (about 2).
    assert steps == pytest.approx(np.full(9, 75 / 9), abs=1.6)
    different = ciede2000(found[:-1], found[1:])
    assert different.max() / different.min() < 1.4
    # ColorBrewer's YlOrBr, the ramp before: its last step is more than four times its first in lightness.
    brewer = ["#ffffe5", "#fff7bc", "#fee391", "#fec44f", "#fe9929", "#ec7014", "#cc4c02", "#993404"]
    before = -np.diff(lab(brewer)[:, 0])
    assert before.max() / before.min() > 4


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
@pytest.mark.parametrize("name", RAMPS)
def test_neighbours_stay_apart_for_every_eye(name, deficiency):
    """A difference of 2.3 is just noticeable; twice that is asked for, and lightness that always falls."""
    for count in (10, 8, 6, 4):
        found = lab(shades(RAMPS[name], count), DEFICIENCIES[deficiency])
        assert ciede2000(found[:-1], found[1:]).min() > 4.5
        assert np.all(np.diff(found[:, 0]) < -2)


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_two_sides_stay_apart_for_every_eye(deficiency):
    """Too high and too low are told apart, whatever the class; both sides are as dark as each other."""
    found = lab(DIVERGING, DEFICIENCIES[deficiency])
    low, high = found[:3], found[3:]
    for one in low:
        assert ciede2000(np.broadcast_to(one, high.shape), high).min() > 8
    assert lab(DIVERGING)[:3, 0] == pytest.approx(lab(DIVERGING)[:2:-1, 0], abs=6)


def test_stock_and_width_are_told_apart():
    """The same class of both ramps never looks the same, nor does the palest class look like no value."""
    for seen in DEFICIENCIES.values():
        # The darkest class of both is nearly black.
        assert ciede2000(lab(BROWNS[:9], seen), lab(PURPLES[:9], seen)).min() > 8
    for ramp in RAMPS.values():
        assert ciede2000(lab(["#ffffff"]), lab(ramp[:1]))[0] > 5


def test_a_stock_has_the_same_classes_everywhere():
    topsoil, subsoil = STOCK.classes("kg m-2", 2, 24), STOCK.classes("kg/m2", 0.3, 6)
    assert topsoil == subsoil and topsoil.labels() == (
        "≤ 1", "1 – 2", "2 – 3", "3 – 5", "5 – 7", "7 – 10", "10 – 15", "15 – 20", "20 – 30", "> 30"
    )
    assert topsoil.labels("kg m-2")[:2] == ("≤ 1 kg m⁻²", "1 – 2 kg m⁻²")
    # 1 kg m-2 is 10 t/ha: the same place has the same colour.
    tonnes = STOCK.classes("Mg ha-1", 0, 1)
    assert tonnes.limits == tuple(10 * limit for limit in topsoil.limits) and tonnes.colors == topsoil.colors
    assert WIDTH.classes("kg m-2", 0, 1).limits == topsoil.limits
    # Steps that are nearly even on the scale of logarithms.
    ratios = np.array(topsoil.limits[1:]) / np.array(topsoil.limits[:-1])
    assert ratios.min() >= 4 / 3 and ratios.max() <= 2
    # The means of a basin and of its limits (9.01, 3.41 and 23.55 kg m-2) lie in different classes.
    assert [list(topsoil.occupied(value, value)) for value in (3.41, 9.01, 23.55)] == [[3], [5], [8]]
    assert GAIN.classes("kg m-2", 0, 1).labels()[:2] == ("≤ 0.5", "0.5 – 1")


def test_classes_of_other_units():
    assert STOCK.classes("%", 12, 61).limits == (20, 30, 40, 50, 60)
    assert STOCK.classes("", 5, 5).labels() == ("≤ 5", "> 5")


def test_a_limit_belongs_to_the_class_below():
    classes = MapClasses((1.0, 2.0), ("#000000", "#777777", "#ffffff"))
    assert classes.ranges == ((-np.inf, 1), (1, 2), (2, np.inf))
    assert list(classes.occupied(1.0, 2.0)) == [0, 1] and list(classes.occupied(1.1, 2.1)) == [1, 2]


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e6))
def test_round_limits(low, spread):
    high = low + spread
    limits = round_limits(low, high)
    if not spread > 1e-9 * max(1, abs(low)):
        return  # closer than floats of this size can be cut
    steps = np.diff(limits)
    assert (1 <= len(limits) <= 9 and low < limits[0] and limits[-1] < high) or len(limits) == 1
    # A tenth of a step for what floats lose where the spread is a millionth of the values.
    assert np.ptp(steps) <= 0.1 * steps.mean() if len(steps) else True


def test_shades():
    assert shades(BROWNS, 10) == BROWNS and shades(BROWNS, 2) == (BROWNS[0], BROWNS[-1])
    assert shades(("#000000", "#ffffff"), 1) == ("#808080",) and shades(("#000000", "#ffffff"), 3)[1] == "#808080"


@pytest.mark.parametrize(
    "unit, printed",
    [
        ("kg m-2", "kg m⁻²"), ("g kg-1", "g kg⁻¹"), ("t/ha", "t/ha"), ("%", "%"), ("", ""), ("°C", "°C"),
        ("(kg m-2)2", "(kg m-2)2"),
    ],
)
def test_printed_units(unit, printed):
    assert printed_unit(unit) == printed
