"""Errors of a whole map, simulated: those of its trend and of its kriging, with their correlation in space."""

import os
from dataclasses import dataclass, replace

import numpy as np

from .bootstrap import REPLICATE_FOLDS, REPLICATE_TREES
from .compiled import product
from .kriging import OrdinaryKriging, covariances, merge_points, solver
from .packages import versions
from .regression_kriging import fit, residual_variogram
from .settings import check_least
from .simulation import RandomField
from .soil_model import load_replicate, save_replicate
from .trends import fingerprint, fit_trend, predict_trends

#: Samples at one place that two models must share before a correlation of their errors is estimated.
LEAST_COMMON = 20
#: Streams of random numbers, so that none is drawn twice from one seed.
_FIT, _FIELD, _NOISE, _OWN = range(4)


def error_variogram(model):
    """Variogram of what a model leaves unexplained, scaled to the error that it shows in cross-validation.

    A model that kriges has the variogram of its residuals. Errors of one that does not, or whose kriging found no
    correlation worth using, may be alike in space all the same, and totals hang on that: their variogram is fitted to
    the out-of-fold errors, and the best correlated candidate counts even where a pure nugget predicts as well.

    Nugget and partial sill are multiplied by the ratio of the mean squared out-of-fold error to the variance that the
    variogram expects of it, the mean kriging variance at the samples from the other folds (for a model that does not
    krige, the sill): the simulated errors are then as large as those seen.

    Parameters
    ----------
    model : SoilModel

    Returns
    -------
    Variogram
    """
    fitted, samples = model.model, model.samples
    mse = float(np.mean(model.cv_error**2))
    if has_surface(fitted):
        variogram = fitted.kriging.variogram
        expected = _kriging_variance_of_folds(samples.xy, fitted.fold, variogram)
    else:
        settings = replace(fitted.settings, variogram="auto", nugget=None, sill=None, range=None)
        _, candidates = residual_variogram(samples.xy, model.cv_error, settings)
        # The first of several is a pure nugget.
        variogram = candidates[min(1, len(candidates) - 1)].variogram
        expected = variogram.sill
    scale = mse / expected if expected > 0 else 0.0
    return replace(variogram, nugget=variogram.nugget * scale, psill=variogram.psill * scale)


def has_surface(fitted):
    """Whether a model's predictions hold a kriged surface that is not the same everywhere."""
    return fitted.kriging is not None and fitted.kriging.variogram.psill > 0


def _kriging_variance_of_folds(xy, fold, variogram):
    variance = np.empty(len(xy))
    for k in np.unique(fold):
        out = fold == k
        rest = OrdinaryKriging.fit(xy[~out], np.zeros(np.count_nonzero(~out)), variogram)
        variance[out] = rest.variance(xy[out])
    return float(variance.mean())


@dataclass(frozen=True)
class Partner:
    """What the errors of a second map have in common with those of a first.

    Parameters
    ----------
    correlation : float
        Of the errors of two maps at one place.
    row : ndarray of int, shape (n,)
        Sample of the first model at the place of each sample of the second; -1 for none.
    samples : int
        Samples of the first model.
    """

    correlation: float
    row: np.ndarray
    samples: int

    @property
    def common(self):
        """Number of samples of the second model at a place of the first one's."""
        return int(np.count_nonzero(self.row >= 0))


def partner(first, second):
    """What the errors of two models have in common.

    The correlation is that of the out-of-fold errors at places where both have samples, around 0 as errors are; none
    is taken where they share fewer than `LEAST_COMMON`.

    Returns
    -------
    Partner
    """
    place = {tuple(xy): i for i, xy in enumerate(first.samples.xy.tolist())}
    row = np.array([place.get(tuple(xy), -1) for xy in second.samples.xy.tolist()])
    one, other = first.cv_error[row[row >= 0]], second.cv_error[row >= 0]
    spread = float(np.sqrt(np.sum(one**2) * np.sum(other**2)))
    known = len(one) >= LEAST_COMMON and spread > 0
    return Partner(min(1.0, max(-1.0, float(one @ other) / spread)) if known else 0.0, row, len(first.samples))


class MapErrors:
    """Simulated errors of a map on the model's scale: truth minus prediction, several realisations.

    A parametric bootstrap. For each replicate a residual is drawn at the samples from the variogram of the errors,
    added to the fitted trend, and the whole model is fitted again to it. What the refitted model then gets wrong
    elsewhere has the error of the trend, that of kriging, and their correlation, between cells as well as with each
    other; resampling the samples would take correlated residuals for independent ones. Each realisation of the field
    is conditioned on the residuals that its replicate saw: an unconditional field, plus the simple kriging of the
    difference at the samples (Journel and Huijbregts 1978, Mining Geostatistics, ch. VII). As such fields are
    independent of the data that they are conditioned on, several realisations share a replicate.

    Errors at lattice nodes stand for the cells around them, and samples for this purpose are moved to their nearest
    node.

    Parameters
    ----------
    model : SoilModel
    variogram : Variogram
        Of the errors, see `error_variogram`.
    lattice : Lattice
    nodes : ndarray of int, shape (m,)
        Nodes that are wanted.
    realizations, replicates : int
        Fields and refitted models; realisation j is of replicate j modulo `replicates`.
    seed : int
    tick : callable
        Called with the share done; may raise to stop.
    folder : str, optional
        Where each refitted model is kept, and found again by a later call of the same kind.
    shape : (int, int), optional
        Torus of the fields, see `RandomField`; that of a first map and of its partner must be the same.
    partner : Partner, optional
        For a second map: realisations of the same number and seed then belong to those of the first.

    Attributes
    ----------
    residual : ndarray of float32, shape (realizations, m)
        Error of the part that is kriged, without nugget.
    """

    def __init__(
        self, model, variogram, lattice, nodes, realizations, replicates, seed, tick=lambda share: None, folder=None,
        shape=None, partner=None,
    ):
        check_least("REALIZATIONS", realizations, 2)
        check_least("REPLICATES", replicates, 2)
        check_least("SEED", seed, 0)
        self.variogram = variogram
        self.realizations = realizations
        replicates = min(replicates, realizations)
        self._replicate = np.arange(realizations) % replicates
        samples = model.samples
        place = lattice.nearest(samples.xy)
        xy = lattice.xy(place)
        field = RandomField(variogram, lattice, shape)
        draw = _Draws(field, variogram, seed, len(samples), partner)
        # Residuals that each replicate sees at the samples, nugget included, shape (replicates, n).
        seen = np.concatenate([field.fields(draw.white(_FIT, i))[:, place] for i in range(-(-replicates // 2))])
        seen = seen[:replicates] + np.sqrt(variogram.nugget) * draw.noise(_NOISE, replicates)
        tick(0.02)
        self._trend = model.model.trend
        truth = self._trend.predict(samples.X)
        fitted = [
            _refit(
                model, replace(samples, xy=xy, y=truth + error), seed, b, folder,
                lambda share, b=b: tick(0.02 + 0.68 * (b + share) / replicates),
            )
            for b, error in enumerate(seen)
        ]
        self._trends = [trend for trend, _ in fitted]
        self._residuals(field, draw, place, xy, seen, [kriging for _, kriging in fitted], nodes, tick)

    def _residuals(self, field, draw, place, xy, seen, krigings, nodes, tick):
        """Conditional fields minus what the refitted models krige, into `residual`."""
        count, variogram = self.realizations, self.variogram
        self.residual = np.empty((count, len(nodes)), np.float32)
        difference = seen[self._replicate]
        noise = np.sqrt(variogram.nugget) * draw.noise(_OWN, count)
        for j in range(0, count, 2):
            tick(0.7 + 0.2 * j / count)
            drawn = field.fields(draw.white(_FIELD, j // 2))[: count - j]
            self.residual[j:j + 2] = drawn[:, nodes]
            difference[j:j + 2] -= drawn[:, place] + noise[j:j + 2]
        if variogram.psill > 0:
            data = merge_points(xy)
            means = np.stack([data.means(one) for one in difference], axis=1)
            weights = solver(variogram, data.xy, variogram.nugget / data.count)(means).T
        for j, b in enumerate(self._replicate):
            kriging = krigings[b]
            if kriging is None:
                continue
            self.residual[j] -= kriging.mean
            if kriging.variogram.psill > 0:
                # The same correlation, another sill.
                weights[j] -= kriging.weights * (kriging.variogram.psill / variogram.psill)
        if variogram.psill == 0:
            return
        weights = np.ascontiguousarray(weights, np.float32)
        step = 16_384
        for start in range(0, len(nodes), step):
            tick(0.9 + 0.1 * start / len(nodes))
            part = slice(start, start + step)
            targets = field.lattice.xy(nodes[part])
            for rows, near, covariance in covariances(variogram, data.xy, targets, np.float32):
                inside = slice(start + rows.start, start + rows.stop)
                self.residual[:, inside] += product(np.ascontiguousarray(weights[:, near]), covariance)

    def errors(self, X, places):
        """Errors of cells, without nugget, shape (realizations, k).

        Parameters
        ----------
        X : ndarray, shape (k, p)
            Encoded covariates of the cells.
        places : ndarray of int, shape (k,)
            Position of each cell's node among `nodes`.
        """
        trends = (self._trend.predict(X) - predict_trends(self._trends, X)).astype(np.float32)
        errors = self.residual[:, places]
        errors += trends[self._replicate]
        return errors


class _Draws:
    """Random numbers of a map's errors; those of a second map are correlated with the first one's.

    Noise of the torus is mixed as w1 r + w2 sqrt(1 - r^2): two fields of spectra S1 and S2 then have the cross
    spectrum r sqrt(S1 S2), a true one whatever their variograms, and one variogram has the correlation r at each
    place.
    """

    def __init__(self, field, variogram, seed, samples, partner):
        self._field, self._seed, self._samples, self._partner = field, seed, samples, partner

    def white(self, stream, number):
        """Noise of the torus, number `number` of a stream."""
        first = self._field.noise(np.random.default_rng([self._seed, stream, number]))
        if self._partner is None:
            return first
        own = self._field.noise(np.random.default_rng([self._seed, stream, number, 2]))
        r = np.float32(self._partner.correlation)
        return r * first + np.sqrt(1 - r * r) * own

    def noise(self, stream, count):
        """Standard normal nugget of the samples, shape (count, samples)."""
        first = np.random.default_rng([self._seed, stream])
        if self._partner is None:
            return first.standard_normal((count, self._samples))
        own = np.random.default_rng([self._seed, stream, 2]).standard_normal((count, self._samples))
        r, both = self._partner.correlation, self._partner.row >= 0
        shared = first.standard_normal((count, self._partner.samples))[:, self._partner.row[both]]
        own[:, both] = r * shared + np.sqrt(1 - r * r) * own[:, both]
        return own


def _refit(model, samples, seed, number, folder, tick):
    """Trend and kriging, or None, of a model fitted to simulated samples."""
    fitted = model.model
    settings = replace(
        fitted.settings, tune=False, trees=min(fitted.settings.trees, REPLICATE_TREES), folds=REPLICATE_FOLDS,
        seed=int(np.random.default_rng([seed, number]).integers(2**31)),
    )
    variogram = fitted.kriging.variogram if fitted.kriging is not None else None
    path = None
    if folder:
        name = fingerprint(samples, settings, variogram, versions())
        path = os.path.join(folder, f"{name}.replicate")
    kept = load_replicate(path, settings) if path else None
    if kept is None:
        if variogram is None:
            kept = fit_trend(samples, settings), None
        else:
            again = fit(samples, settings, tick, variogram)
            kept = again.trend, again.kriging
        if path:
            save_replicate(path, *kept)
    tick(1.0)
    return kept
