"""Containers broken at random: bytes flipped, cut, doubled, spliced; archives from the inside too."""

from __future__ import annotations

import zipfile
from io import BytesIO
from random import Random

from tests.core.containers import make_docx, make_epub, make_page, zipped
from tests.core.test_formats import two_pages

_BODY = (
    "清河县政府工作报告\n——2024年1月20日在清河县第十八届人民代表大会第三次会议上\n\n县长 张样本\n\n"
    "各位代表：\n一、工作回顾\n（一）经济稳步回升。全县地区生产总值达到253亿元、增长6%，城镇新增就业1200余\n人。\n"
    "指标\t单位\t总量\n粮食\t万吨\t25.3\n油料\t万吨\t1.2\n\n目录\n一、回顾……3\n二、安排……12\n— 12 —\n注：数据未经审计。\n"
)
_MARKUP = (
    "<h1>清河县政府工作报告</h1><p>发布时间：2024-02-05　来源：清河日报</p><h2>一、回顾</h2>"
    "<p>全县上下坚持稳中求进，各项事业取得新的进展，群众得到了更多实惠。<br>下一行</p>"
    "<table><tr><th>指标<th colspan=2>总量</tr><tr><td rowspan=2>粮食<td>25.3<td>万吨</table>"
    "<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul><aside class=footnote>注</aside>"
)
_MARKDOWN = "# 题目\n\n## 一、回顾\n\n正文**加粗**[链接](x)`码`\n\n|甲|乙|\n|-|-|\n|1|2|\n\n1. 一\n2. 二\n> 引\n\n"


def seeds() -> dict[str, bytes]:
    """Return one sound file of each container, by the ending of its name."""
    return {
        ".txt": _BODY.encode(),
        ".md": _MARKDOWN.encode(),
        ".html": make_page(_MARKUP, '<meta name="PubDate" content="2024-02-05">').encode(),
        ".docx": make_docx(),
        ".pdf": two_pages(),
        ".epub": make_epub({"a.xhtml": "<h1>第一章</h1><p>正文</p>", "b.xhtml": "<p>二</p>"}),
    }


_TOKENS: dict[str, tuple[bytes, ...]] = {
    ".txt": ("一、".encode(), "（一）".encode(), b"\n", b"\t", b"|", "……3\n".encode(), b"\xff", b"\0"),
    ".md": (b"#", b"*", b"_", b"[", b"](", b"`", b"|", b"\n> ", b"\n- ", b"    ", b"<", b"&#0;", b"\\"),
    ".html": (b"<p>", b"</p>", b"<table>", b"<tr>", b"<td>", b"</table>", b"<div>", b"<b>", b"<!--", b"<![CDATA[", b"<svg>", b"&#0;", b"&#xd800;", b"<title>", b"<br>", b"<ol start=99999>", b"<head>", b"\0", b"colspan=9999 "),
    ".docx": (b"<w:p>", b"</w:p>", b"<w:tbl>", b"<w:tr>", b"<w:tc>", b"<w:t>", b"&#0;", b"<w:numPr>", b'w:val="99999999"', b'w:val="-1"', b"<w:pStyle w:val='Title'/>", b"<w:br/>", b"<!DOCTYPE x>", b"\0"),
    ".pdf": (b"obj", b"endobj", b"stream", b"endstream", b"<<", b">>", b" 0 R", b"/Kids", b"/Parent", b"/Length 99999999", b"-1", b"99999999999", b"[", b"]", b"Tj", b"Tf", b"1 0 0 1 0 0 cm", b"\0"),
    ".epub": (b"<p>", b"</p>", b"<item ", b"<itemref idref='c0'/>", b"&nbsp;", b"<!DOCTYPE x [", b"href='../../x'", b"&#0;", b"<html>", b"\0", b"%00"),
}  # fmt: skip


def broken(data: bytes, ending: str, random: Random) -> bytes:
    """Return a container broken in one to a dozen places; half of the archives from the inside."""
    if ending in {".docx", ".epub"} and random.random() < 0.7:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        for name in random.sample(sorted(members), k=random.choice((1, 1, 2))):
            members[name] = _damaged(members[name], _TOKENS[ending], random)
            if random.random() < 0.05:
                del members[name]
        return zipped(members, pack=random.random() < 0.5)
    return _damaged(data, _TOKENS[ending], random)


def _damaged(data: bytes, tokens: tuple[bytes, ...], random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 3, 5, 12))):
        at, to = sorted((random.randrange(len(changed) + 1), random.randrange(len(changed) + 1)))
        to = min(to, at + 2 ** random.randrange(12))
        match random.randrange(7):
            case 0 if at < len(changed):
                changed[at] ^= 1 << random.randrange(8)
            case 1:
                del changed[at:to]
            case 2:
                changed[at:at] = changed[at:to] * random.choice((1, 2, 50))
            case 3:
                changed[at:at] = random.randbytes(random.randrange(1, 9))
            case 4:
                changed[at:to] = changed[to : to + to - at]
            case 5 if random.random() < 0.1:
                del changed[at:]
            case _:
                changed[at:at] = random.choice(tokens) * random.choice((1, 1, 2, 300))
    return bytes(changed)
