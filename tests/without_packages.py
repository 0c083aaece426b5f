"""Run by test_packages in a Python of its own: algorithms with some Python packages only, each in a fork.

    python without_packages.py RUNS.json [bare]

RUNS.json lists [algorithm, packages allowed, parameters]; a line of JSON is printed for each: algorithm, packages,
"done" or the error, and the packages that were loaded. The provider is loaded with none of
them. With `bare`, algorithms do not load their PACKAGES before they begin.
"""

import importlib.machinery
import json
import os
import sys

EXTRA = {"pandas", "scipy", "sklearn", "cubist", "matplotlib", "exactextract", "numba", "pykrige"}
allowed = set()


class Without:
    """The finder of installed packages, without those that are not allowed."""

    def __init__(self, finder):
        self.finder = finder

    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        return None if top in EXTRA and top not in allowed else self.finder.find_spec(name, path, target)

    def __getattr__(self, name):
        return getattr(self.finder, name)


def main(path, bare=False):
    sys.meta_path = [Without(one) if one is importlib.machinery.PathFinder else one for one in sys.meta_path]
    sys.path.insert(0, os.path.dirname(__file__))
    import conftest  # noqa: F401 (makes the checkout the package soilcarbon)
    import qgis
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QgsApplication([], False)
    app.initQgis()
    for folder in (
        os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"),
        os.path.join(os.path.dirname(qgis.__file__), "plugins"),
    ):
        sys.path.append(folder)
    import processing
    from processing.core.Processing import Processing
    from soilcarbon import classFactory

    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    print(json.dumps(sorted(EXTRA & set(sys.modules))), flush=True)
    with open(path, encoding="utf-8") as file:
        runs = json.load(file)
    for name, packages, parameters in runs:
        child = os.fork()
        if child:
            os.waitpid(child, 0)
            continue
        allowed.update(packages)
        if bare:  # what is loaded then is what is used
            type(plugin.provider.algorithm(name)).PACKAGES = ()
        try:
            processing.run(f"soilcarbon:{name}", parameters, feedback=QgsProcessingFeedback(False),
                           context=QgsProcessingContext())
            said = "done"
        except Exception as error:
            said = str(error)
        print(json.dumps([name, packages, said, sorted(EXTRA & set(sys.modules))]), flush=True)
        os._exit(0)
    plugin.unload()
    print(json.dumps("unloaded"), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], "bare" in sys.argv)
