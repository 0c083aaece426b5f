"""The model that `trainmodel` makes and the later steps use, and its file: a zip of JSON and npz."""

import dataclasses
from dataclasses import dataclass

import numpy as np

from .bundle import group, read_bundle, write_bundle
from .covariates import Contract, Covariate, Legend
from .errors import PedometricsError
from .kriging import OrdinaryKriging
from .regression_kriging import RegressionKriging, Validation
from .settings import TRANSFORMS, Settings, check_choice
from .transform import back, smearing_factor
from .trends import TRENDS, Samples
from .variogram import Candidate, EmpiricalVariogram, Variogram

SCHEMA = 1


@dataclass(frozen=True)
class SoilModel:
    """A trained model with all that mapping, bootstrap and reports need.

    Parameters
    ----------
    target : str
        Field that was modelled.
    unit : str
        Its unit.
    transform : {"log", "none"}
    contract : Contract
    samples : Samples
        Training samples, target on the model's scale.
    model : RegressionKriging
    validation : Validation
    validation_samples : Samples
        Samples held back, for the coverage of intervals; none where the validation held none back.
    provenance : dict
        Names, parameters and package versions, as text and numbers.
    """

    target: str
    unit: str
    transform: str
    contract: Contract
    samples: Samples
    model: RegressionKriging
    validation: Validation
    validation_samples: Samples
    provenance: dict

    def __post_init__(self):
        check_choice("TRANSFORM", self.transform, TRANSFORMS)

    @property
    def cv_error(self):
        """Out-of-fold errors on the model's scale, observed minus predicted, shape (n,)."""
        return self.samples.y - self.model.cv_prediction

    @property
    def factor(self):
        """Duan's smearing factor from the out-of-fold errors."""
        return smearing_factor(self.cv_error, self.transform)

    def original_scale(self, values, backtransform="mean"):
        """Values on the target's own scale, as mean or median (`back`)."""
        return back(values, self.transform, self.factor if backtransform == "mean" else 1.0)

    def predict(self, X, xy, backtransform="mean"):
        """Predictions on the target's own scale, shape (k,)."""
        return self.original_scale(self.model.predict(X, xy), backtransform)


def save(model, path):
    """Write a model; a file of that name is replaced only when the new one is whole."""
    arrays = {}
    fitted = model.model
    trend, trend_arrays = fitted.trend.to_state()
    arrays.update({f"trend.{name}": value for name, value in trend_arrays.items()})
    for part, samples in (("samples", model.samples), ("validation_samples", model.validation_samples)):
        for name in ("X", "xy", "y"):
            arrays[f"{part}.{name}"] = getattr(samples, name)
    for name in ("fold", "cv_trend", "cv_prediction"):
        arrays[f"model.{name}"] = getattr(fitted, name)
    for name in ("observed", "predicted", "trend", "rows"):
        arrays[f"validation.{name}"] = getattr(model.validation, name)
    manifest = {
        "schema": SCHEMA,
        "target": model.target,
        "unit": model.unit,
        "transform": model.transform,
        "contract": _contract_to_json(model.contract),
        "settings": dataclasses.asdict(fitted.settings),
        "trend": trend,
        "validation": model.validation.kind,
        "smearing_factor": model.factor,
        "provenance": model.provenance,
        "tried": list(fitted.tried),
    }
    if fitted.kriging is not None:
        _add_kriging(fitted.kriging, manifest, arrays)
        manifest["candidates"] = [dataclasses.asdict(candidate) for candidate in fitted.candidates]
        if fitted.empirical is not None:
            for name in ("distance", "gamma", "pairs"):
                arrays[f"empirical.{name}"] = getattr(fitted.empirical, name)
    write_bundle(path, manifest, arrays)


def load(path):
    """Read a model. Runs no code from the file, and refuses one that is damaged or too large.

    Returns
    -------
    SoilModel
    """
    try:
        manifest, arrays = read_bundle(path)
        if manifest["schema"] != SCHEMA:
            raise PedometricsError(
                "The model {path} has format {found}; this version reads format {known}. Train it again.",
                path=path,
                found=manifest["schema"],
                known=SCHEMA,
            )
        return _rebuild(manifest, arrays)
    except FileNotFoundError:
        raise PedometricsError("There is no model file {path}.", path=path) from None
    except PedometricsError:
        raise
    except Exception as error:  # a damaged file can fail in any way, deep inside zipfile, json or numpy
        raise PedometricsError(
            "The file {path} is no whole model file ({reason}); train the model again.",
            path=path,
            reason=str(error) or type(error).__name__,
        ) from error


def _add_kriging(kriging, manifest, arrays):
    manifest["variogram"] = dataclasses.asdict(kriging.variogram)
    manifest["kriging_mean"] = kriging.mean
    for name in ("xy", "noise", "weights"):
        arrays[f"kriging.{name}"] = getattr(kriging, name)


def _kriging(manifest, arrays):
    kriging = OrdinaryKriging(
        Variogram(**manifest["variogram"]), mean=float(manifest["kriging_mean"]), **group(arrays, "kriging")
    )
    if not len(kriging.xy) == len(kriging.weights) == len(kriging.noise):
        raise ValueError("kriging system")
    return kriging


def _candidate(variogram, **numbers):
    return Candidate(
        Variogram(**variogram), **{name: None if one is None else float(one) for name, one in numbers.items()}
    )


def save_replicate(path, trend, kriging):
    """Write one bootstrap replicate: a fitted trend and the kriging of its residuals, None without."""
    state, trend_arrays = trend.to_state()
    manifest = {"schema": SCHEMA, "trend": state}
    arrays = {f"trend.{name}": value for name, value in trend_arrays.items()}
    if kriging is not None:
        _add_kriging(kriging, manifest, arrays)
    write_bundle(path, manifest, arrays)


def load_replicate(path, settings):
    """Trend and kriging of `save_replicate`, None where the file is missing or damaged: it is fitted again."""
    try:
        manifest, arrays = read_bundle(path)
        trend = TRENDS[settings.trend].from_state(manifest["trend"], group(arrays, "trend"))
        return trend, _kriging(manifest, arrays) if settings.kriged else None
    except Exception:
        return None


def _rebuild(manifest, arrays):
    settings = Settings(**manifest["settings"])
    contract = _contract_from_json(manifest["contract"])
    trend = TRENDS[settings.trend].from_state(manifest["trend"], group(arrays, "trend"))
    kriging = empirical = None
    candidates = ()
    if settings.kriged:
        kriging = _kriging(manifest, arrays)
        # Models of version 0.1 do not tell them.
        candidates = tuple(_candidate(**stored) for stored in manifest.get("candidates", ()))
        if group(arrays, "empirical"):
            empirical = EmpiricalVariogram(**group(arrays, "empirical"))
    fitted = RegressionKriging(
        settings,
        trend,
        kriging,
        empirical,
        **group(arrays, "model"),
        tried=tuple(manifest.get("tried", ())),
        candidates=candidates,
    )
    samples = Samples(**group(arrays, "samples"), categorical=contract.categorical)
    validation_samples = Samples(**group(arrays, "validation_samples"), categorical=contract.categorical)
    _check_whole(fitted, contract, samples, validation_samples)
    return SoilModel(
        target=str(manifest["target"]),
        unit=str(manifest["unit"]),
        transform=str(manifest["transform"]),
        contract=contract,
        samples=samples,
        model=fitted,
        validation=Validation(manifest["validation"], **group(arrays, "validation")),
        validation_samples=validation_samples,
        provenance=dict(manifest["provenance"]),
    )


def _check_whole(fitted, contract, samples, validation_samples):
    """Refuse parts that do not fit each other."""
    trend, p = fitted.trend, len(contract.covariates)
    if not samples.X.shape[1] == validation_samples.X.shape[1] == len(trend.usage_) == p:
        raise ValueError("covariates")
    if {part.shape for part in (fitted.fold, fitted.cv_trend, fitted.cv_prediction)} != {(len(samples),)}:
        raise ValueError("samples")
    if fitted.settings.trend in ("forest", "boosting", "linear"):
        levels = tuple(len(contract.levels[i]) for i in contract.categorical)
        if (trend.categorical_, trend.levels_) != (contract.categorical, levels):
            raise ValueError("classes")
    if not np.isfinite(fitted.predict(samples.X[:1], samples.xy[:1])).all():
        raise ValueError("prediction")


def _contract_to_json(contract):
    return {
        "crs": contract.crs,
        "cell_width": contract.cell_width,
        "cell_height": contract.cell_height,
        "covariates": [
            {
                "name": covariate.name,
                "kind": covariate.kind,
                "unit": covariate.unit,
                "legend": covariate.legend.to_json() if covariate.legend else None,
                "low": low if np.isfinite(low) else None,
                "high": high if np.isfinite(high) else None,
                "levels": list(levels),
            }
            for covariate, low, high, levels in zip(
                contract.covariates, contract.low, contract.high, contract.levels
            )
        ],
    }


def _contract_from_json(stored):
    items = stored["covariates"]
    covariates = tuple(
        Covariate(
            item["name"],
            item["kind"],
            item["unit"],
            Legend.from_json(item["legend"]) if item["legend"] else None,
        )
        for item in items
    )
    low, high = (
        tuple(np.nan if item[name] is None else float(item[name]) for item in items) for name in ("low", "high")
    )
    levels = tuple(tuple(int(code) for code in item["levels"]) for item in items)
    return Contract(
        covariates, low, high, levels, stored["crs"], float(stored["cell_width"]), float(stored["cell_height"])
    )
