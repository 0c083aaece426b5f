"""Takes the pictures of the docs in a real QGIS: its window with the guide, every dialog, and the tutorial, which it
really does, in all languages.

    python tools/screenshots.py [--only window|dialogs|tutorial] [FOLDER] [LANGUAGE ...]

Without them: everything, docs/images, all languages. Needs Xvfb, and a window manager (openbox) for windows of their
full size; pictures of reports need chromium and are left as they are without it. The results of the tutorial stay in
STUDY.
"""

import argparse
import os
import shutil
import subprocess
import sysconfig
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
#: Language of the docs to QGIS's own name of it.
LANGUAGES = {"en": "en_US", "zh_TW": "zh-Hant"}
DISPLAY = ":87"
SIZE = (1400, 1000)
PARTS = ("window", "dialogs", "tutorial")
#: Folder of the tutorial's results, to be read in its pictures; QGIS marks layers in its own temporary folder.
STUDY = Path("/var/tmp/soc_study")
#: Report of the tutorial to the pixels from its top, and of its height, that are shown.
REPORTS = {"trainmodel": (700, 740), "zonaltotals": (0, 1260)}


def main(folder, languages, parts):
    """Start a screen, and on it a QGIS in each language that runs `screenshots_in_qgis.py`."""
    screen = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "{}x{}x24".format(*SIZE)], stderr=subprocess.DEVNULL)
    manager = shutil.which("openbox")
    helper = subprocess.Popen([manager], env={**os.environ, "DISPLAY": DISPLAY}) if manager else None
    try:
        for language in languages:
            place = folder if language == "en" else folder / language
            for part in ("dialogs", "tutorial"):
                (place / part).mkdir(parents=True, exist_ok=True)
            take(place, language, parts)
            if "tutorial" in parts:
                take_reports(place / "tutorial")
            for pattern in ("window.png", "dialogs/*.png", "tutorial/*.png"):
                for path in place.glob(pattern):
                    shrink(path)
            print(f"{place}: {len(list(place.rglob('*.png')))} pictures")
    finally:
        for process in filter(None, (helper, screen)):
            process.terminate()


def take(folder, language, parts):
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
            check=True, timeout=1800, stderr=subprocess.DEVNULL,
            env={
                **os.environ, "DISPLAY": DISPLAY, "QGIS_CUSTOM_CONFIG_PATH": profile, "QT_QPA_PLATFORM": "xcb",
                "PYTHONPATH": os.pathsep.join([sysconfig.get_paths()["purelib"], str(ROOT / "tools")]),
                "SOILCARBON_PICTURES": str(folder), "SOILCARBON_BASIN": str(ROOT / "sample_data" / "basin"),
                "SOILCARBON_STUDY": str(STUDY), "SOILCARBON_PARTS": ",".join(parts),
            },
        )


def take_reports(folder):
    """Pictures of the tutorial's reports as a browser shows them."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    for name, (top, height) in REPORTS.items() if browser else ():
        path = folder / f"report_{name}.png"
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--screenshot={path}",
             f"--window-size=1000,{top + height}", f"file://{STUDY / name}.html"],
            check=True, timeout=120, stderr=subprocess.DEVNULL,
        )
        Image.open(path).crop((0, top, 1000, top + height)).save(path)


def shrink(path):
    """Write a picture again with 256 colours, which makes a small file; rare ones, as of legends, stay."""
    picture = Image.open(path)
    if picture.mode != "P":
        few = picture.convert("RGB").quantize(
            256, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE
        )
        few.save(path, optimize=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=PARTS, action="append")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("languages", nargs="*", help=", ".join(LANGUAGES))
    given = parser.parse_args()
    main(given.folder, given.languages or LANGUAGES, given.only or PARTS)
