"""How far the cells of a map lie from the samples, and what that means for a validation.

Nearest-neighbour distance distributions as in Mila, Mateu, Pebesma and Meyer (2022, Methods in Ecology and Evolution
13, 1304-1316) and Linnenbrink, Mila, Ludwig and Meyer (2024, Geoscientific Model Development 17, 5897-5912). A
validation whose samples stand nearer to the samples they are predicted from than the map's cells do is optimistic.
Whether samples are clustered is judged by a Monte Carlo test against random designs on the same cells, for edges,
holes and the shape of the area weigh on both alike.
"""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree
from scipy.stats import wasserstein_distance

from .applicability import validation_folds
from .texts import Text, joined

#: Random designs that the samples are compared with.
DESIGNS = 199
#: Two-sided level of that test.
LEVEL = 0.05
#: Cells whose distance to the samples is measured.
CELLS = 5000
#: Unit of coordinates that state none.
UNIT = Text("units of the CRS")
#: Samples that are not clustered: what they are like, and what their validation is worth.
JUDGED = {
    "random": (
        Text("The samples lie as samples placed at random would."),
        Text("Held back at random or by cross-validation, they give figures that are fair for this map."),
    ),
    "regular": (
        Text("The samples are spread more evenly than at random."),
        Text(
            "Held back at random or by cross-validation, they give figures that are fair or, if anything, too cautious "
            "for this map."
        ),
    ),
}


def cells_wanted(samples):
    """Number of cells that `nearest_distances` should be given for some number of samples."""
    return 4 * CELLS + 2 * samples


def sample_distances(xy):
    """Distance of each sample to the nearest other one, shape (n,)."""
    return cKDTree(xy).query(xy, k=2)[0][:, 1]


def other_fold_distances(xy, fold):
    """Distance of each sample to the nearest one of another fold, shape (n,)."""
    distance = np.empty(len(xy))
    for k in np.unique(fold):
        distance[fold == k] = cKDTree(xy[fold != k]).query(xy[fold == k])[0]
    return distance


def clustering(samples, cells):
    """1 - mean distance between samples / mean distance of cells to samples.

    About 0 for samples at random, up to 1 for clusters or gaps, below 0 for samples spread evenly (-1.6 on a square
    grid). It is the area between the two distribution functions, signed, over that left of the cells' one.
    """
    return 1 - np.mean(samples) / np.mean(cells)


@dataclass(frozen=True)
class NearestDistances:
    """Nearest-neighbour distances of samples and map.

    Parameters
    ----------
    samples : ndarray, shape (n,)
        Each training sample to the nearest other one.
    cells : ndarray, shape (m,)
        Cells of the map, a random sample of them, to the nearest training sample.
    validated : ndarray, shape (v,)
        Samples of the validation to the nearest sample that the predicting model had.
    validation : str
        Kind of the validation; ``none``: the cross-validation that every training makes.
    random : ndarray, shape (designs,)
        `clustering` of random designs of as many samples.
    unit : str
        Of the distances.
    """

    samples: np.ndarray
    cells: np.ndarray
    validated: np.ndarray
    validation: str
    random: np.ndarray
    unit: str = UNIT

    @property
    def clustering(self):
        """See the function of this name."""
        return clustering(self.samples, self.cells)

    @property
    def p(self):
        """Two-sided p of the Monte Carlo test: how often random designs are so far from their middle."""
        above = np.count_nonzero(self.random >= self.clustering)
        below = np.count_nonzero(self.random <= self.clustering)
        return min(1.0, 2 * (min(above, below) + 1) / (len(self.random) + 1))

    @property
    def design(self):
        """``clustered``, ``random`` or ``regular``."""
        if self.p > LEVEL:
            return "random"
        return "clustered" if self.clustering > np.median(self.random) else "regular"

    @property
    def mismatch(self):
        """Wasserstein distance W of the validated distances and the map's, the statistic of kNNDM."""
        return float(wasserstein_distance(self.validated, self.cells))

    @property
    def is_warning(self):
        """Whether `sentence` is one that a reader must not miss."""
        return self.design == "clustered"

    @property
    def sentence(self):
        """What the distances show, and what to do (Text)."""
        mean = {name: np.mean(getattr(self, name)) for name in ("samples", "cells", "validated")}
        ratio = mean["cells"] / mean["samples"] if mean["samples"] > 0 else np.inf
        low, high = 1 / (1 - np.percentile(self.random, [2.5, 97.5]))
        found = Text(
            "A cell of the map lies on average {cells} {unit} from its nearest training sample, {ratio} times as far "
            "as the samples lie from one another; for samples placed at random it would be {low} to {high} times "
            "(p = {p:.3f}, {designs} random designs). The validated samples lay {validated} {unit} from the samples "
            "they were predicted from.",
            cells=_short(mean["cells"]),
            unit=self.unit,
            # As texts, for they may be infinite.
            ratio=f"{ratio:.2f}",
            low=f"{low:.2f}",
            high=f"{high:.2f}",
            p=self.p,
            designs=len(self.random),
            validated=_short(mean["validated"]),
        )
        if self.design != "clustered":
            like, worth = JUDGED[self.design]
            told = [like, found, worth]
            if self.validation == "blocks":
                told.append(
                    Text("Spatial blocks predict over longer distances: their figures are too strict for it.")
                )
            return joined(" ", told)
        told = [Text("The samples are clustered, or leave parts of the map empty."), found]
        if mean["validated"] < mean["cells"]:
            told.append(
                Text("R2 and RMSE over such distances hold near the samples only: the map as a whole is worse.")
            )
        if self.validation != "blocks":
            told.append(Text("Train again with VALIDATION blocks and report those figures."))
        told.append(Text("Do not rely on cells far from all samples; new samples belong there."))
        return joined(" ", told)


def _short(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def nearest_distances(xy, cells, cell_size, validated, validation, seed=1, unit=UNIT):
    """Distances of samples and map, with random designs to judge them by.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
        Training samples.
    cells : CellSample
        Of the map's cells: all of them, or `cells_wanted` (n) at least.
    cell_size : tuple of float
        Width and height of a cell: random samples fall anywhere in it.
    validated, validation
        See `NearestDistances`.
    seed : int
    unit : str
        Of the coordinates.

    Returns
    -------
    NearestDistances
    """
    rng = np.random.default_rng(seed)
    places = cells.xy
    targets = places[:CELLS]
    # Of a part of the cells none may be drawn twice, nor be one of those measured, which hold no sample, or hardly any.
    pool = places if cells.is_whole else places[CELLS:]
    random = np.empty(DESIGNS)
    for i in range(DESIGNS):
        design = pool[rng.choice(len(pool), len(xy), replace=cells.is_whole)]
        design = design + rng.uniform(-0.5, 0.5, design.shape) * cell_size
        random[i] = clustering(sample_distances(design), cKDTree(design).query(targets)[0])
    return NearestDistances(
        sample_distances(xy), cKDTree(xy).query(targets)[0], validated, validation, random, unit
    )


def model_distances(model, cells, cell_size, seed=1, unit=UNIT):
    """`nearest_distances` of a `SoilModel` and the cells that it maps."""
    xy = model.samples.xy
    if len(model.validation_samples):
        validated = cKDTree(xy).query(model.validation_samples.xy)[0]
    else:
        validated = other_fold_distances(xy, validation_folds(model)[0])
    return nearest_distances(xy, cells, cell_size, validated, model.validation.kind, seed, unit)
