"""Nearest-neighbour distances as a section of a report."""

import numpy as np

from ..pedometrics.texts import Text, told, tr
from .html import number
from .plots import LINE, SOFT, SOIL, axes, in_unit

#: How the samples are spread.
DESIGNS = {"clustered": Text("clustered"), "random": Text("random"), "regular": Text("regular")}


def add_distances(report, distances):
    """Add the section on how far the map's cells lie from the samples.

    Parameters
    ----------
    report : Report
    distances : NearestDistances
    """
    import pandas as pd

    report.section("Distances between map, samples and validation")
    if distances.is_warning:
        report.notes([distances.sentence])
    else:
        report.text(distances.sentence)
    curves = (
        (Text("cells of the map to the nearest training sample"), distances.cells, LINE, "-"),
        (Text("training samples to the nearest other one"), distances.samples, SOFT, "-"),
        (Text("validated samples to the nearest one of the predicting model"), distances.validated, SOIL, "--"),
    )
    figure, (ax,) = axes(size=(5.6, 3.4))
    for label, values, color, style in curves:
        ordered = np.sort(values)
        share = np.arange(1, len(ordered) + 1) / len(ordered)
        # Two hundred steps are as much as the eye sees.
        shown = np.unique(np.linspace(0, len(ordered) - 1, 200).astype(int))
        ax.plot(
            ordered[shown], 100 * share[shown], color=color, linestyle=style, drawstyle="steps-post", label=label.told()
        )
    ax.set(
        xlabel=in_unit(tr("distance"), told(distances.unit)), ylabel=tr("share that is nearer [%]"), ylim=(0, 101),
        xlim=(0, max(np.percentile(values, 99) for _, values, _, _ in curves) or 1),
    )
    ax.legend(frameon=False, fontsize=8, loc="lower right")
    report.figure(
        figure,
        "Nearest-neighbour distances, cumulated. Where the validation's line lies left of the map's, the validation "
        "predicts over shorter distances than the map does, and its figures are too good.",
    )
    low, high = np.percentile(distances.random, [2.5, 97.5])
    report.table(
        pd.DataFrame(
            {
                "distance": [label for label, _, _, _ in curves],
                "n": [len(values) for _, values, _, _ in curves],
                **{
                    f"{name} [{distances.unit}]": [float(measure(values)) for _, values, _, _ in curves]
                    for name, measure in (
                        ("mean", np.mean), ("median", np.median), ("90th percentile", lambda v: np.percentile(v, 90)),
                    )
                },
            }
        ),
        Text(
            "Samples judged as {design}: clustering {clustering} (0 at random, towards 1 clustered, negative evenly "
            "spread), for random designs on the same cells {low} to {high}, p = {p}. Wasserstein distance W between "
            "the validation's and the map's distances: {mismatch} {unit} (0 where the validation tries just the "
            "distances of the map). Milà et al. (2022), Linnenbrink et al. (2024).",
            design=DESIGNS[distances.design],
            clustering=number(distances.clustering, 3),
            low=number(low, 3),
            high=number(high, 3),
            p=number(distances.p, 2),
            mismatch=number(distances.mismatch, 3),
            unit=distances.unit,
        ),
        csv="distances",
        words=("distance",),
    )
