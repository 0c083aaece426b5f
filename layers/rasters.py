"""Rasters in blocks of rows: a reader that gives NaN for NoData, and a writer that leaves no half file."""

import csv
import json
import math
import os
import uuid
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace

import numpy as np
from osgeo import gdal, ogr

from ..pedometrics.covariates import Covariate, Legend
from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import Text
from .grid import Grid, Window

#: Metadata domain of a band in which the kind, unit and legend of a covariate are kept in the file itself.
DOMAIN = "SOILCARBON"
#: NoData of every raster that the plugin writes.
NODATA = float("nan")
#: A float of this size or more is the NoData of some program, whatever the file says, and no value.
LARGEST = 1e38
#: What GDAL may keep of tiles while a whole raster is worked through: each is needed once.
CACHE = 32 << 20
#: Level 3 takes half the time of GDAL's 6 for files about 1 % larger (five covariates of three data sets).
CREATION_OPTIONS = ("TILED=YES", "INTERLEAVE=BAND", "COMPRESS=DEFLATE", "ZLEVEL=3", "BIGTIFF=IF_SAFER")
#: Where GDAL fails and does not say why.
UNKNOWN = Text("unknown reason")
#: Column of the class names in a table of another program that does not mark one.
NAME_COLUMNS = ("name", "class", "class_name", "classname", "label", "名稱", "類別")


def open_dataset(path):
    """GDAL dataset of a raster, or a `PedometricsError` that names it."""
    try:
        dataset = gdal.Open(path)
    except RuntimeError:  # other plugins may have switched GDAL's exceptions on
        dataset = None
    if dataset is None or dataset.RasterCount == 0:
        raise PedometricsError("The raster {path} cannot be read.", path=path)
    return dataset


def dataset_grid(dataset, name):
    """The `Grid` of a dataset; rasters that are rotated or run south-up are refused."""
    west, width, row_turn, north, column_turn, height = dataset.GetGeoTransform()
    if row_turn or column_turn or width <= 0 or height >= 0:
        raise PedometricsError(
            "The raster {name} is rotated or not north-up; bring it to a north-up grid first "
            "(Raster > Projections > Warp).",
            name=name,
        )
    return Grid(
        dataset.GetProjection(), west, north, width, -height, dataset.RasterXSize, dataset.RasterYSize
    )


class RasterReader:
    """A raster read in windows of rows.

    Parameters
    ----------
    path : str
        Source of the raster for GDAL.
    name : str, optional
        What messages call it; the file's name without one.
    crs : str, optional
        WKT that counts where the file itself names no CRS: the one that the user gave the layer.
    missing : dict, optional
        Further NoData: band number to pairs of lowest and highest value.
    """

    def __init__(self, path, name=None, crs="", missing=None):
        self.path = path
        self.name = name or os.path.basename(path)
        self._missing = missing or {}
        self._dataset = open_dataset(path)
        self.grid = dataset_grid(self._dataset, self.name)
        if not self.grid.crs:
            self.grid = replace(self.grid, crs=crs)
        self.count = self._dataset.RasterCount

    def require_crs(self):
        """Refuse a raster without a CRS."""
        if not self.grid.crs:
            raise PedometricsError(
                "The raster {name} has no coordinate reference system; assign one first "
                "(Layer > Set CRS, or Raster > Projections > Assign Projection).",
                name=self.name,
            )

    def require_band(self, band):
        """Refuse a raster that has fewer bands."""
        if band > self.count:
            raise PedometricsError(
                "The raster {name} has no band {band}; it has {count}.",
                name=self.name,
                band=band,
                count=self.count,
            )

    def read(self, window, bands=None, dtype=np.float32):
        """Values of a window, scale and offset applied and NoData as NaN.

        Parameters
        ----------
        window : Window
        bands : sequence of int, optional
            Band numbers from 1; all without it.

        Returns
        -------
        ndarray of `dtype`, shape (bands, rows, columns)
        """
        bands = bands or range(1, self.count + 1)
        columns = window.columns or self.grid.columns
        block = np.empty((len(bands), window.rows, columns), dtype)
        for values, number in zip(block, bands):
            self._read_band(number, window, values)
        return block

    def _read_band(self, number, window, values):
        band = self._dataset.GetRasterBand(number)
        place = (window.column, window.row, values.shape[1], values.shape[0])
        raw = tried(lambda: band.ReadAsArray(*place))
        if raw is None:
            raise PedometricsError(
                "Band {band} of the raster {name} cannot be read: {reason}",
                band=number,
                name=self.name,
                reason=gdal.GetLastErrorMsg() or Text("the file is damaged."),
            )
        with np.errstate(over="ignore", invalid="ignore"):
            values[:] = raw
        values *= _or_default(band.GetScale(), 1.0)
        values += _or_default(band.GetOffset(), 0.0)
        nodata = _stored(band.GetNoDataValue(), raw.dtype)
        if nodata is not None:
            values[raw == nodata] = np.nan
        if raw.dtype.kind == "f":
            values[~(np.abs(raw) < LARGEST)] = np.nan
        for low, high in self._missing.get(number, ()):
            values[(values >= values.dtype.type(low)) & (values <= values.dtype.type(high))] = np.nan
        if band.GetMaskFlags() & gdal.GMF_PER_DATASET:
            mask = band.GetMaskBand().ReadAsArray(*place)
            values[mask == 0] = np.nan

    def thinned(self, band, most=300):
        """Every k-th cell of a band for a small picture, at most `most` a side."""
        step = math.ceil(max(self.grid.shape) / most)
        rows = range(0, self.grid.rows, step)
        return np.stack([self.read(Window(row, 1), [band])[0, 0, ::step] for row in rows])

    def sample(self, x, y, bands=None, tick=None):
        """Values of the cells that hold points, shape (n, bands); NaN outside the grid.

        Coordinates are in the CRS of the raster. Rows are read once each, north to south; `tick` is called
        with the share of them that is done.
        """
        bands = list(bands or range(1, self.count + 1))
        rows, columns = self.grid.locate(x, y)
        values = np.full((len(rows), len(bands)), np.nan)
        for window in self.grid.blocks():
            here = (rows >= window.row) & (rows < window.row + window.rows)
            if here.any():
                block = self.read(window, bands, np.float64)
                values[here] = block[:, rows[here] - window.row, columns[here]].T
            if tick:
                tick((window.row + window.rows) / self.grid.rows)
        return values

    @property
    def in_tiles(self):
        """Whether the file is cut into tiles rather than into rows."""
        return self._dataset.GetRasterBand(1).GetBlockSize()[0] < self.grid.columns

    def own_scaling(self, band):
        """Scale and offset that the file holds for a band; 1 and 0 where it holds none."""
        found = self._dataset.GetRasterBand(band)
        return _or_default(found.GetScale(), 1.0), _or_default(found.GetOffset(), 0.0)

    @property
    def is_own(self):
        """Whether this plugin wrote the raster and its bands say what they are."""
        return bool(self._dataset.GetRasterBand(1).GetMetadata(DOMAIN))

    def description(self, band):
        """Name that a band carries in the file; empty where it has none."""
        return self._dataset.GetRasterBand(band).GetDescription()

    def legend(self, band):
        """`find_legend` of a band, its faults told with the raster's name."""
        try:
            return find_legend(self._dataset, band)
        except PedometricsError as error:
            raise PedometricsError("The raster {name}: {fault}", name=self.name, fault=error.text) from None

    def covariates(self):
        """What each band is, as a tuple of `Covariate`; names are the band descriptions."""
        return tuple(self._covariate(number) for number in range(1, self.count + 1))

    def _covariate(self, number):
        band = self._dataset.GetRasterBand(number)
        items = band.GetMetadata(DOMAIN) or {}
        legend = items.get("legend")
        return Covariate(
            name=band.GetDescription() or f"band_{number}",
            kind=items.get("kind", "numeric"),
            unit=band.GetUnitType() or "",
            legend=Legend.from_json(legend) if legend else None,
        )


class Statistics:
    """Running count, extremes, mean and standard deviation of values, NaN left out."""

    def __init__(self):
        self.count, self._mean, self._square = 0, 0.0, 0.0
        self._low, self._high = math.inf, -math.inf

    def add(self, values):
        """Take in more values; moments are joined as by Chan, Golub and LeVeque (1983)."""
        values = values[~np.isnan(values)].astype(float)
        if not values.size:
            return
        mean = values.mean()
        count = self.count + values.size
        self._square += np.sum((values - mean) ** 2) + (mean - self._mean) ** 2 * self.count * values.size / count
        self._mean += (mean - self._mean) * values.size / count
        self.count = count
        self._low, self._high = min(self._low, values.min()), max(self._high, values.max())

    def values(self):
        """Minimum, maximum, mean and standard deviation (of the whole, as GDAL's)."""
        return float(self._low), float(self._high), float(self._mean), math.sqrt(self._square / self.count)


#: What rasters that are written now keep of how they are made: a mapping. It goes where the file goes.
HISTORY = ContextVar("history", default=None)
HISTORY_ITEM = "PROVENANCE"


def read_history(path):
    """What a GeoTIFF keeps of how it was made; None where it keeps nothing."""
    with Quiet():
        dataset = tried(lambda: gdal.OpenEx(path, gdal.OF_RASTER, ["GTiff"]))
        text = dataset and dataset.GetMetadataItem(HISTORY_ITEM, DOMAIN)
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None


class RasterWriter:
    """A float32 GeoTIFF written in windows of rows under a temporary name, renamed when all is well.

    Use it as a context manager: an error or a cancel inside the block removes what was written.

    Parameters
    ----------
    path : str
        Final name, ending in .tif.
    grid : Grid
    covariates : sequence of Covariate
        One a band: name, kind, unit and legend are stored in the file.
    """

    def __init__(self, path, grid, covariates):
        check_ending(path)
        self.path = path
        self.grid = grid
        self._statistics = [Statistics() for _ in covariates]
        # In the folder of the result, so that the last step is a rename.
        self._part = f"{os.path.splitext(path)[0]}.{uuid.uuid4().hex[:8]}.part.tif"
        options = [*CREATION_OPTIONS, "PREDICTOR=3"]
        with Quiet() as quiet:
            self._dataset = quiet.tried(
                lambda: gdal.GetDriverByName("GTiff").Create(
                    self._part, grid.columns, grid.rows, len(covariates), gdal.GDT_Float32, options
                )
            )
        if self._dataset is None:
            raise self._failed(quiet.failure)
        self._dataset.SetProjection(grid.crs)
        self._dataset.SetGeoTransform(grid.geotransform)
        for number, covariate in enumerate(covariates, 1):
            _describe(self._dataset.GetRasterBand(number), covariate)
        if HISTORY.get() is not None:
            self._dataset.SetMetadataItem(HISTORY_ITEM, json.dumps(HISTORY.get(), ensure_ascii=False), DOMAIN)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        try:
            if kind is None:
                self.close()
                self._publish()
        finally:
            self._discard()

    def write(self, window, values, band=None):
        """Write a window: `values` of shape (bands, rows, columns), or (rows, columns) for one `band`."""
        values = np.asarray(values, np.float32)
        with Quiet() as quiet:
            code = quiet.tried(lambda: self._target(band).WriteArray(values, window.column, window.row))
        if code != 0 or quiet.failure:
            raise self._failed(quiet.failure)
        if band:
            self._statistics[band - 1].add(values)
        else:
            for statistics, part in zip(self._statistics, values.reshape(len(self._statistics), -1)):
                statistics.add(part)

    def _target(self, band):
        # Never in a variable of the writer: the traceback of an error would keep the file open.
        return self._dataset.GetRasterBand(band) if band else self._dataset

    def close(self):
        """Complete the file under its temporary name, so that only its renaming is left to leaving the block.

        Whoever writes several rasters closes all of them before one is renamed.
        """
        if self._dataset is None:
            return
        with Quiet() as quiet:
            for number, statistics in enumerate(self._statistics, 1):
                if statistics.count:
                    self._dataset.GetRasterBand(number).SetStatistics(*statistics.values())
            quiet.tried(self._dataset.FlushCache)
            if not quiet.failure:
                if min(self.grid.shape) > 512:
                    quiet.tried(lambda: self._dataset.BuildOverviews("NEAREST", _overview_levels(self.grid)))
            self._release()
        if quiet.failure:
            raise self._failed(quiet.failure)

    def _release(self):
        """Let go of the file: the last parts reach the disk, and a full one may show for the first time."""
        # What a destructor raises nobody sees, so newer versions of GDAL (3.8) are told to close. Without exceptions,
        # for after one they free the dataset a second time.
        if hasattr(self._dataset, "Close"):
            with gdal.ExceptionMgr(useExceptions=False):
                self._dataset.Close()
        self._dataset = None

    def _publish(self):
        try:
            os.replace(self._part, self.path)
        except OSError as problem:
            raise PedometricsError(
                "The output {path} cannot be replaced: {reason}. Is it open in QGIS or another program?",
                path=self.path,
                reason=problem.strerror,
            ) from None
        # A side file of an earlier raster of this name would give this one wrong statistics.
        if os.path.exists(self.path + ".aux.xml"):
            os.remove(self.path + ".aux.xml")

    def _discard(self):
        with Quiet():
            self._release()
        for path in (self._part, self._part + ".aux.xml"):
            if os.path.exists(path):
                os.remove(path)

    def _failed(self, reason):
        return PedometricsError(
            "The output {path} cannot be written: {reason}. Is there room on the disk, and may you write "
            "there?",
            path=self.path,
            reason=reason or UNKNOWN,
        )


@contextmanager
def small_cache(size=CACHE):
    """Holds GDAL's cache of tiles, by default a twentieth of the machine's memory, to `size` bytes."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(min(before, size))
    try:
        yield
    finally:
        gdal.SetCacheMax(before)


def check_ending(path):
    """Refuse a name that is not that of a GeoTIFF."""
    if not path.lower().endswith((".tif", ".tiff")):
        raise PedometricsError("The output {path} must be a GeoTIFF: let its name end in .tif.", path=path)


def read_legend(dataset, band=1):
    """Class names that a raster carries, or None: see `find_legend`."""
    return find_legend(dataset, band)[0]


def find_legend(dataset, band=1):
    """Class names that a raster carries, and where they stand: the first of `LEGEND_PLACES` that names a class.

    Returns
    -------
    legend : Legend or None
    place : Text
        Empty without a legend.
    """
    for place, read in LEGEND_PLACES.items():
        legend = read(dataset, band)
        if legend is not None:
            return legend, place
    return None, ""


def _own_legend(dataset, band):
    text = (dataset.GetRasterBand(band).GetMetadata(DOMAIN) or {}).get("legend")
    return Legend.from_json(text) if text else None


def _attribute_table(dataset, band):
    table = dataset.GetRasterBand(band).GetDefaultRAT()
    if table is None:
        return None
    columns = [
        (table.GetNameOfCol(i), table.GetTypeOfCol(i) == gdal.GFT_String) for i in range(table.GetColumnCount())
    ]
    code, name = table.GetColOfUsage(gdal.GFU_MinMax), table.GetColOfUsage(gdal.GFU_Name)
    code, name = _code_and_name(columns, None if code < 0 else code, None if name < 0 else name)
    if code is None or name is None:
        return None
    rows = range(table.GetRowCount())
    return _legend((table.GetValueAsDouble(row, code), table.GetValueAsString(row, name)) for row in rows)


def _esri_table(dataset, band):
    # ArcGIS writes it beside a TIFF; GDAL 3.6 does not read it there.
    path = dataset.GetDescription() + ".vat.dbf"
    if band > 1 or not os.path.isfile(path):
        return None
    with Quiet():
        table = tried(lambda: gdal.OpenEx(path, gdal.OF_VECTOR))
    if table is None:
        raise PedometricsError("The attribute table {path} cannot be read.", path=path)
    layer = table.GetLayer(0)
    fields = layer.GetLayerDefn()
    columns = [
        (fields.GetFieldDefn(i).GetName(), fields.GetFieldDefn(i).GetType() == ogr.OFTString)
        for i in range(fields.GetFieldCount())
    ]
    code, name = _code_and_name(columns)
    if code is None or name is None:
        return None
    return _legend((row.GetFieldAsDouble(code), row.GetFieldAsString(name)) for row in layer)


def _code_and_name(columns, code=None, name=None):
    """Positions of the codes and the class names among columns (name, whether text), None where there are none."""
    titles = [title.strip().casefold() for title, _ in columns]
    texts = [i for i, (_, is_text) in enumerate(columns) if is_text]
    if code is None and "value" in titles:
        code = titles.index("value")
    if name is None:
        called = [i for i in texts if titles[i] in NAME_COLUMNS]
        name = next(iter(called + texts), None)
    return code, name


def _category_names(dataset, band):
    return _legend(enumerate(dataset.GetRasterBand(band).GetCategoryNames() or ()))


def _csv_beside(dataset, band):
    path = os.path.splitext(dataset.GetDescription())[0] + ".csv"
    if band > 1 or not os.path.isfile(path):
        return None
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            head = file.readline()
            titles = [title.strip().strip('"').casefold() for title in head.split(_separator(head))]
            code = next((titles.index(title) for title in ("code", "value") if title in titles), None)
            if code is None or "name" not in titles:
                return None  # a table of something else
            rows = [row for row in csv.reader(file, delimiter=_separator(head)) if any(row)]
    except UnicodeDecodeError:
        raise PedometricsError(
            "The legend {path} is not UTF-8 text; save it again as 'CSV UTF-8'.", path=path
        ) from None
    pairs = []
    for row in rows:
        try:
            pairs.append((float(row[code]), row[titles.index("name")]))
        except (ValueError, IndexError):
            raise PedometricsError(
                "The legend {path} has the row '{row}'; each needs a whole-number code and a name.",
                path=path,
                row=", ".join(row),
            ) from None
    return _legend(pairs)


def _separator(head):
    return ";" if ";" in head else ","


def _legend(pairs):
    """Legend of pairs of code and name; None where they name no class."""
    named = [(float(code), name.strip()) for code, name in pairs if name.strip()]
    if not named or not all(code.is_integer() for code, _ in named):
        return None  # no names, or limits of numbers rather than classes
    return Legend(tuple(int(code) for code, _ in named), tuple(name for _, name in named))


#: Where class names are looked for, in this order, and what reads them. The file itself comes first: a table
#: beside it may be of an older raster of its name.
LEGEND_PLACES = {
    Text("the file"): _own_legend,
    Text("the attribute table"): _attribute_table,
    Text("the attribute table .vat.dbf"): _esri_table,
    Text("the category names"): _category_names,
    Text("the CSV file beside it"): _csv_beside,
}


def _describe(band, covariate):
    band.SetNoDataValue(NODATA)
    band.SetDescription(covariate.name)
    if covariate.unit:
        band.SetUnitType(covariate.unit)
    items = {"kind": covariate.kind}
    if covariate.legend is not None:
        items["legend"] = covariate.legend.to_json()
    band.SetMetadata(items, DOMAIN)


def _overview_levels(grid):
    levels = [2]
    while max(grid.shape) / levels[-1] > 512:
        levels.append(levels[-1] * 2)
    return levels


def _stored(nodata, dtype):
    """NoData as the file's own type stores it; None where it is unset, not finite or cannot occur."""
    if nodata is None or not math.isfinite(nodata):
        return None
    if dtype.kind == "f":
        with np.errstate(over="ignore"):
            return np.asarray(nodata).astype(dtype)  # -3.4e38 as float64 differs from the stored float32
    limits = np.iinfo(dtype)
    return int(nodata) if nodata == int(nodata) and limits.min <= nodata <= limits.max else None


def _or_default(value, default):
    return default if value is None else value


def tried(call):
    """The result of a GDAL call, None where GDAL's exceptions are on and it raised."""
    try:
        return call()
    except RuntimeError:
        return None


class Quiet:
    """Keeps GDAL from printing errors that we report ourselves.

    Attributes
    ----------
    failure : str
        The first of them, which names the cause; empty where there was none.
    """

    def __init__(self):
        self.failure = ""

    def tried(self, call):
        """The result of a GDAL call, None where it raised: with GDAL's exceptions on no handler hears of an error."""
        try:
            return call()
        except RuntimeError as error:
            self._keep(gdal.CE_Failure, 0, str(error))
            return None

    def __enter__(self):
        gdal.PushErrorHandler(self._keep)
        return self

    def __exit__(self, *exception):
        gdal.PopErrorHandler()

    def _keep(self, kind, number, text):
        if kind >= gdal.CE_Failure and not self.failure:
            # Newer versions of GDAL add a line for each cause, the last one first.
            last = text.splitlines()[-1].removeprefix("May be caused by: ").rstrip(".") if text else ""
            self.failure = last or UNKNOWN
