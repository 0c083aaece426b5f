"""One Processing algorithm a file, each thin: read parameters, call the science, write outputs."""

from .bootstrapuncertainty import BootstrapUncertainty
from .climate import Climate
from .covariatestack import CovariateStack
from .ndvicomposite import NdviComposite
from .predict import Predict
from .rasterizeclasses import RasterizeClasses
from .samplecovariates import SampleCovariates
from .socstock import SocStock
from .terraincovariates import TerrainCovariates
from .trainmodel import TrainModel
from .zonaltotals import ZonalTotals

#: Every algorithm of the provider, in the order of the work.
ALGORITHMS = (
    SocStock,
    TerrainCovariates,
    NdviComposite,
    Climate,
    RasterizeClasses,
    CovariateStack,
    SampleCovariates,
    TrainModel,
    Predict,
    BootstrapUncertainty,
    ZonalTotals,
)
