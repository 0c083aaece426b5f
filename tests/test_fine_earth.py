"""Fine earth in stony soil: four ways to give it, and what it changes with."""

import numpy as np
import pytest
from soilcarbon.pedometrics.fine_earth import fine_earth

FORMS = [(basis, of) for basis in ("volume_percent", "mass_percent") for of in ("fine_earth", "whole_soil")]


@pytest.mark.parametrize("stone_density", [2.65, 1.2])
def test_the_four_ways_to_give_one_soil_agree(stone_density):
    volume, own = 0.2, 1.2  # share of stones, bulk density of the fine earth
    stones, earth = volume * stone_density, (1 - volume) * own
    whole, mass = stones + earth, 100 * stones / (stones + earth)
    for basis, density_of in FORMS:
        density = own if density_of == "fine_earth" else whole
        coarse = 100 * volume if basis == "volume_percent" else mass
        result = fine_earth(density, coarse, basis, density_of, stone_density)
        assert result.density == pytest.approx(earth, rel=1e-12)  # rounding of doubles
        assert result.own_density == pytest.approx(own, rel=1e-12)


def test_worked_values():
    # 20 % of the volume: 1.3 x 0.8; 1.5 - 0.2 x 2.65; 20 % of the mass: 1.5 x 0.8, and with a volume share of
    # 0.2 x 1.3 / (0.2 x 1.3 + 0.8 x 2.65) = 0.26 / 2.38, 1.3 x 2.12 / 2.38. Rounding of doubles.
    assert fine_earth(1.3, 20).density == pytest.approx(1.04, rel=1e-12)
    assert fine_earth(1.5, 20, density_of="whole_soil").density == pytest.approx(0.97, rel=1e-12)
    assert fine_earth(1.5, 20, "mass_percent", "whole_soil").density == pytest.approx(1.2, rel=1e-12)
    assert fine_earth(1.3, 20, "mass_percent").density == pytest.approx(1.3 * 2.12 / 2.38, rel=1e-12)


@pytest.mark.parametrize(("basis", "density_of"), FORMS)
def test_changes_are_those_of_small_steps(basis, density_of):
    density, coarse, step = np.array([0.6, 1.3, 1.8]), np.array([0.0, 15.0, 35.0]), 1e-5

    def at(more_density=0.0, more_coarse=0.0):
        return fine_earth(density + more_density, coarse + more_coarse, basis, density_of).density

    result = fine_earth(density, coarse, basis, density_of)
    # Central differences err by step^2 and by rounding / step: about 1e-10 each.
    assert result.by_density == pytest.approx((at(step) - at(-step)) / (2 * step), abs=1e-8)
    assert result.by_coarse == pytest.approx((at(0, step) - at(0, -step)) / (2 * step), abs=1e-8)
