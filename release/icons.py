"""The application's icon as pictures of fixed sizes: `python -m release.icons [FOLDER]`.

Drawn in `resources/icons/app`: `jiandu.svg`, and `jiandu-small.svg` for sizes at which its strokes
would run together. The folder (`build/icons`) also gets `jiandu.ico` for Windows.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
DRAWN = ROOT / "resources" / "icons" / "app"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SMALL = 24  # pixels: up to here the small drawing is the clearer one
IN_ICO = (16, 24, 32, 48, 64, 128, 256)


def render(size: int, path: Path) -> None:
    """Write a PNG of this many pixels a side; folders are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(png(size))


def png(size: int) -> bytes:
    """Return the icon as a PNG of this many pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing = "jiandu-small.svg" if size <= SMALL else "jiandu.svg"
    QSvgRenderer(str(DRAWN / drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def ico() -> bytes:
    """Return a Windows icon of PNGs: a header, an entry of 16 bytes a size, then the pictures."""
    pictures = [png(size) for size in IN_ICO]
    parts = [struct.pack("<HHH", 0, 1, len(pictures))]
    offset = 6 + 16 * len(pictures)
    for size, picture in zip(IN_ICO, pictures, strict=True):
        # One byte for each side: 256 is written as 0.
        parts.append(
            struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        )
        offset += len(picture)
    return b"".join(parts + pictures)


def main() -> int:
    """Write every size."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "build" / "icons"
    for size in SIZES:
        render(size, folder / f"{size}.png")
    (folder / "jiandu.ico").write_bytes(ico())
    print(f"{len(SIZES)} sizes and jiandu.ico in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
