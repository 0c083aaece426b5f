"""Fine earth in soil with coarse fragments, from the four ways in which tables give it."""

from dataclasses import dataclass

import numpy as np

STONE_DENSITY = 2.65  # g cm-3, that of quartz


@dataclass(frozen=True)
class FineEarth:
    """Fine earth of horizons, and how it changes with what it was worked out from.

    Attributes
    ----------
    density : ndarray
        g of fine earth in a cm3 of soil, stones included. 0 or negative where the stones would weigh as much as
        the whole soil or more.
    own_density : ndarray
        Bulk density of the fine earth by itself [g cm-3]: its mass over the volume that stones leave.
    by_density : ndarray
        Change of `density` with bulk density.
    by_coarse : ndarray
        Change of `density` with coarse fragments [g cm-3 for each %].
    """

    density: np.ndarray
    own_density: np.ndarray
    by_density: np.ndarray
    by_coarse: np.ndarray


def fine_earth(
    bulk_density, coarse, basis="volume_percent", density_of="fine_earth", stone_density=STONE_DENSITY
):
    """Fine earth of horizons.

    Parameters
    ----------
    bulk_density : array_like of float
        g cm-3.
    coarse : array_like of float
        Coarse fragments in %.
    basis, density_of : str or array_like of str
        As in `HorizonUnits`.
    stone_density : float
        g cm-3.

    Returns
    -------
    FineEarth

    Notes
    -----
    With bulk density BD, stones of density ds, and their share v of the volume, a cm3 of soil holds ``BD (1 - v)`` of
    fine earth where BD is that of the fine earth, ``BD - ds v`` where it is that of the whole soil. A share m of the
    mass is ``v = m BD / (m BD + ds (1 - m))`` of the volume where BD is that of the fine earth, ``v = m BD / ds``
    where it is that of the whole soil.
    """
    bulk_density, share = np.asarray(bulk_density, float), np.asarray(coarse, float) / 100
    whole = np.asarray(density_of) == "whole_soil"
    if basis == "mass_percent":
        soil = np.where(whole, stone_density, share * bulk_density + stone_density * (1 - share))
        volume = share * bulk_density / soil
        volume_by_density = np.where(whole, share / soil, share * stone_density * (1 - share) / soil**2)
        volume_by_share = np.where(whole, bulk_density / soil, bulk_density * stone_density / soil**2)
    else:
        volume, volume_by_density, volume_by_share = share, 0.0, 1.0
    density = np.where(whole, bulk_density - stone_density * volume, bulk_density * (1 - volume))
    of_stone = np.where(whole, stone_density, bulk_density)  # what a cm3 more of stones replaces [g]
    return FineEarth(
        density=density,
        own_density=density / (1 - volume),
        by_density=np.where(whole, 1.0, 1 - volume) - of_stone * volume_by_density,
        by_coarse=-of_stone * volume_by_share / 100,
    )
