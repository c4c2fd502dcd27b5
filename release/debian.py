"""Make `dist/jiandu_VERSION_ARCH.deb` of the bundle: program, desktop entry, icons, licences.

    python -m release.debian       (after `python3 dev.py bundle`; `dev.py debian` does both)

The package depends on the system libraries that Qt loads and brings everything else along.
"""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from core.cli.about import licence_list
from core.cli.desktop import NAME
from dev import OFFSCREEN, ON_SCREEN, ROOT
from release.icons import SIZES, render

CONTROL = """\
Package: jiandu
Version: {version}
Architecture: {architecture}
Maintainer: The Jiandu founders <founders@jiandu.invalid>
Section: text
Priority: optional
Installed-Size: {kilobytes}
Depends: {libraries}
Recommends: fonts-noto-cjk
Description: reader for Chinese public work reports
 Repairs what the web did to them, reversibly, shows them in simplified or
 traditional characters, marks figures and named initiatives, and keeps
 bookmarks that stay on their words.
"""


def main() -> int:
    """Return 0 once the package is in `dist/`."""
    bundle = ROOT / "dist" / "jiandu"
    if not (bundle / "jiandu").exists():
        print("first: python3 dev.py bundle", file=sys.stderr)
        return 1
    architecture = _output("dpkg", "--print-architecture")
    with TemporaryDirectory() as folder:
        tree = Path(folder)
        _fill(tree, bundle)
        control = CONTROL.format(
            version=version("jiandu"),
            architecture=architecture,
            kilobytes=sum(x.stat().st_size for x in tree.rglob("*") if x.is_file()) // 1024,
            libraries=", ".join(["libc6", *OFFSCREEN.values(), *ON_SCREEN.values()]),
        )
        (tree / "DEBIAN").mkdir()
        (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
        tree.chmod(0o755)  # a temporary folder is closed to others, and so would be their root
        made = ROOT / "dist" / f"jiandu_{version('jiandu')}_{architecture}.deb"
        _output("dpkg-deb", "--build", "--root-owner-group", "-Zzstd", str(tree), str(made))
    print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.0f} MB")
    return 0


def _fill(tree: Path, bundle: Path) -> None:
    """Lay out everything as it will be on the system."""
    shutil.copytree(bundle, tree / "usr/lib/jiandu", symlinks=True)
    command = tree / "usr/bin/jiandu"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/jiandu/jiandu")
    desktop = ROOT / "resources" / "desktop"
    _copy(desktop / f"{NAME}.desktop", tree / "usr/share/applications")
    _copy(desktop / f"{NAME}.metainfo.xml", tree / "usr/share/metainfo")
    icons = tree / "usr/share/icons/hicolor"
    for size in SIZES:
        render(size, icons / f"{size}x{size}" / "apps" / f"{NAME}.png")
    _copy(ROOT / "resources/icons/app/jiandu.svg", icons / "scalable/apps", f"{NAME}.svg")
    papers = tree / "usr/share/doc/jiandu"
    papers.mkdir(parents=True)
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    heading = "Packages inside, each under its own licence:\n\n"
    (papers / "copyright").write_text(f"{licence}\n{heading}{licence_list()}", encoding="utf-8")
    with gzip.GzipFile(papers / "changelog.gz", "wb", mtime=0) as file:
        file.write((ROOT / "CHANGELOG.md").read_bytes())


def _copy(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
