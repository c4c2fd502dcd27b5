from __future__ import annotations

from typing import Any

import pytest

from core.formats import extract, pasted
from core.ingest import read_bytes
from core.layout import Part
from core.model import Report, Role
from tests.core.containers import make_page

BODY = (
    "全县上下坚持稳中求进,围绕年初确定的目标任务真抓实干,各项事业取得新的进展,群众得到了更多实惠。"
)
MORE = (
    "城镇新增就业1200余人,发放补贴近63万元,办理民生实事45件,全部按期完成,没有一件拖到第二年去办。"
)
HEAD = (
    "<title>2024年清河县政府工作报告_清河县人民政府</title>"
    '<meta name="ArticleTitle" content="2024年清河县政府工作报告">'
    '<meta name="PubDate" content="2024-02-05 09:30">'
    '<meta name="ContentSource" content="清河县政府办公室">'
)


def lines(report: Report) -> list[str]:
    return [line.span.of(report.text) for line in report.structure.lines]


def sections(report: Report) -> list[tuple[int, str]]:
    return [(s.level, s.span.of(report.text)) for s in report.structure.sections]


def title(report: Report) -> str | None:
    return report.metadata.title.of(report.text) if report.metadata.title else None


def hints(data: bytes, name: str) -> list[tuple[Any, ...]]:
    found = extract(data, name)
    return [(h.part, h.level, h.span.of(found.text)) for h in found.hints]


def test_a_page_gives_its_main_text_under_title_date_and_source() -> None:
    page = make_page(
        "<h1>2024年清河县政府工作报告</h1>"
        "<p>发布时间：2024-02-05 09:30　来源：清河县政府办公室</p>"
        f"<div><p>{BODY}</p><h3>一、主要工作</h3><p>{MORE}</p><h4>（一）就业</h4><p>{BODY}</p></div>",
        HEAD,
    )
    report = read_bytes(page.encode(), "a.html")
    assert report.source.media_type == "text/html"
    assert title(report) == "2024年清河县政府工作报告"
    assert report.metadata.date
    assert report.metadata.date.value == "2024-02-05T09:30"
    assert report.metadata.publisher
    assert report.metadata.publisher.of(report.text) == "清河县政府办公室"
    assert sections(report) == [(1, "一、主要工作"), (2, "（一）就业")]
    assert BODY in lines(report)
    assert "网站地图" not in report.text
    assert "首页" not in report.text


def test_a_title_that_comes_again_names_a_picture() -> None:
    again = "<p>2024年清河县政府工作报告</p>"
    page = make_page(
        f"<h1>2024年清河县政府工作报告</h1><div><p>{BODY}</p>{again}<p>{MORE}</p>{again}<p>{BODY}</p></div>",
        HEAD,
    )
    report = read_bytes(page.encode(), "a.html")
    assert title(report) == "2024年清河县政府工作报告"
    roles = [line.role for line in report.structure.lines]
    assert roles.count(Role.TITLE) == 1
    assert roles.count(Role.CAPTION) == 2


def test_what_only_the_metadata_say_stands_on_lines_of_its_own() -> None:
    page = make_page(f"<div><p>{BODY}</p><p>{MORE}</p><p>{BODY}</p></div>", HEAD)
    report = read_bytes(page.encode(), "a.html")
    assert lines(report)[:3] == ["2024年清河县政府工作报告", "2024-02-05 09:30", "清河县政府办公室"]
    roles = [line.role for line in report.structure.lines]
    assert roles[:4] == [Role.TITLE, Role.META, Role.META, Role.BODY]
    assert report.metadata.date
    assert report.metadata.date.value == "2024-02-05T09:30"


def test_a_page_without_stated_title_and_date_has_none() -> None:
    page = make_page(f"<div><p>{BODY}</p><p>{MORE}</p><p>{BODY}</p></div>", "<title>首页</title>")
    report = read_bytes(page.encode(), "a.html")
    assert title(report) is None
    assert report.metadata.date is None


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("gb2312", "gb18030"), ("gbk", "gb18030"), ("big5", "big5hkscs"), ("utf-8", "utf-8")],
)
def test_pages_are_decoded_as_they_declare(declared: str, codec: str) -> None:
    body = "全縣發展取得新的進展。" * 5 if codec == "big5hkscs" else BODY
    page = f"<html><head><meta charset={declared}></head><p>{body}</p></html>".encode(codec)
    found = extract(page, "a.html")
    assert found.encoding == codec
    assert "进展" in found.text or "進展" in found.text


def test_a_page_that_declares_falsely_is_decoded_by_what_it_holds() -> None:
    found = extract(make_page(f"<p>{BODY}</p>" * 3, charset="gb2312").encode(), "a.html")
    assert found.encoding == "utf-8"
    assert BODY in found.text


def test_tables_lists_line_breaks_and_bold_lines_of_a_page() -> None:
    page, ending = pasted(
        "",
        "<p><b>主要指标</b></p><table><tr><th>指标<th>单位<th>总量</tr><tr><td>粮食<td>万吨<td>25.3</tr>"
        "<tr><td colspan=2>财政收入</td><td>9.8</td></tr></table><ol><li>第一件</li><li>第二件</li></ol>"
        "<p>一行<br>又一行<span style='display:none'>看不见</span></p><script>alert(1)</script>"
        "<p>源<ruby>文<rp>(</rp><rt>wén</rt><rp>)</rp></ruby>件里\n换行</p><img src='http://192.0.2.1/a.png' alt='图'>",
    )
    assert ending == ".html"
    found = extract(page, "clipboard.html")
    assert found.text.splitlines() == [
        "主要指标", "指标\t单位\t总量", "粮食\t万吨\t25.3", "财政收入\t\t9.8", "1. 第一件", "2. 第二件", "一行", "又一行", "源文件里换行"
    ]  # fmt: skip
    assert [h.part for h in found.hints] == [Part.HEADING, *[Part.TABLE_ROW] * 3]


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    page, _ = pasted(
        "", f"<table><tr><td><p>{BODY * 3}</p></td><td>旁边</td></tr><tr><td>下<td>面</table>"
    )
    assert hints(page, "a.html") == []


def test_a_page_laid_out_by_tables_in_an_old_encoding() -> None:
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
        "<title>清河县扎实推进统战工作-清河网</title></head><body><table><tr><td><a href=1>首页</a><br>"
        "<a href=2>新闻中心</a></td><td><table><tr><td><font size=5><b>清河县扎实推进统战工作</b></font></td></tr>"
        "<tr><td>发布日期：2019-03-05　来源：清河网　点击：123</td></tr>"
        f"<tr><td>　　{BODY}<br>　　<b>一、抓学习</b><br>　　{MORE}<br><br>　　<b>二、抓落实</b><br>　　{BODY}</td></tr>"
        "<tr><td>上一条：<a href=x>清河县召开会议</a></td></tr></table></td></tr></table>"
        "<center>版权所有 清河网</center></body></html>"
    )
    report = read_bytes(page.encode("gb18030"), "a.htm")
    assert report.source.encoding == "gb18030"
    assert title(report) == "清河县扎实推进统战工作"
    assert sections(report) == [(1, "一、抓学习"), (1, "二、抓落实")]
    assert report.metadata.date
    assert report.metadata.date.value == "2019-03-05"
    roles = [line.role for line in report.structure.lines]
    assert roles.count(Role.BODY) == 3
    assert roles.count(Role.BOILERPLATE) == 4


def test_a_chat_account_hides_its_text_until_a_script_has_run() -> None:
    page = (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="奋进新征程">'
        '</head><body><h1 id="activity-name">奋进新征程</h1><em id="publish_time">2023-05-06 08:00</em>'
        '<div id="js_content" style="visibility: hidden; opacity: 0;"><section><p>点击上方蓝字关注我们</p></section>'
        f"<section><p><strong>01</strong></p><p><strong>凝心铸魂</strong></p></section><p>{BODY}</p>"
        f"<section><p><strong>02</strong></p><p><strong>服务大局</strong></p></section><p>{MORE}</p><p>{BODY}</p>"
        "<p>END</p><p>编辑 | 赵样本</p></div></body></html>"
    )
    report = read_bytes(page.encode(), "a.html")
    assert title(report) == "奋进新征程"
    assert sections(report) == [(1, "凝心铸魂"), (1, "服务大局")]
    roles = [line.role for line in report.structure.lines]
    assert roles.count(Role.PART_MARKER) == 2
    assert roles[-1] is Role.BYLINE
