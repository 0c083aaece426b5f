"""What the study report knows of the steps: their groups and titles, those of older versions, and the literature."""

from ..pedometrics.texts import Text

#: Group to its title.
GROUPS = {
    "observations": Text("1 Soil observations"),
    "covariates": Text("2 Covariates"),
    "model": Text("3 Model and map"),
    "results": Text("4 Results"),
}

#: Algorithm to group and title, in the order of the work.
STEPS = {
    "bulkdensity": ("observations", Text("Bulk density of samples")),
    "socstock": ("observations", Text("SOC stock of profiles")),
    "harmonizedepths": ("observations", Text("Harmonize depths (splines)")),
    "texture": ("observations", Text("Soil texture by log-ratios")),
    "terraincovariates": ("covariates", Text("Terrain covariates")),
    "ndvicomposite": ("covariates", Text("NDVI composite")),
    "climate": ("covariates", Text("Climate means")),
    "rasterizeclasses": ("covariates", Text("Classes from polygons")),
    "covariatestack": ("covariates", Text("Covariate stack")),
    "samplecovariates": ("covariates", Text("Sample covariates")),
    "comparemodels": ("model", Text("Compare models")),
    "trainmodel": ("model", Text("Train model")),
    "predict": ("model", Text("Predict map")),
    "bootstrapuncertainty": ("model", Text("Bootstrap uncertainty")),
    "applicability": ("model", Text("Area of applicability")),
    "validatemap": ("results", Text("Validate map")),
    "samplingplan": ("model", Text("Sampling plan")),
    "zonaltotals": ("results", Text("Totals by zone")),
    "stratasummary": ("results", Text("Stocks by terrain and land cover")),
    "sequestrationpotential": ("results", Text("Theoretical carbon capacity")),
    "storagepotential": ("results", Text("Storage potential")),
    "mapfigure": ("results", Text("Figure of maps")),
}

#: Titles of reports that were made before provenance was kept, to their algorithm.
OLD_TITLES = (
    (r"Bulk density", "bulkdensity"),
    (r"Soil organic carbon stocks", "socstock"),
    (r"Soil properties by depth interval", "harmonizedepths"),
    (r"Soil texture (of samples|maps)", "texture"),
    (r"Terrain covariates", "terraincovariates"),
    (r"Climate means", "climate"),
    (r"Covariate stack", "covariatestack"),
    (r"Models of .* compared", "comparemodels"),
    (r"Model of .*", "trainmodel"),
    (r"[\d.]+ % interval of .*", "bootstrapuncertainty"),
    (r"Area of applicability of .*", "applicability"),
    (r"Validation of a map", "validatemap"),
    (r"Sampling plan", "samplingplan"),
    (r"Carbon totals by zone", "zonaltotals"),
    (r"Stocks by terrain and land cover", "stratasummary"),
    (r"Theoretical carbon capacity", "sequestrationpotential"),
    (r"Storage potential", "storagepotential"),
)

#: Literature: key to reference.
REFERENCES = {
    "bishop": "Bishop, T. F. A., McBratney, A. B. and Laslett, G. M. (1999): Modelling soil attribute depth functions "
    "with equal-area quadratic smoothing splines. Geoderma 91, 27-45.",
    "breiman": "Breiman, L. (2001): Random forests. Machine Learning 45, 5-32.",
    "brus": "Brus, D. J., Kempen, B. and Heuvelink, G. B. M. (2011): Sampling for validation of digital soil maps. "
    "European Journal of Soil Science 62, 394-407.",
    "cressie": "Cressie, N. (1985): Fitting variogram models by weighted least squares. Mathematical Geology 17, "
    "563-586.",
    "duan": "Duan, N. (1983): Smearing estimate: a nonparametric retransformation method. Journal of the American "
    "Statistical Association 78, 605-610.",
    "dunn": "Dunn, O. J. (1964): Multiple comparisons using rank sums. Technometrics 6, 241-252.",
    "georgiou": "Georgiou, K. et al. (2022): Global stocks and capacity of mineral-associated soil organic carbon. "
    "Nature Communications 13, 3797.",
    "gifford": "Gifford, R. M. and Roderick, M. L. (2003): Soil carbon stocks and bulk density: spatial or cumulative "
    "mass coordinates as a basis of expression? Global Change Biology 9, 1507-1514.",
    "hengl": "Hengl, T., Heuvelink, G. B. M. and Rossiter, D. G. (2007): About regression-kriging: from equations to "
    "case studies. Computers & Geosciences 33, 1301-1315.",
    "holm": "Holm, S. (1979): A simple sequentially rejective multiple test procedure. Scandinavian Journal of "
    "Statistics 6, 65-70.",
    "hyndman": "Hyndman, R. J. and Fan, Y. (1996): Sample quantiles in statistical packages. The American Statistician "
    "50, 361-365.",
    "lin": "Lin, L. I.-K. (1989): A concordance correlation coefficient to evaluate reproducibility. Biometrics 45, "
    "255-268.",
    "linnenbrink": "Linnenbrink, J., Milà, C., Ludwig, M. and Meyer, H. (2024): kNNDM CV: k-fold nearest-neighbour "
    "distance matching cross-validation for map accuracy estimation. Geoscientific Model Development 17, 5897-5912.",
    "malone2009": "Malone, B. P., McBratney, A. B., Minasny, B. and Laslett, G. M. (2009): Mapping continuous depth "
    "functions of soil carbon storage and available water capacity. Geoderma 154, 138-152.",
    "malone2017": "Malone, B. P., Minasny, B. and McBratney, A. B. (2017): Using R for Digital Soil Mapping. Springer, "
    "Cham.",
    "martin": "Martín-Fernández, J. A., Barceló-Vidal, C. and Pawlowsky-Glahn, V. (2003): Dealing with zeros and "
    "missing values in compositional data sets using nonparametric imputation. Mathematical Geology 35, 253-278.",
    "meyer": "Meyer, H. and Pebesma, E. (2021): Predicting into unknown space? Estimating the area of applicability of "
    "spatial prediction models. Methods in Ecology and Evolution 12, 1620-1633.",
    "mila": "Milà, C., Mateu, J., Pebesma, E. and Meyer, H. (2022): Nearest neighbour distance matching Leave-One-Out "
    "Cross-Validation for map validation. Methods in Ecology and Evolution 13, 1304-1316.",
    "minasny": "Minasny, B. and McBratney, A. B. (2006): A conditioned Latin hypercube method for sampling in the "
    "presence of ancillary information. Computers & Geosciences 32, 1378-1388.",
    "nadeau": "Nadeau, C. and Bengio, Y. (2003): Inference for the generalization error. Machine Learning 52, 239-281.",
    "quinlan": "Quinlan, J. R. (1992): Learning with continuous classes. Proceedings of the 5th Australian Joint "
    "Conference on Artificial Intelligence, 343-348.",
    "wilson": "Wilson, E. B. (1927): Probable inference, the law of succession, and statistical inference. Journal of "
    "the American Statistical Association 22, 209-212.",
    "zevenbergen": "Zevenbergen, L. W. and Thorne, C. R. (1987): Quantitative analysis of land surface topography. "
    "Earth Surface Processes and Landforms 12, 47-56.",
}

_ANY = ""
_TRAINED = (
    ("quinlan", "METHOD", "cubist"), ("breiman", "METHOD", "rf"), ("hengl", "METHOD", "rk_"),
    ("duan", "TRANSFORM", "log"), ("cressie", "METHOD", "k"), ("lin", _ANY, _ANY),
)
#: Algorithm to its literature: key, and the parameter whose value must hold a text for it; empty for always.
LITERATURE = {
    "socstock": (
        ("bishop", "HARMONIZE", "spline"),
        ("malone2009", "HARMONIZE", "spline"),
        ("gifford", "MASS_BASIS", "equivalent"),
    ),
    "harmonizedepths": (("bishop", _ANY, _ANY), ("malone2009", _ANY, _ANY)),
    "texture": (("martin", _ANY, _ANY),),
    "terraincovariates": (("zevenbergen", _ANY, _ANY),),
    "comparemodels": (
        *((key, "METHODS" if name == "METHOD" else name, text) for key, name, text in _TRAINED),
        ("nadeau", _ANY, _ANY), ("holm", _ANY, _ANY),
    ),
    "trainmodel": (*_TRAINED, ("mila", _ANY, _ANY), ("linnenbrink", _ANY, _ANY)),
    "bootstrapuncertainty": (("malone2017", _ANY, _ANY),),
    "applicability": (("meyer", _ANY, _ANY), ("mila", _ANY, _ANY), ("linnenbrink", _ANY, _ANY)),
    "validatemap": (("brus", _ANY, _ANY), ("lin", _ANY, _ANY), ("wilson", _ANY, _ANY)),
    "samplingplan": (("minasny", "METHOD", "clhs"),),
    "stratasummary": (("hyndman", _ANY, _ANY), ("dunn", "POINTS", _ANY), ("holm", "POINTS", _ANY)),
    "sequestrationpotential": (("georgiou", "EQUATION", "georgiou"),),
    "storagepotential": (("hyndman", _ANY, _ANY),),
}
