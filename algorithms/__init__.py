"""One Processing algorithm a file, each thin: read parameters, call the science, write outputs."""

from .applicability import Applicability
from .bootstrapuncertainty import BootstrapUncertainty
from .bulkdensity import BulkDensity
from .climate import Climate
from .comparemodels import CompareModels
from .covariatestack import CovariateStack
from .harmonizedepths import HarmonizeDepths
from .mapfigure import MapFigure
from .ndvicomposite import NdviComposite
from .predict import Predict
from .rasterizeclasses import RasterizeClasses
from .samplecovariates import SampleCovariates
from .samplingplan import SamplingPlan
from .sequestrationpotential import SequestrationPotential
from .socstock import SocStock
from .storagepotential import StoragePotential
from .stratasummary import StrataSummary
from .studyreport import StudyReport
from .terraincovariates import TerrainCovariates
from .texture import Texture
from .trainmodel import TrainModel
from .validatemap import ValidateMap
from .zonaltotals import ZonalTotals

#: Every algorithm of the provider, in the order of the work.
ALGORITHMS = (
    BulkDensity,
    SocStock,
    HarmonizeDepths,
    Texture,
    TerrainCovariates,
    NdviComposite,
    Climate,
    RasterizeClasses,
    CovariateStack,
    SampleCovariates,
    CompareModels,
    TrainModel,
    Predict,
    BootstrapUncertainty,
    Applicability,
    ValidateMap,
    SamplingPlan,
    ZonalTotals,
    StrataSummary,
    SequestrationPotential,
    StoragePotential,
    MapFigure,
    StudyReport,
)
