"""Makes the sample basin: a small invented river basin with rasters, polygons, soil profiles and its truth.

    python sample_data/make_basin.py [FOLDER]        (FOLDER: the basin/ beside this script)

The terrain grows by river erosion, everything else follows from it. All of it is random but seeded: the same
versions of numpy and scipy give the same files again. ``README.md`` in this folder describes the files, the
faults that are planted in the profiles on purpose, and the truth.
"""

import heapq
import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from osgeo import gdal, ogr, osr
from scipy import fft, ndimage, optimize

SEED = 20230115
TRUTH_SEED = 4
EPSG = 3826
ROWS, COLS, CELL = 300, 450, 20.0
WEST, NORTH = 200000.0, 2636000.0
NODATA = -9999.0
DEPTHS = ((0, 30), (30, 50))

# class: code, mean NDVI in January and in July, effect on ln stock of the topsoil
LAND_COVER = {
    "水田": (1, 0.42, 0.76, 0.10),
    "旱田": (2, 0.38, 0.52, -0.22),
    "果園": (3, 0.60, 0.70, -0.10),
    "竹林": (4, 0.70, 0.78, 0.05),
    "闊葉林": (5, 0.76, 0.86, 0.10),
    "針葉林": (6, 0.80, 0.84, 0.10),
    "建地": (7, 0.16, 0.22, -0.12),
    "水體": (8, -0.15, -0.10, 0.0),
}
# class: code, effect on ln stock of the topsoil
SOIL_ORDERS = {
    "新成土": (1, -0.25),
    "弱育土": (2, 0.0),
    "極育土": (3, -0.05),
    "淋溶土": (4, 0.05),
    "黑沃土": (5, 0.35),
}
WATER = LAND_COVER["水體"][0]

# ln stock [kg m-2] = trend + correlated residual (partial sill, exponential) (+ nugget at the samples)
TRUTH = {
    "0_30": {"intercept": 1.88, "psill": 0.05, "nugget_sd": 0.20},
    "30_50": {"intercept": 0.72, "psill": 0.06, "nugget_sd": 0.20},
}
RANGE_PARAMETER = 500.0  # [m] covariance = psill exp(-h / 500 m): practical range 1,500 m
RESIDUAL_CORRELATION = 0.6  # between the two depths, of the residual and of the nugget
N_PROFILES = 400
PLACES = {  # made-up positions (column, row) of names along a river
    "溪州": (30, 150), "西螺": (70, 190), "二水": (110, 110), "林內": (150, 200), "名間": (180, 80),
    "竹山": (230, 220), "集集": (260, 110), "鹿谷": (310, 220), "水里": (340, 80), "信義": (400, 150),
}  # fmt: skip


# ---------------------------------------------------------------- fields
def noise(rng, shape, scale):
    """Smooth random field of mean 0 and standard deviation 1; `scale` is its length in cells."""
    field = ndimage.gaussian_filter(rng.standard_normal(shape), scale, mode="reflect")
    return (field - field.mean()) / field.std()


def exponential_field(rng, shape, cell, range_parameter):
    """Random field with covariance exp(-h / range_parameter), by circulant embedding."""
    size = [fft.next_fast_len(2 * n + int(6 * range_parameter / cell)) for n in shape]
    lags = [np.minimum(np.arange(n), n - np.arange(n)) * cell for n in size]
    distance = np.hypot(lags[0][:, None], lags[1][None, :])
    spectrum = np.maximum(fft.fft2(np.exp(-distance / range_parameter)).real, 0.0)
    white = fft.fft2(rng.standard_normal(size))
    return fft.ifft2(np.sqrt(spectrum) * white).real[: shape[0], : shape[1]]


def ramp(x, low, high):
    """0 below `low`, 1 above `high`, a straight line between them."""
    return np.clip((x - low) / (high - low), 0.0, 1.0)


# ---------------------------------------------------------------- terrain
def outline(rng):
    """Cells of the basin: a leaf with its stalk, the river's mouth, in the west."""
    col = (np.arange(COLS) + 0.5) / COLS
    half = 0.47 * np.minimum(np.sqrt(np.sin(np.pi * np.clip(col * 0.93 + 0.05, 0, 1))), 1.0)
    wobble = [ndimage.gaussian_filter1d(rng.standard_normal(COLS), 18) for _ in range(2)]
    row = (np.arange(ROWS)[:, None] + 0.5) / ROWS
    inside = (row > 0.5 - half - 0.16 * wobble[0]) & (row < 0.5 + half + 0.16 * wobble[1])
    inside[:6] = inside[-6:] = False
    inside[:, :4] = inside[:, -6:] = False
    inside = ndimage.binary_opening(inside, iterations=4)
    labels, n = ndimage.label(inside)
    return labels == 1 + np.argmax(ndimage.sum(inside, labels, np.arange(1, n + 1)))


NEIGHBOURS = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]


def receivers(z, inside, cell):
    """Index of each cell's steepest lower neighbour (itself in a pit and at the mouth), and the way to it."""
    rows, cols = z.shape
    padded = np.pad(np.where(inside, z, np.inf), 1, constant_values=np.inf)
    here = np.arange(z.size).reshape(z.shape)
    best, target, way = np.zeros(z.shape), here.copy(), np.full(z.shape, cell)
    for dr, dc in NEIGHBOURS:
        length = cell * np.hypot(dr, dc)
        slope = (z - padded[1 + dr : 1 + dr + rows, 1 + dc : 1 + dc + cols]) / length
        steeper = inside & (slope > best)
        best[steeper], way[steeper] = slope[steeper], length
        target[steeper] = here[steeper] + dr * cols + dc
    return target.ravel(), way.ravel()


def without_pits(z, inside, mouth):
    """The elevation with each pit filled to its rim and a hair more, so that all water finds the mouth."""
    rows, cols = z.shape
    height, open_ = z.ravel().tolist(), inside.ravel().tolist()
    queue = [(height[i], i) for i in np.flatnonzero(mouth.ravel()).tolist()]
    for _, i in queue:
        open_[i] = False
    while queue:
        level, i = heapq.heappop(queue)
        r, c = divmod(i, cols)
        for dr, dc in NEIGHBOURS:
            j = i + dr * cols + dc
            if 0 <= r + dr < rows and 0 <= c + dc < cols and open_[j]:
                open_[j] = False
                height[j] = max(height[j], level + 1e-3)
                heapq.heappush(queue, (height[j], j))
    return np.array(height).reshape(z.shape)


def erode(z, inside, mouth, uplift, steepest, cell, steps, step_years):
    """Stream-power erosion, implicit in time (Braun and Willett 2013), no slope above `steepest` [m/m].

    Returns the elevation and the drainage area [m2].
    """
    erodibility, exponent = 6.0e-5, 0.34
    for step in range(steps):
        if step % 10 == 0:
            z = without_pits(z, inside, mouth)
        target, way = receivers(z, inside, cell)
        heights = z.ravel()
        order = np.flatnonzero(inside.ravel())
        order = order[np.argsort(heights[order], kind="stable")].tolist()
        to, area = target.tolist(), [cell * cell] * z.size
        for i in reversed(order):
            if to[i] != i:
                area[to[i]] += area[i]
        area = np.array(area)
        factor = (erodibility * step_years * area**exponent / way).tolist()
        drop = (steepest.ravel() * way).tolist()
        new = (heights + np.where(mouth, 0.0, uplift).ravel() * step_years).tolist()
        for i in order:
            j = to[i]
            if j != i:
                new[i] = min((new[i] + factor[i] * new[j]) / (1 + factor[i]), new[j] + drop[i])
        z = np.round(np.array(new), 6).reshape(z.shape)
    return z, area.reshape(z.shape)


def terrain(rng, inside):
    """Elevation [m] (filled beyond the basin) and drainage area [m2]: coarse erosion first, then fine."""
    factor = 3
    shape = (ROWS // factor, COLS // factor)
    coarse = inside.reshape(shape[0], factor, shape[1], factor).mean((1, 3)) > 0.5
    east = np.broadcast_to((np.arange(shape[1]) + 0.5) / shape[1], shape)
    bend = 0.05 * noise(rng, shape, 12)
    uplift = 1e-3 * (0.02 + 0.40 * ramp(east + bend, 0.22, 0.40) + 1.5 * ramp(east + bend, 0.36, 0.65))
    steepest = np.tan(np.radians(31 + 5 * noise(rng, shape, 5)))
    first = np.argmax(coarse.any(0))

    mouth = np.zeros(shape, bool)
    mouth[int(np.median(np.flatnonzero(coarse[:, first]))), first] = True
    to_mouth = ndimage.distance_transform_edt(~mouth) * CELL * factor
    z = 3.0 + 0.004 * to_mouth + 0.8 * noise(rng, shape, 1.0)
    z[mouth] = 2.0
    z, _ = erode(z, coarse, mouth, uplift, steepest, CELL * factor, 90, 2.0e4)

    z = extend(z, coarse)
    z, uplift, steepest = (
        ndimage.zoom(field, factor, order=1, mode="nearest", grid_mode=True)
        for field in (z, uplift, steepest)
    )
    z += (0.2 + 6.0 * ramp(z, 40, 600)) * noise(rng, z.shape, 1.5)
    fine_mouth = np.zeros(z.shape, bool)
    edge = np.argmax(inside.any(0))
    fine_mouth[int(np.median(np.flatnonzero(inside[:, edge]))), edge] = True
    z[fine_mouth] = z[inside].min() - 1.0
    z, area = erode(z, inside, fine_mouth, uplift, steepest, CELL, 14, 1.0e4)

    z = extend(z, inside)
    plain = 1 - ramp(z, 40, 140)
    smooth = plain * ndimage.gaussian_filter(z, 4) + (1 - plain) * ndimage.gaussian_filter(z, 0.7)
    return np.round(np.maximum(smooth - smooth[inside].min() + 1.5, 0.5), 1), area


def extend(values, known):
    """The raster with every cell that is not known set to the nearest known one."""
    nearest = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    return values[tuple(nearest)]


def slope_degrees(z):
    """Slope by Horn's method [degrees]."""
    gx, gy = (ndimage.sobel(z, axis, mode="nearest") / (8 * CELL) for axis in (1, 0))
    return np.degrees(np.arctan(np.hypot(gx, gy)))


def position_index(z):
    """Topographic position: elevation less its mean within about 300 m [m]."""
    return z - ndimage.uniform_filter(z, 31, mode="nearest")


# ---------------------------------------------------------------- classes
def strongest(scores):
    """Code of the class with the highest score at each cell; specks below 12 cells join a neighbour."""
    codes = np.array(list(scores))
    smooth = np.stack([ndimage.gaussian_filter(score, 1.2, mode="nearest") for score in scores.values()])
    return sieve(codes[np.argmax(smooth, axis=0)].astype(np.uint8), 12)


def sieve(codes, cells):
    """The class raster without patches of fewer than `cells` cells."""
    raster, target = memory_raster(codes), memory_raster(codes)
    gdal.SieveFilter(raster.GetRasterBand(1), None, target.GetRasterBand(1), cells, 4)
    return target.ReadAsArray()


def land_cover(rng, z, slope, area):
    """Codes of LAND_COVER: fields and villages in the plain, orchards and bamboo above, then forest."""
    n = {name: noise(rng, z.shape, scale) for name, scale in zip(LAND_COVER, (9, 9, 10, 11, 14, 14, 7, 3))}
    gentle = 1 - ramp(slope, 6, 16)
    plain = gentle * (1 - ramp(z, 60, 130))
    hills = ramp(z, 25, 90) * (1 - ramp(z, 280, 560)) * (1 - ramp(slope, 20, 36))
    scores = {
        "水田": 1.5 * plain - 0.4 * ramp(z, 5, 40) + 0.42 * n["水田"],
        "旱田": 1.2 * plain + 0.15 * ramp(z, 8, 60) + 0.42 * n["旱田"],
        "果園": 1.15 * hills + 0.48 * n["果園"],
        "竹林": 0.60 * ramp(z, 60, 200) * (1 - ramp(z, 650, 900)) + 0.50 * n["竹林"],
        "闊葉林": 0.85 * ramp(z, 60, 320) - 0.4 * ramp(z, 750, 1050) + 0.38 * n["闊葉林"],
        "針葉林": 1.3 * ramp(z, 620, 1050) - 0.2 + 0.30 * n["針葉林"],
        "建地": 1.7 * plain - 1.15 + 0.72 * n["建地"],
    }
    classes = strongest({LAND_COVER[name][0]: score for name, score in scores.items()})
    way = ndimage.distance_transform_edt(area < 2.5e6) * CELL
    width = 28 + 45 * (1 - ramp(z, 10, 120)) * ramp(area_near(area), 2.5e6, 2.5e7) + 14 * n["水體"]
    classes[way < width] = WATER
    return sieve(classes, 12)


def area_near(area):
    """Drainage area of the largest stream within about 100 m [m2]."""
    return ndimage.maximum_filter(area, 11)


def soil_orders(rng, z, slope, area):
    """Codes of SOIL_ORDERS: young soils by the river and on the steepest slopes, old ones on the hills."""
    n = {name: noise(rng, z.shape, 13) for name in SOIL_ORDERS}
    river = 1 - ramp(ndimage.distance_transform_edt(area < 2.5e6) * CELL, 100, 500)
    plain = (1 - ramp(slope, 5, 14)) * (1 - ramp(z, 60, 150))
    hills = ramp(z, 30, 110) * (1 - ramp(z, 420, 700))
    scores = {
        "新成土": 0.9 * river * plain + 0.7 * ramp(slope, 31, 40) * ramp(z, 300, 700) + 0.35 * n["新成土"],
        "弱育土": 0.55 + 0.35 * ramp(z, 300, 700) + 0.35 * n["弱育土"],
        "極育土": 1.05 * hills + 0.42 * n["極育土"],
        "淋溶土": 1.0 * plain - 0.25 * ramp(z, 5, 40) + 0.40 * n["淋溶土"],
        "黑沃土": 0.75 * plain + 0.25 * ramp(z, 850, 1200) - 0.10 + 0.45 * n["黑沃土"],
    }
    return strongest({SOIL_ORDERS[name][0]: score for name, score in scores.items()})


def smooth_corners(codes, rounds=4):
    """Column and row of each cell corner after the boundaries between classes were smoothed.

    Corners are shared by the polygons that meet there, so neighbours keep one boundary. Corners where more
    than two classes meet, and the raster's frame, stay where they are.
    """
    rows, cols = codes.shape
    along = np.zeros((rows + 1, cols), bool)  # boundary from corner (r, c) to (r, c + 1)
    down = np.zeros((rows, cols + 1), bool)  # boundary from corner (r, c) to (r + 1, c)
    along[1:-1] = codes[1:] != codes[:-1]
    down[:, 1:-1] = codes[:, 1:] != codes[:, :-1]
    links = [np.zeros((rows + 1, cols + 1), bool) for _ in range(4)]
    links[0][:, :-1], links[1][:, 1:], links[2][:-1], links[3][1:] = along, along, down, down
    shifts = [(0, -1), (0, 1), (-1, 0), (1, 0)]  # np.roll that brings each link's far end here
    free = sum(link.astype(int) for link in links) == 2
    free[[0, -1]] = free[:, [0, -1]] = False
    row, col = (index.astype(float) for index in np.indices((rows + 1, cols + 1)))
    for _ in range(rounds):
        moved = [
            sum(np.where(link, np.roll(axis, shift, (0, 1)), 0.0) for link, shift in zip(links, shifts))
            for axis in (row, col)
        ]
        row, col = (np.where(free, 0.5 * axis + 0.25 * mean, axis) for axis, mean in zip((row, col), moved))
    return col, row


def patches(codes):
    """(code, polygon) of each patch of like cells, along the cells' edges."""
    raster = memory_raster(codes)
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("patches", reference_system())
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    gdal.Polygonize(raster.GetRasterBand(1), None, layer, 0, [])
    return [(feature.GetField("code"), feature.GetGeometryRef().Clone()) for feature in layer]


def polygons(codes):
    """(code, polygon) of each patch of a class raster, with smooth boundaries, no gap and no overlap."""
    col, row = smooth_corners(codes)
    for code, patch in patches(codes):
        smooth = ogr.Geometry(ogr.wkbPolygon)
        for ring in patch:
            points = np.array(ring.GetPoints())[:, :2]
            corners = np.round((points - (WEST, NORTH)) / (CELL, -CELL)).astype(int)
            line = ogr.Geometry(ogr.wkbLinearRing)
            for (c0, r0), (c1, r1) in zip(corners[:-1], corners[1:]):
                for k in range(n := abs(c1 - c0) + abs(r1 - r0)):
                    c, r = c0 + (c1 - c0) * k // n, r0 + (r1 - r0) * k // n
                    line.AddPoint_2D(round(WEST + CELL * col[r, c], 2), round(NORTH - CELL * row[r, c], 2))
            line.CloseRings()
            smooth.AddGeometry(line)
        yield code, smooth


# ---------------------------------------------------------------- climate and satellite
def climate(rng, z):
    """Temperature [degrees C] and rain [mm a-1] at 1 km, 13 x 10 cells from (198000, 2638000)."""
    padded = np.pad(z, ((100, 100), (100, 100)), mode="edge")
    height = padded.reshape(10, 50, 13, 50).mean((1, 3))
    temperature = 24.2 - 0.0054 * height + 0.15 * rng.standard_normal(height.shape)
    rain = 1350 + 1.1 * height + 35 * np.arange(13) + 40 * rng.standard_normal(height.shape)
    return np.round(temperature, 2).astype(np.float32), np.round(rain).astype(np.float32)


def at_cells(coarse):
    """A 1 km raster at the centres of the 20 m cells, bilinear."""
    row = (np.arange(ROWS) + 0.5 + 100) / 50 - 0.5
    col = (np.arange(COLS) + 0.5 + 100) / 50 - 0.5
    return ndimage.map_coordinates(coarse.astype(float), np.meshgrid(row, col, indexing="ij"), order=1)


def greenness(rng, z, slope, cover):
    """True NDVI of the two dates, without clouds and noise."""
    vigour = 0.7 * noise(rng, z.shape, 8) + 0.5 * noise(rng, z.shape, 2) - 0.4 * ramp(slope, 30, 42)
    water = cover == WATER
    dates = []
    for k in (1, 2):
        level = np.zeros(z.shape)
        for values in LAND_COVER.values():
            level[cover == values[0]] = values[k]
        level = ndimage.gaussian_filter(level, 0.7, mode="nearest") + np.where(water, 0.02, 0.07) * vigour
        dates.append(np.clip(level, -0.3, 0.92))
    return dates


def scene(rng, z, ndvi, cover, keep_clear):
    """Red and near-infrared reflectance x 10000 and the scene classification of one date.

    Clouds are bright in both bands, their shadows dark; no cloud or shadow falls where `keep_clear` is true.
    """
    gy, gx = (ndimage.sobel(z, axis, mode="nearest") / (8 * CELL) for axis in (0, 1))
    light = np.clip((1 + 0.55 * (gy - gx)) / np.sqrt(1 + gx**2 + gy**2), 0.35, 1.6)  # sun in the south-east
    infrared = light * np.where(cover == WATER, 0.05, 0.16 + 0.22 * np.clip(ndvi, 0, 1))
    infrared *= np.exp(0.03 * rng.standard_normal(z.shape))
    red = infrared * (1 - ndvi) / (1 + ndvi) * np.exp(0.04 * rng.standard_normal(z.shape))

    puffs = 0.8 * noise(rng, z.shape, 13) + 0.35 * noise(rng, z.shape, 4)
    thickness = np.where(keep_clear, 0.0, ramp(puffs, 0.75, 1.5))
    veil = np.where(keep_clear, 0.0, ramp(noise(rng, z.shape, 25), 1.5, 2.2))
    shadow = (np.roll(thickness, (-14, -18), (0, 1)) > 0.15) & ~keep_clear
    dark = np.where(shadow, 0.35, 1.0)
    bright = 0.55 + 0.05 * noise(rng, z.shape, 3)
    red, infrared = (
        (1 - cloud) * band * dark + cloud * bright * tone
        for band, tone in ((red, 1.0), (infrared, 1.08))
        for cloud in (np.maximum(thickness, 0.35 * veil),)
    )
    classes = np.select(
        [thickness > 0.6, thickness > 0.05, veil > 0.05, shadow, cover == WATER, ndvi < 0.3],
        [9, 8, 10, 3, 6, 5],
        default=4,
    )
    bands = [np.clip(np.round(10000 * band), 1, 12000).astype(np.uint16) for band in (red, infrared)]
    return bands[0], bands[1], classes.astype(np.uint8)


# ---------------------------------------------------------------- the truth
def true_stocks(z, slope, temperature, ndvi, cover, order):
    """Expected stock of each depth interval [kg m-2] at each cell: exp(trend + correlated residual)."""
    cover_effect, order_effect = np.zeros(z.shape), np.zeros(z.shape)
    for code, _, _, effect in LAND_COVER.values():
        cover_effect[cover == code] = effect
    for code, effect in SOIL_ORDERS.values():
        order_effect[order == code] = effect
    trend = (
        0.30 * ramp(z, 0, 600)
        + 0.20 * ramp(z, 600, 1300)
        - 0.50 * ramp(slope, 12, 40)
        - 0.05 * (temperature - 22)
        + 1.1 * (np.clip(ndvi, 0.2, 0.9) - 0.6)
        + cover_effect
        + order_effect
    )
    rng = np.random.default_rng(TRUTH_SEED)
    first = exponential_field(rng, z.shape, CELL, RANGE_PARAMETER)
    second = exponential_field(rng, z.shape, CELL, RANGE_PARAMETER)
    r = RESIDUAL_CORRELATION
    residuals = (first, r * first + np.sqrt(1 - r * r) * second)
    weights = (1.0, 0.9)  # the surface's covariates reach less into the subsoil
    return {
        key: np.exp(spec["intercept"] + weight * trend + np.sqrt(spec["psill"]) * residual).round(3)
        for (key, spec), weight, residual in zip(TRUTH.items(), weights, residuals)
    }


# ---------------------------------------------------------------- soil profiles
def sample_sites(rng, z, valid):
    """Row and column (with fractions) of the profiles: three quarters anywhere, the others in the lowland."""
    anywhere, lowland = valid / valid.sum(), valid * np.exp(-z / 60)
    weight = 0.75 * anywhere + 0.25 * lowland / lowland.sum()
    cells = rng.choice(z.size, N_PROFILES, replace=False, p=weight.ravel() / weight.sum())
    sites = np.column_stack(np.unravel_index(cells, z.shape))
    return sites + rng.uniform(0.1, 0.9, sites.shape)


def boundaries(rng):
    """Names and depths [cm] of three to five horizons; the last one ends at 60 cm or deeper."""
    sequences = ("A Bw C", "A AB Bw C", "A AB Bw BC C")
    names = sequences[rng.choice(3, p=[0.3, 0.45, 0.25])].split()
    thickness = {"A": (8, 22), "AB": (8, 16), "Bw": (14, 32), "BC": (12, 24), "C": (15, 40)}
    depths = np.cumsum([0.0] + [np.round(2 * rng.uniform(*thickness[name])) / 2 for name in names])
    depths[-1] = max(depths[-1], 60.0)
    return names, depths


def overlap(top, bottom, interval):
    """Length of each horizon inside a depth interval [cm]."""
    return np.clip(np.minimum(bottom, interval[1]) - np.maximum(top, interval[0]), 0, None)


def carbon_densities(depths, stocks):
    """Stock per cm of each horizon [kg m-2 cm-1], falling with depth, that gives both stocks exactly."""
    top, bottom = depths[:-1], depths[1:]
    first, second = (overlap(top, bottom, interval) for interval in DEPTHS)

    def shape(decay):
        return np.exp(-decay * (top + bottom) / 2)

    def misfit(decay):
        return np.log((shape(decay) @ second) / (shape(decay) @ first)) - np.log(stocks[1] / stocks[0])

    decay = optimize.brentq(misfit, -0.3, 0.6, xtol=1e-12)
    return shape(decay) * stocks[0] / (shape(decay) @ first)


def carbon_and_density(product, scatter):
    """Carbon [%] and bulk density [g cm-3] whose product is given, near Manrique and Jones (1991)."""

    def bulk_density(carbon):
        return np.clip(1.66 - 0.318 * np.sqrt(carbon) + scatter, 0.65, 1.75)

    carbon = optimize.brentq(lambda c: c * bulk_density(c) - product, 0.0, 60.0)
    density = round(float(bulk_density(carbon)), 2)
    return round(product / density, 2), density


def one_profile(rng, height, stocks):
    """Horizons of a complete profile: name, top, bottom, carbon, bulk density, coarse fragments."""
    names, depths = boundaries(rng)
    mountain = ramp(height, 100, 900)
    stones = (2 + 22 * mountain) * rng.lognormal(0, 0.5) * np.linspace(0.6, 1.6, len(names))
    stones = np.clip(np.round(np.where(rng.random() < 0.6 * (1 - mountain), 0, stones)), 0, 45)
    rows = []
    for name, top, bottom, coarse, density in zip(
        names, depths[:-1], depths[1:], stones, carbon_densities(depths, stocks)
    ):
        carbon, bulk = carbon_and_density(10 * density / (1 - coarse / 100), 0.09 * rng.standard_normal())
        rows.append([name, top, bottom, carbon, bulk, coarse])
    return rows


def profiles(rng, z, valid, stocks):
    """The horizon table without planted faults."""
    rows = []
    for number, (row, col) in enumerate(sample_sites(rng, z, valid), start=1):
        cell = int(row), int(col)
        draw = rng.multivariate_normal([0, 0], [[1, RESIDUAL_CORRELATION], [RESIDUAL_CORRELATION, 1]])
        sds = np.array([spec["nugget_sd"] for spec in TRUTH.values()])
        # mean 1, so that the truth is what a sample is expected to hold
        factors = np.exp(sds * draw - sds**2 / 2)
        horizons = one_profile(rng, z[cell], [stocks[key][cell] * f for key, f in zip(stocks, factors)])
        measured = rng.random() > 0.20
        depth = rng.choice(np.arange(24, 49)) if rng.random() < 0.08 + 0.12 * ramp(z[cell], 300, 900) else 999
        gap = rng.integers(1, len(horizons) - 1) if rng.random() < 0.03 else -1
        nearest = min(PLACES, key=lambda name: np.hypot(PLACES[name][0] - col, PLACES[name][1] - row))
        for k, (name, top, bottom, carbon, bulk, coarse) in enumerate(horizons):
            if k == gap or top >= depth:
                continue
            bulk = bulk if measured and rng.random() > 0.06 else np.nan
            coarse = coarse if coarse or rng.random() < 0.6 else np.nan
            site = (f"P{number:03d}", nearest, round(WEST + CELL * col, 1), round(NORTH - CELL * row, 1))
            rows.append((*site, name, top, min(bottom, float(depth)), carbon, bulk, coarse))
    columns = ["profile", "地點", "x", "y", "horizon", "top", "bottom", "toc_pct", "bd", "coarse_vol"]
    return pd.DataFrame(rows, columns=columns)


def plant_faults(table):
    """The table with the errors that field data have, and the list of them: fault, profile, what was done."""
    complete = [
        name
        for name, rows in table.groupby("profile")
        if len(rows) >= 4
        and rows["bd"].notna().all()
        and (rows["top"].iloc[1:] == rows["bottom"].iloc[:-1].values).all()
    ]
    chosen = dict(
        zip(
            ("overlap", "inverted", "negative", "slipped", "text", "outside", "same_place", "duplicate"),
            complete[10::15],
        )
    )
    faults = []

    def row_of(kind, position):
        return table.index[table["profile"] == chosen[kind]][position]

    def note(kind, told):
        faults.append({"fault": kind, "profile": chosen[kind], "what": told})

    table.loc[row_of("overlap", 1), "top"] -= 5
    note("overlap", "the second horizon begins 5 cm above the end of the first")
    i = row_of("inverted", 2)
    table.loc[i, ["top", "bottom"]] = table.loc[i, ["bottom", "top"]].values
    note("inverted", "top and bottom of the third horizon are swapped")
    table.loc[row_of("negative", 3), "toc_pct"] *= -1
    note("negative", "carbon of the fourth horizon is negative")
    table.loc[row_of("slipped", 0), "bd"] = 13.0
    note("slipped", "bulk density of the first horizon is 13.0 (1.30 with a slipped decimal point)")
    table.loc[row_of("text", 1), "bd"] = np.nan
    note("text", "bulk density of the second horizon is n.d. (a text) in horizons.csv, NULL in horizons.gpkg")
    table.loc[table["profile"] == chosen["outside"], "x"] -= 15000
    note("outside", "the profile lies 15 km west of its place, outside all rasters")
    other = complete[complete.index(chosen["same_place"]) + 1]
    for axis in "xy":
        value = table.loc[table["profile"] == other, axis].iloc[0]
        table.loc[table["profile"] == chosen["same_place"], axis] = value
    note("same_place", f"the profile has the coordinates of {other}")
    i = row_of("duplicate", 1)
    table = pd.concat([table.loc[:i], table.loc[[i]], table.loc[i + 1 :]], ignore_index=True)
    note("duplicate", "the row of the second horizon occurs twice")
    return table, faults


# ---------------------------------------------------------------- files
def reference_system():
    """TWD97 / TM2 zone 121 with easting first."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def memory_raster(values):
    """A raster in memory on the basin's grid."""
    raster = gdal.GetDriverByName("MEM").Create("", values.shape[1], values.shape[0], 1, gdal.GDT_Byte)
    raster.SetGeoTransform((WEST, CELL, 0, NORTH, 0, -CELL))
    raster.SetProjection(reference_system().ExportToWkt())
    raster.GetRasterBand(1).WriteArray(values)
    return raster


def write_raster(path, values, nodata, west=WEST, north=NORTH, cell=CELL, predictor=2, name=""):
    """A compressed GeoTIFF; its type follows the array's."""
    kind = {"float32": gdal.GDT_Float32, "uint16": gdal.GDT_UInt16, "uint8": gdal.GDT_Byte}[str(values.dtype)]
    options = ["COMPRESS=DEFLATE", "ZLEVEL=9", f"PREDICTOR={predictor}"]
    raster = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[1], values.shape[0], 1, kind, options
    )
    raster.SetGeoTransform((west, cell, 0, north, 0, -cell))
    raster.SetProjection(reference_system().ExportToWkt())
    band = raster.GetRasterBand(1)
    band.SetNoDataValue(nodata)
    band.SetDescription(name or Path(path).stem)
    band.WriteArray(values)


def write_layer(path, geometry_type, fields, features):
    """A GeoPackage with one layer; `features` are pairs of geometry and field values."""
    Path(path).unlink(missing_ok=True)
    gdal.SetConfigOption("OGR_CURRENT_DATE", "2023-01-15T00:00:00.000Z")  # the same bytes each time
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer(Path(path).stem, reference_system(), geometry_type)
    for name, kind in fields.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    layer.StartTransaction()
    for geometry, values in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        for name, value in zip(fields, values):
            if not (isinstance(value, float) and np.isnan(value)):
                feature.SetField(name, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del feature, layer, source  # closes the file
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def write_classes(path, codes, field, legend):
    """Polygons of a class raster with their Chinese names, and the classes at the cells' centres."""
    names = {values[0]: name for name, values in legend.items()}
    found = [(polygon, (names[code], code)) for code, polygon in polygons(codes)]
    write_layer(path, ogr.wkbPolygon, {field: ogr.OFTString, "code": ogr.OFTInteger}, found)
    target = memory_raster(np.zeros_like(codes))
    source = ogr.Open(str(path))
    gdal.RasterizeLayer(target, [1], source.GetLayer(0), options=["ATTRIBUTE=code"])
    return target.ReadAsArray()


def write_profiles(folder, table, faults):
    """horizons.csv and horizons.gpkg, the same rows in both."""
    kinds = {"f": ogr.OFTReal, "O": ogr.OFTString}
    fields = {name: kinds[kind.kind] for name, kind in table.dtypes.items()}
    features = []
    for row in table.itertuples(index=False):
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(row.x, row.y)
        features.append((point, tuple(row)))
    write_layer(folder / "horizons.gpkg", ogr.wkbPoint, fields, features)

    text = table.astype({"bd": object}).where(table.notna(), None)
    profile = next(fault["profile"] for fault in faults if fault["fault"] == "text")
    text.loc[text.index[text["profile"] == profile][1], "bd"] = "n.d."
    text.to_csv(folder / "horizons.csv", index=False, encoding="utf-8", lineterminator="\n")


def totals(stock, cover):
    """Cells, area [ha], mean [kg m-2] and total [Tg] of each land-cover class, and of all."""
    names = {values[0]: name for name, values in LAND_COVER.items()}
    groups = {names[code]: cover == code for code in names if code != WATER} | {"all": cover != WATER}
    table = {}
    for name, group in groups.items():
        held = stock[group & (stock != NODATA)].astype(float)
        table[name] = {
            "cells": held.size,
            "area_ha": round(held.size * CELL**2 / 1e4, 2),
            "mean_kg_m2": round(held.mean(), 4),
            "total_tg": round(held.sum() * CELL**2 / 1e9, 7),
        }
    return table


def make(folder):
    """Writes the whole sample basin into `folder`."""
    folder = Path(folder)
    for part in (folder, folder / "sentinel2", folder / "truth"):
        part.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(SEED)

    inside = outline(rng)
    z, area = terrain(rng, inside)
    slope = slope_degrees(z)
    for name, values in (("dem", z), ("slope", slope.round(2)), ("tpi", position_index(z).round(2))):
        values = np.where(inside, values, NODATA).astype(np.float32)
        write_raster(folder / f"{name}.tif", values, NODATA, predictor=3)
    shapes = [(polygon, ("樣本流域",)) for code, polygon in patches(inside.astype(np.uint8)) if code]
    write_layer(folder / "basin.gpkg", ogr.wkbPolygon, {"名稱": ogr.OFTString}, shapes)

    temperature, rain = climate(rng, z)
    for name, values in (("temperature_1km", temperature), ("rain_1km", rain)):
        write_raster(folder / f"{name}.tif", values, NODATA, 198000.0, 2638000.0, 1000.0, predictor=3)

    cover = land_cover(rng, z, slope, np.where(inside, area, 0))
    order = soil_orders(rng, z, slope, np.where(inside, area, 0))
    cover = write_classes(folder / "landcover.gpkg", cover, "類別", LAND_COVER)
    order = write_classes(folder / "soilorder.gpkg", order, "土綱", SOIL_ORDERS)

    dates = greenness(rng, z, slope, cover)
    near = ndimage.distance_transform_edt(~inside) <= 12
    cuts = slice(0, 438), slice(9, 450)  # the columns that each date covers
    outside = [~near | (np.arange(COLS) < cut.start) | (np.arange(COLS) >= cut.stop) for cut in cuts]
    hidden = outside[1]  # cells without a clear view at the other date
    for date, ndvi, cut, missing in zip(("20230115", "20230722"), dates, cuts, outside):
        red, infrared, classes = scene(rng, z, ndvi, cover, hidden)
        hidden = np.isin(classes, (3, 8, 9, 10)) | missing
        for band, values in (("B04", red), ("B08", infrared), ("SCL", classes)):
            values = np.where(missing, 0, values).astype(values.dtype)[:, cut]
            write_raster(
                folder / "sentinel2" / f"S2_{date}_{band}.tif", values, 0, WEST + CELL * cut.start, name=band
            )

    stocks = true_stocks(z, slope, at_cells(temperature), sum(dates) / 2, cover, order)
    valid = inside & (cover != WATER)
    truth = {
        "seeds": [SEED, TRUTH_SEED],
        "model": "ln stock = intercept + trend + residual; a profile's stock = truth x exp(e)",
        "residual": f"psill exp(-h / {RANGE_PARAMETER:g} m); practical range {3 * RANGE_PARAMETER:g} m",
        "noise": "e normal with sd nugget_sd and mean -nugget_sd^2 / 2, so that exp(e) has mean 1",
        "correlation_between_depths": RESIDUAL_CORRELATION,
        "totals_rule": "cells of 400 m2 in the basin, classed by the cell's centre, without 水體",
        "depths": {},
    }
    for key, stock in stocks.items():
        stock = np.where(valid, stock, NODATA).astype(np.float32)
        write_raster(folder / "truth" / f"soc_{key}.tif", stock, NODATA, predictor=3)
        truth["depths"][key] = TRUTH[key] | {"totals": totals(stock, cover)}

    table, truth["faults"] = plant_faults(profiles(rng, z, valid, stocks))
    write_profiles(folder, table, truth["faults"])
    text = json.dumps(truth, ensure_ascii=False, indent=1)
    (folder / "truth" / "truth.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    gdal.UseExceptions()
    ogr.UseExceptions()
    osr.UseExceptions()
    make(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / "basin")
