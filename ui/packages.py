"""The window about the Python packages: which are there, what needs them, and three ways to get those that lack."""

import os

from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QFontDatabase, QIcon, QTextCursor
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QDialog,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTableWidgetItem,
)

from ..algorithms import ALGORITHMS
from ..algorithms.base import tr
from ..pedometrics import package_install, packages
from .pip_run import PipRun

FOLDER = os.path.dirname(__file__)
ICON = os.path.join(os.path.dirname(FOLDER), "icons", "soilcarbon.svg")
#: Setting: whether the start of QGIS tells what is missing.
TELL = "soilcarbon/tell_missing_packages"
#: Titles of algorithms shown for a package; its tooltip has them all.
SHOWN = 3


def package_folder():
    """Where the plugin's packages lie in the user's profile."""
    return package_install.PackageFolder(QgsApplication.qgisSettingsDirPath())


class PackagesMenu:
    """The menu entry, its window, and the message at the start of QGIS.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface):
        self.iface = iface
        self.dialog = None
        self.message = None
        self.action = QAction(QIcon(ICON), tr("Packages…"), iface.mainWindow())
        self.action.triggered.connect(self.show)
        iface.addPluginToMenu("Soil Carbon Mapper", self.action)
        if tells() and packages.lacking():
            self._tell()

    def show(self):
        """Open the window, which lets QGIS go on."""
        self._forget()
        if self.dialog is None:
            self.dialog = PackagesDialog(self.iface.mainWindow())
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def unload(self):
        self._forget()
        self.iface.removePluginMenu("Soil Carbon Mapper", self.action)
        if self.dialog is not None:
            self.dialog.cancel_run()
            self.dialog.deleteLater()

    def _tell(self):
        bar = self.iface.messageBar()
        self.message = bar.createMessage(
            "Soil Carbon Mapper", tr("Some steps need Python packages that are missing.")
        )
        for text, work in ((tr("Show"), self.show), (tr("Do not tell again"), self._never)):
            button = QPushButton(text)
            button.clicked.connect(work)
            self.message.layout().addWidget(button)
        bar.pushWidget(self.message, Qgis.MessageLevel.Info)
        self.message.destroyed.connect(self._gone)

    def _never(self):
        QgsSettings().setValue(TELL, False)
        self._forget()

    def _forget(self):
        if self.message is not None:
            self.iface.messageBar().popWidget(self.message)
            self.message = None

    def _gone(self):
        self.message = None


def tells():
    """Whether the start of QGIS tells what is missing."""
    return QgsSettings().value(TELL, True, type=bool)


def needed_by(name):
    """Titles of the algorithms that need a package, or can use it (list of str)."""
    return [tr(one.TITLE) for one in ALGORITHMS if name in (*one.PACKAGES, *one.OPTIONAL)]


class PackagesDialog(QDialog):
    """Packages with their versions, and three ways to install those that lack."""

    def __init__(self, parent=None):
        super().__init__(parent)
        uic.loadUi(os.path.join(FOLDER, "packages.ui"), self)
        self.folder = package_folder()
        self.run = None
        self.python = package_install.interpreter()
        self._write_texts()
        for box in (self.nowCommand, self.downloadCommand, self.offlineCommand, self.qpipCommand, self.log):
            box.setReadOnly(True)
            box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            if box is not self.log:
                box.setFixedHeight(4 * box.fontMetrics().lineSpacing())
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # What wraps is not counted in the height that tabs ask for.
        self.ways.setMinimumHeight(self.ways.sizeHint().height() + 2 * self.fontMetrics().lineSpacing())
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.tell.setChecked(tells())
        for button, box in (
            (self.nowCopy, self.nowCommand),
            (self.downloadCopy, self.downloadCommand),
            (self.offlineCopy, self.offlineCommand),
            (self.qpipCopy, self.qpipCommand),
        ):
            button.clicked.connect(lambda _, box=box: self._copy(box))
        self.install.clicked.connect(lambda: self.start())
        self.offlineInstall.clicked.connect(lambda: self.start(self.wheels.filePath()))
        self.wheels.fileChanged.connect(self._show_commands)
        self.again.clicked.connect(self.check)
        self.remove.clicked.connect(self._remove)
        self.cancel.clicked.connect(self.cancel_run)
        self.closeButton.clicked.connect(self.reject)
        self.tell.toggled.connect(lambda on: QgsSettings().setValue(TELL, on))
        self._show_running(False)
        self._show_states([packages.state(one) for one in packages.PACKAGES])
        # Loading the packages, which alone shows the damaged ones, takes seconds: with the window open.
        # A timer of its own ends with the window.
        QTimer(self, singleShot=True, interval=0, timeout=self.check).start()

    def _write_texts(self):
        self.setWindowTitle(tr("Soil Carbon Mapper: Python packages"))
        self.summary.setText(
            tr(
                "QGIS comes without some of the Python packages that this plugin uses. Nothing is installed without "
                "a click of yours; what is installed here lies in your user profile, and the packages of QGIS stay "
                "as they are."
            )
        )
        self.table.setHorizontalHeaderLabels(
            [tr("Package"), tr("State"), tr("Version"), tr("Allowed"), tr("Needed for")]
        )
        place = tr("OSGeo4W Shell") if os.name == "nt" else tr("terminal")
        self.ways.setTabText(0, tr("Install now"))
        self.nowText.setText(
            tr(
                "The simplest way, with internet: the button runs the command below. You can also copy it into the "
                "{place}, and press 'Check again' afterwards."
            ).format(place=place)
        )
        self.install.setText(tr("Install now"))
        self.ways.setTabText(1, tr("Without internet"))
        self.offlineText.setText(
            tr(
                "If this computer has no internet: run the first command on another computer that has Python, "
                "bring its folder soilcarbon_wheels here, choose it below, and install from it."
            )
        )
        self.wheelsLabel.setText(tr("Folder with the wheels"))
        self.offlineInstall.setText(tr("Install from the folder"))
        self.ways.setTabText(2, "QPIP")
        self.qpipText.setText(
            tr(
                "If you have the plugin QPIP, which keeps the packages of all plugins, use it here too. Search for "
                "the name below in Plugins > Manage and Install Plugins, install it, and run Plugins > QPIP > Run "
                "dependencies check now. It reads this plugin's requirements.txt."
            )
        )
        self.qpipCommand.setPlainText("qpip")
        for button in (self.nowCopy, self.downloadCopy, self.offlineCopy, self.qpipCopy):
            button.setText(tr("Copy"))
        self.cancel.setText(tr("Cancel"))
        self.tell.setText(tr("Tell me at the start of QGIS when packages are missing"))
        self.again.setText(tr("Check again"))
        self.remove.setText(tr("Remove what was installed here"))
        self.closeButton.setText(tr("Close"))

    def check(self):
        """Look again which packages are there, and whether they can be loaded."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.folder.activate()
            self._show_states([packages.state(one, load=True) for one in packages.PACKAGES])
        except OSError as error:
            self._say(tr("The folder {path} cannot be used: {reason}.").format(path=error.filename, reason=error))
        finally:
            QApplication.restoreOverrideCursor()

    def start(self, wheels=None):
        """Install what QGIS lacks, from the internet or from a folder of wheels."""
        if wheels is not None and not os.path.isdir(wheels):
            self._say(tr("Choose the folder with the wheels first."))
            return
        try:
            self.folder.prepare()
        except OSError as error:
            self._say(
                tr("Nothing was installed: the folder {path} cannot be written ({reason}).").format(
                    path=error.filename, reason=error.strerror
                )
            )
            return
        self.log.clear()
        self._say(tr("The packages are being installed…"))
        self.run = PipRun(self._commands(wheels), self)
        self.run.wrote.connect(self._write)
        self.run.ended.connect(self._end)
        self._show_running(True)
        self.run.start()

    def cancel_run(self):
        """Stop an installation that runs."""
        if self.run is not None:
            self.run.cancel()

    def reject(self):
        """Close the window; an installation that runs is stopped if the user says so."""
        if self.run is not None:
            answer = QMessageBox.question(
                self, self.windowTitle(), tr("The packages are being installed. Stop the installation?")
            )
            if answer != QMessageBox.StandardButton.Yes:
                return
            self.cancel_run()
        super().reject()

    def _end(self, problem):
        if self.run.cancelled:
            self.folder.discard()
        self.run.deleteLater()
        self.run = None
        self._show_running(False)
        # Also after a failure: a computer without a cubist that fits may still have got all others.
        self.check()
        if problem:
            self.log.show()
            self._say(f"{problem}\n{self.standing.text()}")

    def _remove(self):
        question = tr("Remove the packages that were installed here? Those of QGIS stay.")
        answer = QMessageBox.question(self, self.windowTitle(), question)
        if answer == QMessageBox.StandardButton.Yes:
            try:
                self.folder.remove()
            except OSError as error:
                self._say(tr("The folder {path} cannot be used: {reason}.").format(path=error.filename, reason=error))
                return
            self.check()

    def _commands(self, wheels=None):
        needs = package_install.wanted(self.folder.others())
        return package_install.install_commands(
            self.python or "python3", self.folder.next, needs, self.folder.constraints, wheels
        )

    def _show_commands(self):
        others = self.folder.others()
        needs = package_install.wanted(others)
        wheels = os.path.normpath(self.wheels.filePath() or "soilcarbon_wheels")

        def lines(commands, **how):
            return "\n".join(package_install.quoted(command, **how) for command in commands)

        self.nowCommand.setPlainText(lines(self._commands()))
        self.offlineCommand.setPlainText(lines(self._commands(wheels)))
        # With double quotes, which every shell takes: the other computer may have another one.
        download = package_install.download_commands(needs, package_install.pins(others))
        self.downloadCommand.setPlainText(lines(download, windows=True))
        for button in (self.install, self.nowCopy, self.downloadCopy, self.offlineInstall, self.offlineCopy):
            button.setEnabled(bool(needs))
        self.remove.setEnabled(self.folder.current is not None)

    def _show_states(self, states):
        words = {
            "": tr("there"),
            packages.MISSING: tr("missing"),
            packages.OLD: tr("too old"),
            packages.DAMAGED: tr("damaged"),
        }
        self.table.setRowCount(len(states))
        for row, one in enumerate(states):
            titles = needed_by(one.package.name)
            needed = tr(one.package.use)
            if titles:
                some = ", ".join(titles[:SHOWN])
                more = len(titles) - SHOWN
                listed = tr("{titles} and {count} more").format(titles=some, count=more) if more > 0 else some
                needed = f"{needed}\n{listed}"
            cells = (one.package.pip, words[one.problem], one.version, one.allowed or tr("any"), needed)
            tips = ("", one.reason, one.folder, "", "\n".join(titles))
            for column, (text, tip) in enumerate(zip(cells, tips)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip)
                if one.problem and column < 2:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(row, column, item)
        self._say(self._standing(states))
        self._show_commands()

    def _standing(self, states):
        """How things stand and what to do, in sentences (str)."""
        said = []
        kinds = {kind: [one for one in states if one.problem == kind] for kind in
                 (packages.MISSING, packages.OLD, packages.DAMAGED)}
        if kinds[packages.MISSING]:
            names = ", ".join(one.package.pip for one in kinds[packages.MISSING])
            said.append(
                tr("Missing: {names}. All that does not need them works; choose one of the ways below.").format(
                    names=names
                )
            )
        for one in kinds[packages.OLD]:
            said.append(
                tr("{name} {version} in {folder} is too old; allowed is {allowed}. {advice}").format(
                    name=one.package.pip, version=one.version, folder=one.folder, allowed=one.allowed,
                    advice=self._advice(one),
                )
            )
        for one in kinds[packages.DAMAGED]:
            said.append(
                tr("{name} in {folder} cannot be loaded ({reason}). {advice}").format(
                    name=one.package.pip, folder=one.folder, reason=one.reason, advice=self._advice(one)
                )
            )
        later = ", ".join(one.package.pip for one in states if one.restart)
        if later:
            said.append(
                tr("Restart QGIS: this session still uses what it loaded before of {names}.").format(names=later)
            )
        return "\n".join(said) or tr("All packages are there.")

    def _advice(self, state):
        """What mends a package that is old or damaged."""
        if os.path.normpath(state.folder).startswith(self.folder.home):
            return tr("Install now puts a new one in its place.")
        return tr(
            "It was installed outside this plugin and comes first: update or remove it there, with what installed it."
        )

    def _show_running(self, running):
        for widget in (self.progress, self.cancel, self.log):
            widget.setVisible(running)
        for widget in (self.ways, self.again, self.remove):
            widget.setEnabled(not running)
        self.ways.setVisible(not running)

    def _say(self, text):
        self.standing.setText(text)
        font = self.standing.font()
        font.setBold(True)
        self.standing.setFont(font)

    def _write(self, text):
        self.log.moveCursor(QTextCursor.MoveOperation.End)
        self.log.insertPlainText(text)
        self.log.ensureCursorVisible()

    def _copy(self, box):
        # The command names the constraints file, which is written now that it is asked for.
        if box in (self.nowCommand, self.offlineCommand):
            try:
                self.folder.prepare()
            except OSError as error:
                self._say(tr("The folder {path} cannot be used: {reason}.").format(path=error.filename, reason=error))
                return
        QApplication.clipboard().setText(box.toPlainText())
