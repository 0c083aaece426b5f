"""Takes the pictures of the docs in a real QGIS: its window with the guide, and every dialog, in all languages.

    python tools/screenshots.py [FOLDER] [LANGUAGE ...]    # docs/images and all languages without them

Needs Xvfb, and a window manager (openbox) for windows of their full size.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: Language of the docs to QGIS's own name of it.
LANGUAGES = {"en": "en_US", "zh_TW": "zh-Hant"}
DISPLAY = ":87"
SIZE = (1400, 1000)


def main(folder=ROOT / "docs" / "images", *languages):
    """Start a screen, and on it a QGIS in each language that runs `screenshots_in_qgis.py`."""
    folder = Path(folder)
    screen = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "{}x{}x24".format(*SIZE)], stderr=subprocess.DEVNULL)
    manager = shutil.which("openbox")
    helper = subprocess.Popen([manager], env={**os.environ, "DISPLAY": DISPLAY}) if manager else None
    try:
        for language in languages or LANGUAGES:
            place = folder if language == "en" else folder / language
            (place / "dialogs").mkdir(parents=True, exist_ok=True)
            take(place, language)
            print(f"{place}: {len(list(place.rglob('*.png')))} pictures")
    finally:
        for process in filter(None, (helper, screen)):
            process.terminate()


def take(folder, language):
    """One QGIS with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        place = Path(profile) / "profiles" / "default"
        (place / "python" / "plugins").mkdir(parents=True)
        (place / "python" / "plugins" / "soilcarbon").symlink_to(ROOT, target_is_directory=True)
        (place / "QGIS").mkdir()
        (place / "QGIS" / "QGIS3.ini").write_text(
            f"[locale]\noverrideFlag=true\nuserLocale={LANGUAGES[language]}\n"
            "[PythonPlugins]\nsoilcarbon=true\nprocessing=true\n[qgis]\ncheckVersion=false\n"
        )
        program = shutil.which("qgis.bin") or shutil.which("qgis")
        subprocess.run(
            [program, "--nologo", "--code", str(ROOT / "tools" / "screenshots_in_qgis.py")],
            check=True, timeout=600, stderr=subprocess.DEVNULL,
            env={
                **os.environ, "DISPLAY": DISPLAY, "QGIS_CUSTOM_CONFIG_PATH": profile, "QT_QPA_PLATFORM": "xcb",
                "PYTHONPATH": sysconfig.get_paths()["purelib"], "SOILCARBON_PICTURES": str(folder),
                "SOILCARBON_BASIN": str(ROOT / "sample_data" / "basin"),
            },
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
