"""The one exception that the science raises for bad input."""

from .texts import Text


class PedometricsError(ValueError):
    """Input that cannot be worked with, told in one sentence.

    The sentence is a `Text`, so that a caller can translate it.

    Parameters
    ----------
    template : str
        Sentence with ``str.format`` fields. It names the field, row or parameter, the value, and what is
        allowed.
    **values
        The values of the fields.
    """

    def __init__(self, template, **values):
        self.text = Text(template, **values)
        super().__init__(self.text)


class Cancelled(Exception):
    """Raised between two steps of long work when its caller asked to stop."""
