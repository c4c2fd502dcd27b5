"""The guide for Python runs as it stands, block after block."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from core.ingest import read_bytes
from core.library import Library

ROOT = Path(__file__).parents[2]
TEXT = "清河县2023年工作报告\n2024-01-05\n一、发展\n城镇新增就业3000余人,新增就业900人。造林1.5万亩。\n"


def test_the_guide_runs(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    assert len(blocks) == 8
    (tmp_path / "reports").mkdir()
    (tmp_path / "qinghe-2023.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "reports" / "a.txt").write_text(TEXT, encoding="utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add(read_bytes(TEXT.encode(), "a.txt"), TEXT.encode())
    script = tmp_path / "guide.py"
    # A worker starts this file anew: all but the imports stands behind the guard there.
    body = "\n".join(blocks).replace('if __name__ == "__main__":', "if True:")
    body = body.replace("from __future__", "")
    indented = "\n".join(f"    {line}" for line in body.splitlines())
    shown = "\n    print(len(table), len(frame), comparison.labels)"
    script.write_text(f'if __name__ == "__main__":\n{indented}{shown}\n', encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert ran.stderr == ""
    assert ran.stdout.splitlines()[-1] == "3 2 ('新增就业', '城镇新增就业')"
    assert "數字" in (tmp_path / "qinghe-2023.html").read_text(encoding="utf-8")
