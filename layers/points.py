"""Vector layers and tables to data frames."""

import numpy as np
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsWkbTypes,
)

from ..pedometrics.errors import PedometricsError


def plain(value):
    """A field's value for Python: None for NULL."""
    return None if value is None or value == NULL else value


def free_name(taken, name):
    """`name`, with a number behind it where it is among the names `taken`, upper and lower case aside."""
    taken = {one.lower() for one in taken}
    free, number = name, 1
    while free.lower() in taken:
        number += 1
        free = f"{name}_{number}"
    return free


def read_table(source, fields, most=-1):
    """Attributes of every feature of a source, or of the first ones.

    Parameters
    ----------
    source : QgsFeatureSource
    fields : sequence of str
    most : int, optional
        Rows to read; -1 for all.

    Returns
    -------
    DataFrame
        A column a field (object type, None for NULL), indexed by feature id.
    """
    import pandas as pd  # not at the top: the plugin loads without it

    positions = [source.fields().indexFromName(name) for name in fields]
    request = QgsFeatureRequest().setSubsetOfAttributes(positions).setFlags(
        QgsFeatureRequest.Flag.NoGeometry
    ).setLimit(most)
    rows, ids = [], []
    for feature in source.getFeatures(request):
        ids.append(feature.id())
        rows.append([plain(feature.attribute(position)) for position in positions])
    return pd.DataFrame(rows, index=ids, columns=list(fields), dtype=object)


def read_points(source, fields, crs, transform_context, name):
    """Points with attributes, in a CRS.

    Parameters
    ----------
    source : QgsFeatureSource
        Point layer. Of a multipoint the first point counts.
    fields : sequence of str
    crs : str
        WKT that the coordinates are transformed to.
    transform_context : QgsCoordinateTransformContext
    name : str
        What messages call the layer.

    Returns
    -------
    frame : DataFrame
        A column a field, indexed by feature id.
    xy : ndarray, shape (n, 2)
        Easting and northing; NaN for a feature without a geometry.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
        raise PedometricsError("The layer {name} holds no points.", name=name)
    if not source.sourceCrs().isValid():
        raise PedometricsError(
            "The layer {name} has no coordinate reference system; assign one first (Layer > Set CRS).",
            name=name,
        )
    frame = read_table(source, fields)
    transform = QgsCoordinateTransform(
        source.sourceCrs(), QgsCoordinateReferenceSystem.fromWkt(crs), transform_context
    )
    request = QgsFeatureRequest().setNoAttributes()
    places = {}
    for feature in source.getFeatures(request):
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        try:
            point = transform.transform(next(geometry.vertices()).x(), next(geometry.vertices()).y())
        except QgsCsException:
            raise PedometricsError(
                "Feature {id} of the layer {name} cannot be brought into the CRS of the stack.",
                id=feature.id(),
                name=name,
            ) from None
        places[feature.id()] = (point.x(), point.y())
    xy = np.array([places.get(i, (np.nan, np.nan)) for i in frame.index], float).reshape(-1, 2)
    return frame, xy


def numbers(frame, field, name):
    """A column as float64; NaN for NULL, a `PedometricsError` for text that is no number."""
    import pandas as pd

    column = frame[field]
    values = pd.to_numeric(column, errors="coerce").to_numpy(float)
    wrong = column.notna().to_numpy() & np.isnan(values)
    if wrong.any():
        raise PedometricsError(
            "The field {field} of the layer {name} holds the text '{value}' (feature {id}); "
            "it must hold numbers.",
            field=field,
            name=name,
            value=column[wrong].iloc[0],
            id=frame.index[wrong][0],
        )
    return values
