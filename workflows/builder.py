"""What the scripts that build workflows share: from tables of steps, inputs and outputs to a model with its drawing.

The same source gives the same file again.
"""

import os
import sys

# Qt writes the attributes of XML in the order of their hashes.
os.environ["QT_HASH_SEED"] = "0"

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelGroupBox,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import QPointF, QSizeF
from qgis.PyQt.QtGui import QColor

GROUP = "5 Workflows"
POINTS = QgsProcessing.SourceType.TypeVectorPoint
POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon
RASTER = QgsProcessing.SourceType.TypeRaster
PITCH = QPointF(260, 60)


def choice(children, child, name):
    """An input with the label, the choices and the default of a step's own parameter."""
    own = children[child].algorithm().parameterDefinition(name)
    return QgsProcessingParameterEnum(
        name, own.description(), own.options(), defaultValue=own.defaultValue(), usesStaticStrings=True
    )


def field(name, label, parent, optional=False, default=None):
    """An input that names a field of another input."""
    return QgsProcessingParameterField(
        name, label, default, parent, QgsProcessingParameterField.DataType.Any, False, optional
    )


def place(column, row):
    """Centre of a box in the drawing."""
    return QPointF(150 + column * PITCH.x(), 60 + row * PITCH.y())


def build(name, help_text, steps, inputs, outputs, groups, links, shared=(), values=(), advanced=()):
    """A workflow; the provider ``soilcarbon`` must be registered.

    Parameters
    ----------
    name, help_text : str
    steps : dict
        Child id to algorithm, its place in the drawing (column, row) and comment.
    inputs : callable
        From the children by id to an iterable of parameter, help, child id, name of the child's parameter and place.
    outputs : sequence of tuple
        Child id and its output, row in the drawing, name, label and help.
    groups : sequence of tuple
        Boxes behind the steps: title, colour, first and last row.
    links : sequence of tuple
        What the steps hand to each other: child, its parameter, the child before and its output.
    shared : sequence of tuple
        Further steps that an input feeds: child, its parameter, name of the input.
    values : sequence of tuple
        What is fixed: child, its parameter, the value.
    advanced : sequence of str
        Inputs that are folded away.

    Returns
    -------
    QgsProcessingModelAlgorithm
    """
    model = QgsProcessingModelAlgorithm(name, GROUP)
    children = {key: _child(key, *step) for key, step in steps.items()}
    texts = {"ALG_DESC": help_text, "ALG_CREATOR": "The Soil Carbon Mapper team"}
    order = []
    for parameter, text, child, own, where in inputs(children):
        parameter.setHelp(text)
        # Shown as in the step's own dialog, under the step's title.
        step = children[child].algorithm()
        parameter.setMetadata({**step.parameterDefinition(own).metadata(), "section": step.displayName()})
        texts[parameter.name()] = text
        order.append(parameter.name())
        if parameter.name() in advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        box = QgsProcessingModelParameter(parameter.name())
        box.setPosition(place(*where))
        box.setSize(QSizeF(230, 34))
        model.addModelParameter(parameter, box)
        _feed(children[child], own, QgsProcessingModelChildParameterSource.fromModelParameter(parameter.name()))
    for child, own, given in shared:
        _feed(children[child], own, QgsProcessingModelChildParameterSource.fromModelParameter(given))
    for child, own, before, output in links:
        _feed(children[child], own, QgsProcessingModelChildParameterSource.fromChildOutput(before, output))
    for child, own, value in values:
        _feed(children[child], own, QgsProcessingModelChildParameterSource.fromStaticValue(value))
    taken = {(before, output) for _, _, before, output in links}
    for key, child in children.items():
        _fix_defaults(child)
        child.setModelOutputs({output[3]: _output(*output[:5], taken) for output in outputs if output[0] == key})
        model.addChildAlgorithm(child)
    texts.update({f"{child}:{own}": text for child, _, _, own, _, text in outputs})
    for number, group in enumerate(groups, 1):
        model.addGroupBox(_group(number, *group))
    model.setHelpContent(texts)
    model.setParameterOrder(order)
    # Newer versions of QGIS give outputs other names in new models than the oldest does: one naming for all.
    model.loadVariant({key: value for key, value in model.toVariant().items() if key != "internal_version"})
    return model


def _feed(child, name, source):
    child.addParameterSources(name, [source])


def _child(key, algorithm, where, comment):
    child = QgsProcessingModelChildAlgorithm(f"soilcarbon:{algorithm}")
    child.setChildId(key)
    child.setDescription(child.algorithm().displayName())
    child.setPosition(place(*where))
    child.setSize(QSizeF(230, 40))
    child.comment().setDescription(comment)
    child.comment().setSize(QSizeF(230, 62))
    child.comment().setPosition(place(where[0], where[1] - 1.45))
    return child


def _fix_defaults(child):
    """Give what no input feeds its default: the Graphical Modeler asks for it."""
    for definition in child.algorithm().parameterDefinitions():
        optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if not (optional or definition.isDestination() or definition.name() in child.parameterSources()):
            value = QgsProcessingModelChildParameterSource.fromStaticValue(definition.defaultValue())
            _feed(child, definition.name(), value)


def _output(child, source, row, name, label, taken):
    output = QgsProcessingModelOutput(name, label)
    # One that is skipped would be missing where another step takes it.
    output.setMandatory((child, source) in taken)
    output.setChildId(child)
    output.setChildOutputName(source)
    output.setPosition(place(4.35, row))
    output.setSize(QSizeF(250, 34))
    return output


def _group(number, title, color, first, last):
    box = QgsProcessingModelGroupBox(title)
    # A group has a random id: this one stays the same.
    box.loadVariant({**box.toVariant(), "uuid": f"{{00000000-0000-0000-0000-{number:012d}}}"})
    top_left, bottom_right = place(-0.55, first), place(4.9, last)
    box.setPosition((top_left + bottom_right) / 2)
    box.setSize(QSizeF(bottom_right.x() - top_left.x(), bottom_right.y() - top_left.y()))
    box.setColor(QColor(color))
    return box


def main(make, path):
    """Start QGIS, register the provider from this checkout, write the workflow that `make` gives.

    It goes to the file that the command line names, or else to `path`.
    """
    from importlib.util import module_from_spec, spec_from_file_location

    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    spec = spec_from_file_location(
        "soilcarbon", os.path.join(root, "__init__.py"), submodule_search_locations=[root]
    )
    sys.modules["soilcarbon"] = module_from_spec(spec)
    from soilcarbon.provider import register

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QgsApplication([], False)
    app.initQgis()
    provider = register(QgsApplication.processingRegistry())  # QGIS forgets one that nobody holds
    path = sys.argv[1] if len(sys.argv) > 1 else path
    if not make().toFile(path):
        sys.exit(f"{path} cannot be written")
    QgsApplication.processingRegistry().removeProvider(provider)
    app.exitQgis()
