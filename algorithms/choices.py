"""What people read for the values of choices: the values themselves are kept by models, scripts and reports."""

METHODS = {
    "rk_cubist": "RK-Cubist: regression kriging, Cubist trend",
    "cubist": "Cubist, without kriging",
    "rk_rf": "RK-RF: regression kriging, random-forest trend",
    "rf": "Random forest, without kriging",
    "rk_gb": "RK-GB: regression kriging, gradient-boosting trend",
    "gb": "Gradient boosting, without kriging",
    "ok": "Ordinary kriging, without covariates",
    "uk": "Universal kriging: linear trend and residual in one",
    "rk_mlr": "RK-MLR: regression kriging, linear trend",
    "mlr": "Multiple linear regression, without kriging",
}
TRANSFORMS = {"log": "Natural logarithm (for stocks)", "none": "None"}
BACKTRANSFORMS = {"mean": "Mean (for totals)", "median": "Median"}
SPLITS = {
    "holdout": "Hold out a share of the samples",
    "kfold": "Ten folds, at random",
    "blocks": "Five folds of spatial blocks (for clustered samples)",
}
VALIDATIONS = {**SPLITS, "field": "As a field says", "none": "None"}
RESIDUALS = {"out_of_fold": "Of models that did not see the sample", "in_sample": "Of the fit itself"}
VARIOGRAMS = {
    "auto": "The best of all, or no kriging if it does not help",
    "exponential": "Exponential",
    "spherical": "Spherical",
    "gaussian": "Gaussian",
    "matern": "Matérn (smoothness 3/2)",
    "nugget": "Nugget only: no spatial correlation",
}
VARIOGRAM_CHOICES = {"fit": "How well it fits", "cross_validation": "Error of cross-validation (slower)"}
ESTIMATORS = {"matheron": "Matheron", "robust": "Robust (Cressie and Hawkins)"}
VARIOGRAM_FITS = {
    "least_squares": "Weighted least squares",
    "reml": "Restricted maximum likelihood, REML (slower)",
}
INTERVALS = {
    "ensemble": "Replicates and error of cross-validation",
    "book": "The same and the replicates' own error (wider)",
    "percentiles": "Percentiles of the replicates alone (too narrow)",
}
SAMPLINGS = {"weights": "Count once, with a weight", "duplicates": "Are repeated, as in the paper"}
REPLICATE_VARIOGRAMS = {"shared": "That of the model", "own": "Fitted to each replicate (slower)"}
WEIGHTS = {"importance": "Importance in the model", "equal": "All the same"}

CARBON = {
    "percent": "Organic carbon [%]",
    "g/kg": "Organic carbon [g/kg]",
    "om_percent": "Organic matter [%], divided by 1.724",
}
BULK_DENSITY = {"g/cm3": "g/cm³, such as 1.3", "kg/m3": "kg/m³, such as 1300"}
STOCK_UNITS = {"kg/m2": "kg/m²", "t/ha": "t/ha (the same as Mg/ha)"}
SOC_UNITS = {
    "g/kg": CARBON["g/kg"],
    "percent": CARBON["percent"],
    "om_percent": CARBON["om_percent"],
    "kg/m2": "Stock of the layer [kg/m²]",
    "t/ha": "Stock of the layer [t/ha]",
}
COARSE_BASES = {"volume_percent": "The soil's volume", "mass_percent": "The soil's mass"}
DENSITY_MEANINGS = {"fine_earth": "The fine earth, without stones", "whole_soil": "The whole soil, stones included"}
HARMONIZE = {"thickness": "By thickness within the interval", "spline": "Equal-area spline"}
MASS_BASES = {"fixed_depth": "Depth", "equivalent_mass": "Equal mass of fine earth"}
DENSITY_FUNCTIONS = {
    "manrique_jones_1991": "Manrique and Jones 1991 (USA, Puerto Rico)",
    "alexander_1980_a": "Alexander 1980, first equation (California)",
    "alexander_1980_b": "Alexander 1980, second equation (California)",
    "post_kwon_2000": "Post and Kwon 2000 (no one region)",
    "song_2005": "Song et al. 2005 (cultivated soils of China)",
    "jeffrey_1970": "Jeffrey 1970 (loss on ignition)",
    "drew_1973": "Drew 1973 (forests of Minnesota)",
    "tamminen_starr_1994": "Tamminen and Starr 1994 (forests of Finland)",
    "federer_1993": "Federer et al. 1993 (forests of New England)",
    "hossain_2015": "Hossain et al. 2015 (organic soils of Canada)",
    "hollis_2012_topsoil": "Hollis et al. 2012, topsoils (Europe; needs texture)",
    "hollis_2012_mineral": "Hollis et al. 2012, other horizons (Europe; needs texture)",
    "kaur_2002": "Kaur et al. 2002 (Himalaya of India; needs texture)",
}
DENSITY_FILLS = {
    "best": "What comes nearest to the measured values",
    "fitted_linear": "Your own function, linear",
    "fitted_forest": "Your own function, random forest",
    **DENSITY_FUNCTIONS,
    "mean": "Mean of the published functions",
    "none": "Nothing: compare only",
}
STOCK_DENSITY_FILLS = {
    "none": "Not: such horizons are left out",
    "fitted": "A linear function fitted to your measured values",
    **DENSITY_FUNCTIONS,
}

DIRECTIONS = {
    "forward": "Forward: sand, silt and clay to log-ratios",
    "back": "Back: log-ratios to sand, silt and clay",
}
LOGRATIOS = {"ilr": "Isometric (ilr)", "alr": "Additive (alr)"}
EQUATIONS = {
    "hassink_1997": "Hassink 1997 (particles below 20 µm)",
    "georgiou_2022_high": "Georgiou et al. 2022, high-activity minerals (clay + silt)",
    "georgiou_2022_low": "Georgiou et al. 2022, low-activity minerals (clay + silt)",
}
FINE_FRACTIONS = {
    "clay_silt_50um": "Clay + silt, particles below 50 µm (USDA, FAO)",
    "below_20um": "Particles below 20 µm",
}

TERRAIN_LAYERS = {
    "elevation": "Elevation",
    "slope": "Slope",
    "aspect": "Aspect",
    "northness": "Northness",
    "eastness": "Eastness",
    "profile_curvature": "Profile curvature",
    "plan_curvature": "Plan curvature",
    "tri": "Ruggedness (TRI)",
    "tpi": "Topographic position (TPI)",
    "flow_accumulation": "Catchment area",
    "twi": "Wetness index (TWI)",
    "spi": "Stream power (SPI)",
    "mrvbf": "Valley-bottom flatness (MrVBF)",
    "mrrtf": "Ridge-top flatness (MrRTF)",
}
RESAMPLINGS = {"bilinear": "Bilinear", "cubic": "Cubic (smoother)", "nearest": "Nearest cell"}
MASK_KINDS = {
    "classes": "Classes, such as Sentinel-2 SCL",
    "nonzero": "0 is clear, all else is not",
    "landsat_qa": "Landsat QA_PIXEL (Collection 2)",
}
STATISTICS = {"mean": "Mean", "median": "Median"}
TIME_STEPS = {"monthly": "A month", "yearly": "A year, or a mean of years"}
TEMPERATURE_UNITS = {
    "celsius": "°C",
    "kelvin": "K",
    "tenth_celsius": "°C x 10 (WorldClim 1.4, CHELSA 1.2)",
    "tenth_kelvin": "K x 10 (CHELSA 2.1)",
    "fahrenheit": "°F",
}
RAIN_UNITS = {
    "mm": "mm, total (the same as kg/m²)",
    "tenth_mm": "mm x 10, total",
    "hundredth_mm": "mm x 100, total",
    "m": "m, total",
    "mm/day": "mm a day, mean",
    "m/day": "m a day, mean (ERA5)",
    "kg/m2/s": "kg/m² a second, mean (climate models)",
}
LAPSE_TRENDS = {"elevation": "Elevation", "elevation_position": "Elevation, easting and northing"}

DESIGNS = {
    "clhs": "Represent all covariates (conditioned Latin hypercube)",
    "widest_interval": "Where the map is least certain (widest intervals)",
    "applicability": "Where no sample is alike (dissimilarity)",
    "spatial_coverage": "Spread evenly over the area (spatial coverage)",
}
COVERAGES = {
    "cell_centre": "Whole cells, by their centre",
    "exact": "The share of each cell (needs exactextract)",
}
FIGURES = {
    "stocks": "Maps of the stock, side by side",
    "interval": "A map with its limits and the width of its interval",
}
GRATICULES = {"map": "Of the figure's reference system", "degrees": "Longitude and latitude", "none": "None"}
PAGES = {"A4": "A4", "A3": "A3"}
LANGUAGES = {"en": "English", "zh_TW": "Traditional Chinese (繁體中文)"}
