"""Runs pip beside QGIS, a command after the other, and tells what it writes."""

import shutil
import tempfile
from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkProxy

from ..algorithms.language import translate
from ..pedometrics.package_install import failure
from ..pedometrics.texts import Text


class PipRun(QObject):
    """One installation.

    Parameters
    ----------
    commands : list of list of str
        Programs and arguments, as `install_commands` gives them.
    parent : QObject
    """

    #: Text that pip has written.
    wrote = pyqtSignal(str)
    #: Why it failed (str), empty when it went well.
    ended = pyqtSignal(str)

    def __init__(self, commands, parent):
        super().__init__(parent)
        self._commands = list(commands)
        self._output = ""
        self.cancelled = False
        # Of its own, for a pip that is stopped leaves its downloads there.
        self._folder = tempfile.mkdtemp(prefix="soilcarbon_pip_")
        self._secret = network_proxy().password()
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.setProcessEnvironment(environment(self._folder))
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._next)
        self._process.errorOccurred.connect(self._not_started)

    def start(self):
        """Run the first command; `ended` tells when all are done."""
        program, *arguments = self._commands.pop(0)
        self._process.start(program, arguments)

    def cancel(self):
        """Stop at once."""
        self.cancelled = True
        self._process.kill()

    def _read(self):
        text = bytes(self._process.readAllStandardOutput()).decode("utf-8", "replace")
        if self._secret:
            text = text.replace(self._secret, "***").replace(quote(self._secret, safe=""), "***")
        self._output += text
        self.wrote.emit(text)

    def _next(self, code, status):
        self._read()
        if self.cancelled:
            self._end(Text("Stopped at your request; nothing was installed."))
        elif code or status != QProcess.ExitStatus.NormalExit:
            self._end(failure(self._output, code))
        elif self._commands:
            self.start()
        else:
            self._end("")

    def _not_started(self, error):
        if error == QProcess.ProcessError.FailedToStart:
            self._end(Text("Python's program could not be started: {reason}", reason=self._process.errorString()))

    def _end(self, problem):
        shutil.rmtree(self._folder, ignore_errors=True)
        self.ended.emit(problem.told(translate) if problem else "")


def environment(folder):
    """The environment of QGIS for pip, with the proxy of QGIS's settings and a folder for its temporary files."""
    made = QProcessEnvironment.systemEnvironment()
    for name in ("TMPDIR", "TEMP", "TMP"):
        made.insert(name, folder)
    made.insert("PYTHONIOENCODING", "utf-8")
    made.insert("PIP_NO_INPUT", "1")
    made.insert("PIP_DISABLE_PIP_VERSION_CHECK", "1")
    made.insert("PIP_PROGRESS_BAR", "off")
    made.insert("PIP_RETRIES", "2")
    address = proxy_address(network_proxy())
    if address:
        made.insert("PIP_PROXY", address)
    return made


def network_proxy():
    """The proxy of QGIS's settings (QNetworkProxy)."""
    return QgsNetworkAccessManager.instance().fallbackProxy()


def proxy_address(proxy):
    """Address of a proxy as pip takes it (str); empty for none and for that of the system, which pip finds itself."""
    kinds = QNetworkProxy.ProxyType
    schemes = {kinds.HttpProxy: "http", kinds.HttpCachingProxy: "http", kinds.Socks5Proxy: "socks5"}
    if proxy.type() not in schemes or not proxy.hostName():
        return ""
    user = quote(proxy.user(), safe="")
    if user and proxy.password():
        user += f":{quote(proxy.password(), safe='')}"
    port = f":{proxy.port()}" if proxy.port() else ""
    return f"{schemes[proxy.type()]}://{user}{'@' if user else ''}{proxy.hostName()}{port}"
