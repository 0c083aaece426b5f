"""A model over a stack: read all covariates of a block once, compute, write every output."""

import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field, replace

import numpy as np

from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import Text
from .grid import spatial_reference
from .rasters import RasterReader, RasterWriter, small_cache

#: Cells computed at a time: a few arrays of covariates and replicates of them fit in tens of megabytes.
CHUNK = 16_384
#: Values read and written at a time: with many bands, a block has fewer cells.
BLOCK = 2_400_000
#: Cells of which the kriging variance is worked out between two looks at whether to stop.
VARIANCE_BLOCK = 65_536


@dataclass
class MapCounts:
    """What became of the cells of a stack.

    Attributes
    ----------
    cells, mapped : int
        Cells of the grid, and those that have a value in the map.
    lacking : int
        Cells with some covariate, but not all.
    unseen : Counter
        Cells by (covariate, class name) of classes that training never saw.
    outside : Counter
        Mapped cells beyond the training range, by numeric covariate.
    area_m2 : float
        Area of the mapped cells.
    """

    cells: int = 0
    mapped: int = 0
    lacking: int = 0
    unseen: Counter = field(default_factory=Counter)
    outside: Counter = field(default_factory=Counter)
    area_m2: float = 0.0

    def sentences(self, cell_area_m2):
        """What the log and the report say, one sentence (Text) an item."""

        def amount(count):
            return Text(
                "{hectares:,.1f} ha ({percent:.2f} % of the grid)",
                hectares=count * cell_area_m2 / 1e4,
                percent=100 * count / max(self.cells, 1),
            )

        lines = [
            Text(
                "{mapped:,} of {cells:,} cells have a value: {hectares:,.1f} ha.",
                mapped=self.mapped,
                cells=self.cells,
                hectares=self.area_m2 / 1e4,
            )
        ]
        if self.lacking:
            lines.append(
                Text("NoData where a cell lacks one or more covariates: {amount}.", amount=amount(self.lacking))
            )
        for (covariate, name), count in sorted(self.unseen.items()):
            lines.append(
                Text(
                    "NoData where {covariate} is {name}, a class that no training point has: {amount}.",
                    covariate=covariate,
                    name=name,
                    amount=amount(count),
                )
            )
        for covariate, count in sorted(self.outside.items()):
            if count:
                lines.append(
                    Text(
                        "{covariate} lies beyond its training range in {amount}: predictions there are extrapolated.",
                        covariate=covariate,
                        amount=amount(count),
                    )
                )
        return lines


def check_stack(reader, contract):
    """Band numbers of a model's covariates in a stack, or a `PedometricsError` where it breaks the contract.

    Parameters
    ----------
    reader : RasterReader
    contract : Contract

    Returns
    -------
    list of int
    """
    try:
        positions = contract.match(reader.covariates())
    except PedometricsError as error:
        raise PedometricsError(
            "The stack {stack} does not fit the model: {reason}", stack=reader.name, reason=error.text
        ) from error
    if not spatial_reference(contract.crs).IsSame(spatial_reference(reader.grid.crs)):
        raise PedometricsError(
            "The stack {stack} is in {found}, and the model was trained in {wanted}; make the stack in that CRS.",
            stack=reader.name,
            found=spatial_reference(reader.grid.crs).GetName(),
            wanted=spatial_reference(contract.crs).GetName(),
        )
    return [position + 1 for position in positions]


def map_model(reader, contract, outputs, compute, tick, chunk=CHUNK):
    """Write rasters of what `compute` gives for each cell that has all covariates.

    Parameters
    ----------
    reader : RasterReader
        Of the stack.
    contract : Contract
    outputs : sequence of (str or None, sequence of Covariate)
        Path and bands of each raster; None for one that is not wanted.
    compute : callable
        From encoded covariates (k, p) and coordinates (k, 2) to one array of shape (bands, k) for each output;
        None will do for an output that is not wanted.
        Runs in several threads at once.
    tick : callable
        Called with the share done; an error or a stop in it leaves no output behind.
    chunk : int
        Cells computed at a time; a stop waits for two of them.

    Returns
    -------
    MapCounts
    """
    bands = check_stack(reader, contract)
    check_paths(reader, [path for path, _ in outputs if path])
    # The stack may name classes that the training area had none of.
    named = replace(contract, covariates=tuple(_named(reader, band, contract) for band in bands))
    grid = reader.grid
    width = len(bands) + sum(len(covariates) for path, covariates in outputs if path)
    counts = MapCounts(cells=grid.rows * grid.columns)
    areas = grid.cell_areas()
    with ExitStack() as stack:
        stack.enter_context(small_cache())
        writers = [
            stack.enter_context(RasterWriter(path, grid, covariates)) if path else None
            for path, covariates in outputs
        ]
        pool = stack.enter_context(worker_threads())
        windows = grid.windows(BLOCK // width, reader.in_tiles)
        for number, (window, rows, columns, results) in enumerate(
            _computed_ahead(
                _read_ahead(pool, reader, windows, bands, contract, named, counts),
                lambda *block: _submit_chunks(pool, grid, *block, compute, chunk),
            )
        ):
            counts.area_m2 += float(areas[rows].sum())
            shape = window.rows, window.columns or grid.columns
            rasters = [
                np.full((len(covariates), *shape), np.nan, np.float32) if path else None
                for path, covariates in outputs
            ]
            for done, (part, future) in enumerate(results, 1):
                place = rows[part] - window.row, columns[part] - window.column
                for raster, values in zip(rasters, future.result()):
                    if raster is not None:
                        raster[:, place[0], place[1]] = values
                tick((number + done / len(results)) / len(windows))
            for writer, raster in zip(writers, rasters):
                if writer is not None:
                    writer.write(window, raster)
            tick((number + 1) / len(windows))
        if counts.mapped == 0:
            raise PedometricsError(
                "No cell of the stack {stack} has all covariates of the model; the map would be empty.",
                stack=reader.name,
            )
        for writer in writers:
            if writer is not None:
                writer.close()
    return counts


def map_kriging_variance(reader, kriging, path, covariates, tick):
    """Write the kriging variance, nugget included, wherever a map has a value.

    Parameters
    ----------
    reader : RasterReader
        Of the map.
    kriging : OrdinaryKriging
    path : str
    covariates : sequence of Covariate
        The band to write.
    tick : callable
        Called with the share done; an error or a stop in it leaves no output behind.
    """
    grid = reader.grid
    origin = grid.west + grid.width / 2, grid.north - grid.height / 2
    windows = grid.windows(VARIANCE_BLOCK, in_tiles=True)
    with RasterWriter(path, grid, covariates) as writer:
        for number, window in enumerate(windows):
            tick(number / len(windows))
            values = np.full((window.rows, window.columns), np.nan, np.float32)
            present = np.isfinite(reader.read(window, [1])[0])
            if present.any():
                rows = range(window.row, window.row + window.rows)
                columns = range(window.column, window.column + window.columns)
                variance = kriging.variance_grid(origin, (grid.width, -grid.height), rows, columns)
                values[present] = variance[present]
            writer.write(window, values, band=1)
        writer.close()


def _read_ahead(pool, reader, windows, bands, contract, named, counts):
    """`_complete_cells` of each window, the next one read while the caller works on this one."""

    def read(window):
        return _complete_cells(window, reader.read(window, bands), contract, named, counts)

    coming = pool.submit(read, windows[0])
    for following in windows[1:]:
        here = coming.result()
        coming = pool.submit(read, following)
        yield here
    yield coming.result()


def _complete_cells(window, block, contract, named, counts):
    """A window, rows and columns (k,) of its cells that have all covariates, and these encoded (k, p).

    The others are counted.
    """
    present = np.isfinite(block)
    complete = present.all(axis=0)
    counts.lacking += int(np.count_nonzero(present.any(axis=0) & ~complete))
    rows, columns = np.nonzero(complete)
    values = block[:, rows, columns].T
    del block, present
    counts.unseen.update(named.unseen(values))
    encoded = contract.encode(values)
    known = np.isfinite(encoded).all(axis=1)
    if not known.all():
        rows, columns, values, encoded = (each[known] for each in (rows, columns, values, encoded))
    counts.mapped += len(rows)
    counts.outside.update(contract.outside(values))
    return window, rows + window.row, columns + window.column, encoded


def _submit_chunks(pool, grid, window, rows, columns, encoded, compute, chunk):
    """Let the pool compute cells in chunks: what they belong to, and pairs of a slice of them and its future."""
    easting, northing = grid.easting(), grid.northing()

    def one(part):
        xy = np.column_stack([easting[columns[part]], northing[rows[part]]])
        return compute(encoded[part].astype(float), xy)

    # Chunks are cut the same way whatever the number of threads, so the results are the same.
    parts = [slice(start, start + chunk) for start in range(0, len(rows), chunk)]
    return window, rows, columns, [(part, pool.submit(one, part)) for part in parts]


def _computed_ahead(blocks, submit):
    """What `submit` gives for each block, once the chunks of the next one are in line behind it."""
    before = None
    for block in blocks:
        after = submit(*block)
        if before:
            yield before
        before = after
    yield before


@contextmanager
def worker_threads():
    """A pool of threads; those that the matrix products would start on their own are held back meanwhile."""
    try:
        from threadpoolctl import threadpool_limits
    except ImportError:  # comes with scikit-learn
        threadpool_limits = nullcontext
    # One more for what is read ahead.
    pool = ThreadPoolExecutor((os.cpu_count() or 1) + 1)
    try:
        with threadpool_limits(1):
            yield pool
    finally:
        # After a stop, chunks that have not begun are dropped.
        pool.shutdown(cancel_futures=True)


def check_paths(reader, paths):
    """Refuse outputs of one name, and one that is the stack itself."""
    for path in paths:
        if paths.count(path) > 1:
            raise PedometricsError("Two outputs are called {path}; give each its own name.", path=path)
        if os.path.exists(path) and os.path.exists(reader.path) and os.path.samefile(path, reader.path):
            raise PedometricsError(
                "The output {path} is the stack itself; give it another name.", path=path
            )


def _named(reader, band, contract):
    given = reader.covariates()[band - 1]
    wanted = contract.covariates[contract.names.index(given.name)]
    return given if given.legend else wanted


def band(name, unit):
    """One numeric band of an output."""
    return (Covariate(name, unit=unit),)


def thumbnail(path):
    """First band of a raster thinned for a small picture, and its extent."""
    reader = RasterReader(path)
    return reader.thinned(1, 400), reader.grid.extent
