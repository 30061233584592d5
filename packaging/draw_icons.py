"""Draws the icons of all sizes from the one SVG: `python packaging/draw_icons.py FOLDER`.

FOLDER/16.png and so on are for Linux; briefing-app.ico for Windows, briefing-app.icns for macOS. Qt
draws each size by itself, without a screen; the same Qt gives the same bytes.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

SVG = Path(__file__).resolve().parents[1] / "resources" / "icons" / "briefing-app.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def main(folder: Path) -> int:
    application = QGuiApplication([])  # pixmaps need one for as long as they live
    folder.mkdir(parents=True, exist_ok=True)
    icon = QIcon(str(SVG))
    for size in SIZES:
        target = folder / f"{size}.png"
        if not icon.pixmap(QSize(size, size), 1.0).save(str(target)):
            raise OSError(f"{target} could not be written")
    application.quit()
    *smaller, largest = (Image.open(folder / f"{size}.png") for size in (16, 24, 32, 48, 64, 256))
    largest.save(
        folder / "briefing-app.ico",
        sizes=[image.size for image in (*smaller, largest)],
        append_images=smaller,
    )
    *smaller, largest = (Image.open(folder / f"{size}.png") for size in (16, 32, 64, 128, 256, 512))
    largest.save(folder / "briefing-app.icns", append_images=smaller)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
