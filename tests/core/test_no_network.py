"""Reading opens no connection, whatever a file asks for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from seeds import sample_paths

GUARD = """
import os, sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        os.write(2, f"{event} {arguments[1:]}\\n".encode())
        os._exit(99)

sys.addaudithook(refuse)
"""
READ = GUARD + "from core.cli import main; sys.exit(main(['read', '--json', *sys.argv[1:]]))"
CONNECT = GUARD + "import socket; socket.create_connection(('127.0.0.1', 9))"
PAGE = """<!DOCTYPE html><html><head><title>清河县工作简报</title>
<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><base href="http://127.0.0.1:9/">
<script src="http://127.0.0.1:9/a.js"></script></head><body><h1>清河县工作简报</h1>
<img src="http://127.0.0.1:9/a.png"><iframe src="http://127.0.0.1:9/b.html"></iframe>
<p>清河县全年开展义诊45场次，受益群众1200余人，发放补贴近63万元。</p></body></html>"""
ENTITIES = """<?xml version="1.0"?><!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>清河县开展义诊45场次。</p></body></html>"""
MARKDOWN = "# 清河县\n\n![图](http://127.0.0.1:9/a.png)\n\n开展义诊45场次。<http://127.0.0.1:9/>\n"


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )


def test_the_guard_itself_ends_a_connection() -> None:
    assert run(CONNECT).returncode == 99


def test_nothing_that_reports_point_to_is_fetched(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.html", "b.xhtml", "c.md")]
    for path, text in zip(paths, (PAGE, ENTITIES, MARKDOWN), strict=True):
        path.write_text(text, encoding="utf-8")
    ran = run(READ, *map(str, (*paths, sample_paths()[0])))
    assert ran.returncode in {0, 2}, ran.stderr  # each is read, or refused with a reason
    for path in paths:
        assert f'"name": "{path.name}"' in ran.stdout or path.name in ran.stderr
    assert "1-qijiang-2021.txt" in ran.stdout
