"""A model over a stack: read all covariates of a block once, compute, write every output."""

import os
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

import numpy as np

from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from .grid import spatial_reference
from .rasters import RasterReader, RasterWriter

#: Cells computed at a time: a few arrays of covariates and replicates of them fit in tens of megabytes.
CHUNK = 32_768
#: Values read and written at a time: with many bands, a block has fewer cells.
BLOCK = 32_000_000


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
        """What the log and the report say, one sentence an item."""

        def amount(count):
            return f"{count * cell_area_m2 / 1e4:,.1f} ha ({100 * count / max(self.cells, 1):.2f} % of the grid)"

        lines = [
            f"{self.mapped:,} of {self.cells:,} cells have a value: {self.area_m2 / 1e4:,.1f} ha."
        ]
        if self.lacking:
            lines.append(f"NoData where a cell lacks one or more covariates: {amount(self.lacking)}.")
        for (covariate, name), count in sorted(self.unseen.items()):
            lines.append(
                f"NoData where {covariate} is {name}, a class that no training point has: {amount(count)}."
            )
        for covariate, count in sorted(self.outside.items()):
            if count:
                lines.append(
                    f"{covariate} lies beyond its training range in {amount(count)}: predictions there are "
                    "extrapolated."
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
            "The stack {stack} does not fit the model: {reason}", stack=reader.name, reason=str(error)
        ) from error
    if not spatial_reference(contract.crs).IsSame(spatial_reference(reader.grid.crs)):
        raise PedometricsError(
            "The stack {stack} is in {found}, and the model was trained in {wanted}; make the stack in that CRS.",
            stack=reader.name,
            found=spatial_reference(reader.grid.crs).GetName(),
            wanted=spatial_reference(contract.crs).GetName(),
        )
    return [position + 1 for position in positions]


def map_model(reader, contract, outputs, compute, tick):
    """Write rasters of what `compute` gives for each cell that has all covariates.

    Parameters
    ----------
    reader : RasterReader
        Of the stack.
    contract : Contract
    outputs : sequence of (str or None, sequence of Covariate)
        Path and bands of each raster; None for one that is not wanted.
    compute : callable
        From encoded covariates (k, p) and coordinates (k, 2) to one array of shape (bands, k) for each output.
    tick : callable
        Called with the share done; an error or a stop in it leaves no output behind.

    Returns
    -------
    MapCounts
    """
    bands = check_stack(reader, contract)
    _check_paths(reader, [path for path, _ in outputs if path])
    # The stack may name classes that the training area had none of.
    named = replace(contract, covariates=tuple(_named(reader, band, contract) for band in bands))
    grid = reader.grid
    width = len(bands) + sum(len(covariates) for path, covariates in outputs if path)
    counts = MapCounts(cells=grid.rows * grid.columns)
    areas = grid.cell_areas()
    easting = grid.easting()
    with ExitStack() as stack:
        writers = [
            stack.enter_context(RasterWriter(path, grid, covariates)) if path else None
            for path, covariates in outputs
        ]
        done = 0
        for window in grid.blocks(min(1_000_000, BLOCK // width)):
            values = reader.read(window, bands).reshape(len(bands), -1).T
            encoded = contract.encode(values)
            valid = np.isfinite(encoded).all(axis=1)
            _count(counts, named, values, valid, areas[window.row : window.row + window.rows], grid.columns)
            results = [
                np.full((len(covariates), len(values)), np.nan, np.float32) if path else None
                for path, covariates in outputs
            ]
            northing = grid.northing(window)
            cells = np.flatnonzero(valid)
            for start in range(0, len(cells), CHUNK):
                part = cells[start : start + CHUNK]
                xy = np.column_stack([easting[part % grid.columns], northing[part // grid.columns]])
                for result, computed in zip(results, compute(encoded[part].astype(float), xy)):
                    if result is not None:
                        result[:, part] = computed
                tick((done + (start + len(part)) / len(cells) * window.rows) / grid.rows)
            for writer, result in zip(writers, results):
                if writer is not None:
                    writer.write(window, result.reshape(-1, window.rows, grid.columns))
            done += window.rows
            tick(done / grid.rows)
        if counts.mapped == 0:
            raise PedometricsError(
                "No cell of the stack {stack} has all covariates of the model; the map would be empty.",
                stack=reader.name,
            )
        for writer in writers:
            if writer is not None:
                writer.close()
    return counts


def _check_paths(reader, paths):
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


def _count(counts, contract, values, valid, areas, columns):
    counts.mapped += int(valid.sum())
    counts.area_m2 += float(valid.reshape(-1, columns).sum(axis=1) @ areas)
    present = np.isfinite(values)
    counts.lacking += int(np.count_nonzero(present.any(axis=1) & ~present.all(axis=1)))
    counts.unseen.update(contract.unseen(values))
    counts.outside.update(contract.outside(values[valid]))


def band(name, unit):
    """One numeric band of an output."""
    return (Covariate(name, unit=unit),)


def thumbnail(path):
    """First band of a raster thinned for a small picture, and its extent."""
    reader = RasterReader(path)
    return reader.thinned(1, 400), reader.grid.extent
