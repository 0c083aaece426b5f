"""One Processing algorithm a file, each thin: read parameters, call the science, write outputs."""

from .socstock import SocStock

#: Every algorithm of the provider, in the order of the work.
ALGORITHMS = (SocStock,)
