"""Files that are there whole or not at all."""

import os
from contextlib import contextmanager

from .errors import PedometricsError


@contextmanager
def whole_file(path):
    """Name to write a file under; it takes its own name when all of it is written, or goes.

    Parameters
    ----------
    path : str
        Final name; a file of that name is replaced.

    Yields
    ------
    str
    """
    part = f"{path}.part"
    try:
        yield part
        os.replace(part, path)
    except OSError as error:
        raise PedometricsError(
            "The file {path} cannot be written: {reason}.", path=path, reason=error.strerror or str(error)
        ) from error
    finally:
        if os.path.exists(part):
            os.remove(part)
