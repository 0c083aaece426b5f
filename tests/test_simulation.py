"""Random fields on a lattice: covariances, variance, independence, and where nodes lie."""

import numpy as np
import pytest
from soilcarbon.pedometrics.simulation import Lattice, RandomField, common_shape
from soilcarbon.pedometrics.variogram import Variogram

LATTICE = Lattice(250_000.0, 2_600_000.0, 20.0, 20.0, 40, 50)
#: Nodes along a row, along a column, and far apart.
NODES = np.array([0, 1, 5, 50, 250, 1049, 1999])
DRAWS = 2000


def draws(variogram, count=DRAWS, lattice=LATTICE):
    """Values at some nodes, shape (count, nodes)."""
    field = RandomField(variogram, lattice)
    rng = np.random.default_rng(1)
    return np.concatenate([field.fields(field.noise(rng))[:, NODES] for _ in range(count // 2)])


@pytest.mark.parametrize(
    "variogram",
    [
        Variogram("exponential", 0.1, 0.4, 150.0),
        Variogram("spherical", 0.1, 0.4, 400.0),
        Variogram("matern", 0.1, 0.4, 200.0),
        Variogram("gaussian", 0.1, 0.4, 200.0),
        Variogram("exponential", 0.1, 0.4, 300.0, 30.0, 0.3),
        # Beyond the lattice: a larger torus.
        Variogram("spherical", 0.0, 0.4, 1500.0),
    ],
)
def test_fields_have_the_covariance_of_the_variogram(variogram):
    xy = variogram.isotropic(LATTICE.xy(NODES))
    wanted = variogram.covariance(np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1)))
    # A covariance from m draws has a standard error of at most psill sqrt(2 / m) = 0.013: four of them.
    np.testing.assert_allclose(np.cov(draws(variogram).T), wanted, atol=4 * 0.4 * np.sqrt(2 / DRAWS))


def test_the_two_fields_of_a_noise_are_independent():
    both = draws(Variogram("exponential", 0.0, 1.0, 200.0)).reshape(-1, 2, len(NODES))
    # Correlations of 1,000 pairs: standard error 0.032.
    correlation = [np.corrcoef(both[:, 0, i], both[:, 1, i])[0, 1] for i in range(len(NODES))]
    np.testing.assert_allclose(correlation, 0, atol=4 / np.sqrt(DRAWS / 2))


def test_a_pure_nugget_has_a_field_of_zeros():
    assert not draws(Variogram("nugget", 1.0, 0.0, 100.0), 2).any()


def test_where_the_spectrum_is_cut_the_variance_stays():
    field = RandomField(Variogram("gaussian", 0.0, 1.0, 3000.0), LATTICE, shape=(50, 60))
    assert field.cut > 0.005
    rng = np.random.default_rng(2)
    values = np.concatenate([field.fields(field.noise(rng))[:, 0] for _ in range(2000)])
    # Variance from 4,000 draws: standard error 0.022.
    assert values.var() == pytest.approx(1.0, abs=0.09)


def test_nodes_and_places():
    nodes = np.arange(2000)
    np.testing.assert_array_equal(LATTICE.nearest(LATTICE.xy(nodes)), nodes)
    np.testing.assert_array_equal(LATTICE.nearest(LATTICE.xy(nodes) + np.array([9.0, -9.0])), nodes)
    # The second row lies 20 m to the south; places outside go to the edge.
    assert LATTICE.nearest([[250_021.0, 2_599_981.0], [0.0, 9e6], [9e6, 0.0]]).tolist() == [51, 0, 1999]


def test_a_common_torus_is_large_enough_for_each():
    short, long = Variogram("exponential", 0.0, 1.0, 30.0), Variogram("exponential", 0.0, 1.0, 600.0)
    assert common_shape([short, long], LATTICE) == RandomField(long, LATTICE).shape
    assert RandomField(short, LATTICE).shape < RandomField(long, LATTICE).shape
