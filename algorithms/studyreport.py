"""One report of a whole study, from the reports of its steps."""

import configparser
import os

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..layers.rasters import read_history
from ..pedometrics.errors import PedometricsError
from .base import SoilCarbonAlgorithm, ticker, tr
from .choices import LANGUAGES
from .language import shipped, translation
from .provenance import METADATA


class StudyReport(SoilCarbonAlgorithm):
    ID = "studyreport"
    TITLE = "Report of a study"
    GROUP = "results"
    TAGS = ("report", "provenance", "summary", "reproducibility", "annex", "Chinese")
    PACKAGES = ("pandas",)
    REPORT_PACKAGES = ()
    HELP = (
        "Puts the reports of all steps of a study together in one page, in English or Traditional Chinese, that can be "
        "an annex of a paper: main figures, what each step found with its tables and figures, and how it was made: "
        "inputs, parameters, seed, versions, dates.\n\n"
        "It also draws the way from data to results (which step made the input of which), and warns where a file was "
        "changed after a step had used it, where an input comes from no step of the study, and where steps ran with "
        "different versions.\n\n"
        "Give each step a report while you work, best all in one folder; this step reads the JSON and the page of "
        "each. Nothing is computed anew. Steps without a report, such as 'Predict map', are found by the rasters that "
        "they made. Figures stay in the language that QGIS had when the step ran."
    )

    def define(self):
        self.section("Steps of the study")
        self.add(
            QgsProcessingParameterFile(
                "FOLDER",
                tr("Folder with the reports"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            "All reports of the plugin in this folder, and in the folders in it, are taken. Reports of another study "
            "must not be there.",
            optional=True,
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "REPORTS", tr("Reports"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            "Single reports (.html, with its .json beside it), in place of a folder or besides it. Their order does "
            "not matter: the report follows the order of the work.",
            optional=True,
        )
        self.section("Page")
        self.add(
            QgsProcessingParameterString("TITLE", tr("Title"), "", optional=True),
            "Title of the report. Empty: 'Summary report of a study', in the language chosen.",
            optional=True,
        )
        self.add(
            QgsProcessingParameterString("AUTHOR", tr("Authors"), "", optional=True),
            "Who made the study, shown below the title.",
            optional=True,
        )
        self.add_choice(
            "LANGUAGE",
            "Language",
            LANGUAGES,
            shipped(QgsApplication.locale()) or "en",
            "en: English; zh_TW: Traditional Chinese. The default is the language of QGIS. Names of your own (fields, "
            "classes, files) stay as they are.",
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("N_STEPS", tr("Steps")))
        self.addOutput(QgsProcessingOutputNumber("N_WARNINGS", tr("Warnings on consistency")))

    def work(self, parameters, context, feedback):
        from ..reports.study import read_study, study_report

        path = self.file_path(parameters, "REPORT", context)
        tick = ticker(feedback)
        documents = self._documents(parameters, context)
        tick(0.1)
        study = read_study(documents, read_history)
        if not study.steps:
            raise PedometricsError("Among {count} reports there is none of a step of a study.", count=len(documents))
        tick(0.3)
        page, warnings = study_report(
            study,
            self.parameterAsString(parameters, "TITLE", context).strip(),
            self.parameterAsString(parameters, "AUTHOR", context).strip(),
            _plugin(),
            translation(self.parameterAsEnumString(parameters, "LANGUAGE", context)),
        )
        tick(0.9)
        self.warn(feedback, warnings)
        results = {"N_STEPS": len(study.steps), "N_WARNINGS": len(warnings)}
        if path:
            page.write(path)
            results["REPORT"] = path
        return results

    def _documents(self, parameters, context):
        """Paths of the JSON documents, each once."""
        from ..reports.study import find_documents, is_ours

        found = []
        folder = self.parameterAsString(parameters, "FOLDER", context)
        if folder:
            if not os.path.isdir(folder):
                raise PedometricsError("FOLDER {folder} is no folder.", folder=folder)
            found = find_documents(folder)
            if not found:
                raise PedometricsError(
                    "The folder {folder} holds no report of this plugin (.html with its .json beside it).",
                    folder=folder,
                )
        for one in filter(None, self.parameterAsFileList(parameters, "REPORTS", context)):
            document = f"{os.path.splitext(one)[0]}.json"
            if not is_ours(document):
                raise PedometricsError(
                    "{path} is not the report of a step: there is no {document} of this plugin beside it.",
                    path=one,
                    document=os.path.basename(document),
                )
            found.append(document)
        if not found:
            raise PedometricsError("Give the FOLDER of the reports, or single REPORTS.")
        return list(dict.fromkeys(map(os.path.abspath, found)))


def _plugin():
    """Name, version, author and homepage of the plugin."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    return {name: metadata["general"][name] for name in ("name", "version", "author", "homepage")}
