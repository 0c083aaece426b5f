"""Random fields of a variogram on a lattice, by the fast Fourier transform."""

from dataclasses import dataclass

import numpy as np
from scipy import fft

from .variogram import MODELS

#: Correlation that counts as none: so far from each other the two ends of a field may meet on the torus.
NO_CORRELATION = 1e-3
#: Share of the spectrum that may be negative, hence cut off, before a larger torus is tried.
NEGATIVE = 1e-3
#: Growth of the torus that is tried, and nodes that it has at most.
GROWTH = (1, 2, 4, 8)
MOST_NODES = 12_000_000


@dataclass(frozen=True)
class Lattice:
    """Nodes in rows from north to south, each row from west to east.

    Parameters
    ----------
    west, north : float
        Coordinates of the first node.
    width, height : float
        Distance between columns and between rows, above 0.
    rows, columns : int
    """

    west: float
    north: float
    width: float
    height: float
    rows: int
    columns: int

    def nearest(self, xy):
        """Number of the node that is nearest to each place (k, 2), counted row by row."""
        xy = np.asarray(xy, float)
        column = np.clip(np.rint((xy[:, 0] - self.west) / self.width), 0, self.columns - 1)
        row = np.clip(np.rint((self.north - xy[:, 1]) / self.height), 0, self.rows - 1)
        return (row * self.columns + column).astype(int)

    def xy(self, nodes):
        """Coordinates of nodes, shape (k, 2)."""
        row, column = np.divmod(np.asarray(nodes, int), self.columns)
        return np.column_stack([self.west + column * self.width, self.north - row * self.height])


class RandomField:
    """Gaussian random fields of mean 0 with the correlated part of a variogram as covariance.

    By circulant embedding: the lattice is a part of a torus, on which the covariance matrix is diagonal in Fourier
    space; one transform gives two independent fields (Dietrich and Newsam 1997, SIAM Journal on Scientific Computing
    18, 1088-1107). Where the covariance on the torus is no true one (ranges beyond the lattice), negative parts of
    its spectrum are set to 0 and the others scaled to the variance (Wood and Chan 1994, Journal of Computational and
    Graphical Statistics 3, 409-432).

    Parameters
    ----------
    variogram : Variogram
    lattice : Lattice
    shape : (int, int), optional
        Rows and columns of the torus; as large as it takes without it. Two fields drawn from the same noise need the
        same.

    Attributes
    ----------
    shape : (int, int)
    cut : float
        Share of the spectrum that was negative.
    """

    def __init__(self, variogram, lattice, shape=None):
        self.lattice = lattice
        for self.shape in [shape] if shape else _shapes(variogram, lattice):
            spectrum = fft.rfft2(_covariance(variogram, lattice, self.shape), workers=-1).real
            # Columns that the transform of real numbers leaves out are mirrors of those that it has.
            self.cut = float(-np.minimum(spectrum, 0).sum() / max(np.abs(spectrum).sum(), 1e-300))
            if self.cut <= NEGATIVE:
                break
        spectrum = np.maximum(_whole(spectrum, self.shape[1]), 0)
        variance = spectrum.mean()
        scale = variogram.psill / variance if variance > 0 else 0.0
        self._root = np.sqrt(spectrum * (scale * spectrum.size)).astype(np.float32)

    def noise(self, rng):
        """White noise of the torus: what `fields` are made of."""
        noise = rng.standard_normal((*self.shape, 2), np.float32)
        return noise.view(np.complex64)[..., 0]

    def fields(self, noise):
        """Two independent fields from one noise, shape (2, nodes), float32."""
        field = fft.ifft2(self._root * noise, overwrite_x=True, workers=-1)
        field = field[: self.lattice.rows, : self.lattice.columns]
        return np.stack([field.real.ravel(), field.imag.ravel()])


def common_shape(variograms, lattice):
    """Rows and columns of a torus that is large enough for each of some variograms."""
    shapes = [RandomField(variogram, lattice).shape for variogram in variograms]
    return tuple(max(sides) for sides in zip(*shapes))


def _shapes(variogram, lattice):
    """Rows and columns of the tori to try, the smallest first."""
    far = _far(variogram)
    sides = [(lattice.rows, lattice.height), (lattice.columns, lattice.width)]
    for growth in GROWTH:
        need = [growth * min(2 * count, count + far / step) for count, step in sides]
        shape = tuple(fft.next_fast_len(int(np.ceil(one)) + 1) for one in need)
        if growth == GROWTH[0] or shape[0] * shape[1] <= MOST_NODES:
            yield shape


def _far(variogram):
    """Distance at which the correlation has fallen to `NO_CORRELATION`."""
    if variogram.psill == 0 or variogram.model == "nugget":
        return 0.0
    h = np.linspace(0, 12, 1201)
    gone = MODELS[variogram.model][0](h.copy()) <= NO_CORRELATION
    return variogram.range * float(h[gone][0])


def _covariance(variogram, lattice, shape):
    """Covariance of each node of the torus with the first one."""
    if variogram.psill == 0:
        return np.zeros(shape)
    rows, columns = (fft.fftfreq(count, 1 / count) for count in shape)
    x, y = np.meshgrid(columns * lattice.width, -rows * lattice.height)
    lag = variogram.isotropic(np.column_stack([x.ravel(), y.ravel()]))
    return variogram.covariance(np.hypot(*lag.T)).reshape(shape)


def _whole(half, columns):
    """The spectrum of real numbers with the columns that `rfft2` leaves out."""
    rest = half[:, 1:columns - half.shape[1] + 1][:, ::-1]
    rest = np.concatenate([rest[:1], rest[:0:-1]])
    return np.concatenate([half, rest], axis=1)
