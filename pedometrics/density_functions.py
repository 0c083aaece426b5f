"""Catalogue of published pedotransfer functions for the bulk density of the fine earth.

A formula stands here only where the paper, or two works that quote it independently, agree on its coefficients and on
the units of its inputs. Organic matter is taken as 1.724 times organic carbon. Where a paper's range is not known to
us, `limits` are ours, and `validity` says so.

Left out, because quoted in different ways, or by one source only: Saini 1966, Adams 1973 (his own coefficients),
Grigal 1989, Honeysett and Ratkowsky 1989, Huntington 1989, Tomasella and Hodnett 1998, Bernoux 1998, De Vos 2005,
Minasny and Hartemink 2011, Han 2012, Nanko 2014, Botula 2015.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from .texts import Text

#: What a function may need: name to what people call it, with its unit.
INPUTS = {
    "carbon": "organic carbon [%]",
    "clay": "clay [%]",
    "silt": "silt [%]",
    "sand": "sand [%]",
    "depth": "depth of the horizon's middle [cm]",
}
MATTER = 1.724  # organic matter from organic carbon
#: Organic soil material begins at 12 to 18 % organic carbon (Soil Taxonomy): functions of mineral soil end there.
MINERAL = (0.0, 12.0)
SHARE = (0.0, 100.0)


@dataclass(frozen=True)
class PedotransferFunction:
    """A published function that estimates bulk density.

    Attributes
    ----------
    key : str
        Name in parameters and results.
    formula : str
        Formula as text: bulk density (BD) in g cm-3; OC organic carbon, OM organic matter, clay, silt and sand in % of
        mass.
    source : Text
        Publication.
    validity : Text
        What soils it was made for, and where it stops.
    limits : mapping of str to tuple of float
        Least and largest value for which it is used, for each input that it needs (see `INPUTS`).
    function : callable
        Takes the inputs as keyword arguments, arrays in the units of `INPUTS`; returns g cm-3.
    """

    key: str
    formula: str
    source: Text
    validity: Text
    limits: Mapping
    function: Callable

    @property
    def needs(self):
        """Names of the inputs that it needs."""
        return tuple(self.limits)

    @property
    def carbon_limits(self):
        """Least and largest organic carbon [%] for which it is used."""
        return self.limits["carbon"]

    def estimate(self, table):
        """Bulk density of samples.

        Parameters
        ----------
        table : mapping of str to array_like of float, shape (n,)
            By the names of `INPUTS`, and in their units; others are not looked at.

        Returns
        -------
        ndarray, shape (n,)
            g cm-3; NaN where an input is missing or outside `limits`.
        """
        carbon = np.asarray(table["carbon"], float)
        inputs, inside = {}, np.ones(carbon.shape, bool)
        for name, (low, high) in self.limits.items():
            inputs[name] = np.asarray(table.get(name, np.nan), float)
            inside &= (inputs[name] >= low) & (inputs[name] <= high)
        # Nothing outside is worked out: a logarithm of 0 would warn.
        return self.function(**{name: np.where(inside, values, np.nan) for name, values in inputs.items()})


def _mixture(carbon, organic, mineral):
    """Density of organic matter and mineral soil that fill space side by side, each of its own density."""
    share = MATTER * carbon / 100
    return 1 / (share / organic + (1 - share) / mineral)


_PUBLISHED = (
    PedotransferFunction(
        key="manrique_jones_1991",
        formula="BD = 1.660 - 0.318 sqrt(OC)",
        source=Text(
            "Manrique, L. A. and Jones, C. A. (1991): Bulk density of soils in relation to soil physical and chemical "
            "properties. Soil Science Society of America Journal 55, 476-481."
        ),
        validity=Text(
            "19,651 samples of about 12,000 pedons of the USA, Hawaii, Puerto Rico and some other countries, at 33 kPa "
            "(R2 0.41); used here for mineral soil only, up to 12 % organic carbon."
        ),
        limits={"carbon": MINERAL},
        function=lambda carbon: 1.660 - 0.318 * np.sqrt(carbon),
    ),
    PedotransferFunction(
        key="alexander_1980_a",
        formula="BD = 1.66 - 0.308 sqrt(OC)",
        source=Text(
            "Alexander, E. B. (1980): Bulk densities of California soils in relation to other soil properties. Soil "
            "Science Society of America Journal 44, 689-692. First equation."
        ),
        validity=Text("721 samples of soils of California (R2 0.46); used here up to 12 % organic carbon."),
        limits={"carbon": MINERAL},
        function=lambda carbon: 1.66 - 0.308 * np.sqrt(carbon),
    ),
    PedotransferFunction(
        key="alexander_1980_b",
        formula="BD = 1.72 - 0.294 sqrt(OC)",
        source=Text(
            "Alexander, E. B. (1980): Bulk densities of California soils in relation to other soil properties. Soil "
            "Science Society of America Journal 44, 689-692. Second equation."
        ),
        validity=Text("Soils of California; used here up to 12 % organic carbon."),
        limits={"carbon": MINERAL},
        function=lambda carbon: 1.72 - 0.294 * np.sqrt(carbon),
    ),
    PedotransferFunction(
        key="post_kwon_2000",
        formula="BD = 100 / (OM / 0.244 + (100 - OM) / 1.64)",
        source=Text(
            "Post, W. M. and Kwon, K. C. (2000): Soil carbon sequestration and land-use change: processes and "
            "potential. Global Change Biology 6, 317-327; the form is that of Adams, W. A. (1973), Journal of Soil "
            "Science 24, 10-17."
        ),
        validity=Text(
            "A mixture of organic matter of 0.244 and mineral soil of 1.64 g cm-3, not a fit to one region; used here "
            "up to 12 % organic carbon."
        ),
        limits={"carbon": MINERAL},
        function=lambda carbon: _mixture(carbon, 0.244, 1.64),
    ),
    PedotransferFunction(
        key="song_2005",
        formula="BD = 1.377 exp(-0.048 OC)",
        source=Text(
            "Song, G., Li, L., Pan, G. and Zhang, Q. (2005): Topsoil organic carbon storage of China and its loss by "
            "cultivation. Biogeochemistry 74, 47-62."
        ),
        validity=Text(
            "Cultivated topsoils of China, from the second national soil survey; used here up to 6 % organic carbon, a "
            "limit of ours."
        ),
        limits={"carbon": (0.0, 6.0)},
        function=lambda carbon: 1.377 * np.exp(-0.048 * carbon),
    ),
    PedotransferFunction(
        key="jeffrey_1970",
        formula="BD = 1.482 - 0.6786 log10(OM)",
        source=Text(
            "Jeffrey, D. W. (1970): A note on the use of ignition loss as a means for the approximate estimation of "
            "soil bulk density. Journal of Ecology 58, 297-299."
        ),
        validity=Text(
            "Organic matter as loss on ignition, R2 0.82. The logarithm is to base 10: code that takes the natural one "
            "gives negative densities above 5 % carbon. Used here from 0.5 to 12 % organic carbon, limits of ours."
        ),
        limits={"carbon": (0.5, 12.0)},
        function=lambda carbon: 1.482 - 0.6786 * np.log10(MATTER * carbon),
    ),
    PedotransferFunction(
        key="drew_1973",
        formula="BD = 1 / (0.6268 + 0.0361 OM)",
        source=Text(
            "Drew, L. A. (1973): Bulk density estimation based on organic matter content of some Minnesota soils. "
            "Minnesota Forestry Research Notes 243."
        ),
        validity=Text(
            "Soils of Minnesota, USA, mostly forested; used here up to 12 % organic carbon, a limit of ours."
        ),
        limits={"carbon": MINERAL},
        function=lambda carbon: 1 / (0.6268 + 0.0361 * MATTER * carbon),
    ),
    PedotransferFunction(
        key="tamminen_starr_1994",
        formula="BD = 1.565 - 0.2298 sqrt(OM)",
        source=Text(
            "Tamminen, P. and Starr, M. (1994): Bulk density of forested mineral soils. Silva Fennica 28, 53-60."
        ),
        validity=Text(
            "Coarse mineral forest soils (clay up to 7 %) of 75 plots in Finland, 0 to 65 cm (R2 0.61); used here up "
            "to 12 % organic carbon."
        ),
        limits={"carbon": MINERAL},
        function=lambda carbon: 1.565 - 0.2298 * np.sqrt(MATTER * carbon),
    ),
    PedotransferFunction(
        key="federer_1993",
        formula="BD = 100 / (OM / 0.111 + (100 - OM) / 1.45)",
        source=Text(
            "Federer, C. A., Turcotte, D. E. and Smith, C. T. (1993): The organic fraction-bulk density relationship "
            "and the expression of nutrient content in forest soils. Canadian Journal of Forest Research 23, "
            "1026-1032."
        ),
        validity=Text(
            "Sandy loams on till under forest in New England, USA, from mineral to organic horizons (silt loams were "
            "denser)."
        ),
        limits={"carbon": (0.0, 58.0)},
        function=lambda carbon: _mixture(carbon, 0.111, 1.45),
    ),
    PedotransferFunction(
        key="hossain_2015",
        formula="BD = 0.074 + 2.632 exp(-0.076 OC)",
        source=Text(
            "Hossain, M. F., Chen, W. and Zhang, Y. (2015): Bulk density of mineral and organic soils in the Canada's "
            "arctic and sub-arctic. Information Processing in Agriculture 2, 183-190. Organic soils."
        ),
        validity=Text(
            "Organic soils of arctic and sub-arctic Canada; used here from 17 % organic carbon, where organic soil "
            "begins in the Canadian classification."
        ),
        limits={"carbon": (17.0, 58.0)},
        function=lambda carbon: 0.074 + 2.632 * np.exp(-0.076 * carbon),
    ),
    PedotransferFunction(
        key="hollis_2012_topsoil",
        formula="BD = 0.80806 + 0.823844 exp(-0.27993 OC) + 0.0014065 sand - 0.0010299 clay",
        source=Text(
            "Hollis, J. M., Hannam, J. and Bellamy, P. H. (2012): Empirically-derived pedotransfer functions for "
            "predicting bulk density in European soils. European Journal of Soil Science 63, 96-109. Cultivated "
            "topsoils."
        ),
        validity=Text(
            "Cultivated topsoils of Europe; used here where the horizon's middle is at 30 cm or above, up to 12 % "
            "organic carbon."
        ),
        limits={"carbon": MINERAL, "sand": SHARE, "clay": SHARE, "depth": (0.0, 30.0)},
        function=lambda carbon, sand, clay, depth: (
            0.80806 + 0.823844 * np.exp(-0.27993 * carbon) + 0.0014065 * sand - 0.0010299 * clay
        ),
    ),
    PedotransferFunction(
        key="hollis_2012_mineral",
        formula="BD = 0.69794 + 0.750636 exp(-0.230355 OC) + 0.0008687 sand - 0.0005164 clay",
        source=Text(
            "Hollis, J. M., Hannam, J. and Bellamy, P. H. (2012): Empirically-derived pedotransfer functions for "
            "predicting bulk density in European soils. European Journal of Soil Science 63, 96-109. Other mineral "
            "horizons."
        ),
        validity=Text(
            "Mineral horizons of Europe other than cultivated topsoils and compact subsoils; used here up to 12 % "
            "organic carbon."
        ),
        limits={"carbon": MINERAL, "sand": SHARE, "clay": SHARE},
        function=lambda carbon, sand, clay: (
            0.69794 + 0.750636 * np.exp(-0.230355 * carbon) + 0.0008687 * sand - 0.0005164 * clay
        ),
    ),
    PedotransferFunction(
        key="kaur_2002",
        formula="BD = exp(0.313 - 0.191 OC + 0.02102 clay - 0.000476 clay^2 - 0.00432 silt)",
        source=Text(
            "Kaur, R., Kumar, S. and Gurung, H. P. (2002): A pedo-transfer function (PTF) for estimating soil bulk "
            "density from basic soil data and its comparison with existing PTFs. Australian Journal of Soil Research "
            "40, 847-857."
        ),
        validity=Text(
            "224 samples of the Almora district in the Himalaya of India; used here up to 4 % organic carbon and 60 % "
            "clay, limits of ours."
        ),
        limits={"carbon": (0.0, 4.0), "clay": (0.0, 60.0), "silt": SHARE},
        function=lambda carbon, clay, silt: np.exp(
            0.313 - 0.191 * carbon + 0.02102 * clay - 0.000476 * clay**2 - 0.00432 * silt
        ),
    ),
)
FUNCTIONS = {function.key: function for function in _PUBLISHED}
