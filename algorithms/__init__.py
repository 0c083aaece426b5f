"""One Processing algorithm a file, each thin: read parameters, call the science, write outputs."""

from .bootstrapuncertainty import BootstrapUncertainty
from .covariatestack import CovariateStack
from .ndvicomposite import NdviComposite
from .predict import Predict
from .rasterizeclasses import RasterizeClasses
from .samplecovariates import SampleCovariates
from .socstock import SocStock
from .trainmodel import TrainModel
from .zonaltotals import ZonalTotals

#: Every algorithm of the provider, in the order of the work.
ALGORITHMS = (
    SocStock,
    NdviComposite,
    RasterizeClasses,
    CovariateStack,
    SampleCovariates,
    TrainModel,
    Predict,
    BootstrapUncertainty,
    ZonalTotals,
)
