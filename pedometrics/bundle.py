"""A file of numbers: a zip of JSON and npz. Never pickle: opening one runs no code and is bounded in size."""

import io
import json
import math
import zipfile

import numpy as np

from .errors import PedometricsError
from .files import whole_file

#: Largest file that is opened, unpacked [bytes].
LARGEST = 1 << 30


def write_bundle(path, manifest, arrays):
    """Write a JSON-able dict and named arrays; a file of that name is replaced when the new one is whole."""
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **arrays)
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    with whole_file(path) as part, zipfile.ZipFile(part, "w") as bundle:
        bundle.writestr("manifest.json", text.encode("utf-8"), zipfile.ZIP_DEFLATED)
        bundle.writestr("arrays.npz", buffer.getvalue(), zipfile.ZIP_STORED)


def group(arrays, prefix):
    """The arrays whose names begin with a prefix and a dot, by the rest of their names."""
    return {name[len(prefix) + 1:]: value for name, value in arrays.items() if name.startswith(prefix + ".")}


def read_bundle(path):
    """The dict and the arrays of a file that `write_bundle` made; a damaged one fails in any way."""
    with zipfile.ZipFile(path) as bundle:
        _check_size(bundle, path, {"manifest.json", "arrays.npz"})
        manifest = json.loads(bundle.read("manifest.json").decode("utf-8"))
        packed = io.BytesIO(bundle.read("arrays.npz"))
    with zipfile.ZipFile(packed) as inner:
        _check_size(inner, path)
        arrays = {}
        for item in inner.infolist():
            with inner.open(item) as stream:
                arrays[item.filename[: -len(".npy")]] = _read_array(stream, item.file_size)
    return manifest, arrays


def _check_size(bundle, path, names=None):
    held = bundle.namelist()
    if len(set(held)) < len(held) or (names and set(held) != names):
        raise ValueError("it holds " + ", ".join(held[:5]))
    size = sum(item.file_size for item in bundle.infolist())
    if size > LARGEST:
        raise PedometricsError(
            "The model {path} would take {size} MB; at most {most} MB are read.",
            path=path,
            size=size >> 20,
            most=LARGEST >> 20,
        )


def _read_array(stream, size):
    """One array of an npz; its header may not promise more than the file holds, nor anything but numbers."""
    version = np.lib.format.read_magic(stream)
    if version != (1, 0):
        raise ValueError("array format")
    shape, fortran, dtype = np.lib.format.read_array_header_1_0(stream)
    count = math.prod(shape)
    if dtype.kind not in "biuf" or min(shape, default=0) < 0 or count * dtype.itemsize > size:
        raise ValueError("array header")
    array = np.frombuffer(stream.read(), dtype, count)
    return array.reshape(shape, order="F" if fortran else "C").copy()
