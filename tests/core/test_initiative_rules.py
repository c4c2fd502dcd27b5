"""Each rule of docs/initiatives.md by a sentence that needs it and one that it must refuse."""

from __future__ import annotations

import pytest

from core.ingest import read_bytes

# rule · a sentence that needs it · the names it gives · one it must refuse · what may not be found
RULES = [
    ("glued head", "依托“云海驿站”平台服务群众。", ["“云海驿站”平台"], "依托“云海驿站”平台服务群众。", "“云海驿站”平台服务"),
    ("outermost head", "召开“云上花开”云上工作推进会。", ["“云上花开”云上工作推进会"], "深化“云海驿站”建设工作。", "“云海驿站”建设工作"),
    ("counted head", "实施“以老带新”3项行动。", ["“以老带新”3项行动"], "实施“以老带新”计划6个月。", "“以老带新”计划6个月"),
    ("head behind a verb", "开展“十百千”消费促进行动。", ["“十百千”消费促进行动"], "深化“暖心”行动促进就业服务。", "“暖心”行动促进就业服务"),
    ("shared head", "开展“山风”“海韵”“云影”等系列活动。", ["“山风”", "“海韵”", "“云影”"], "解决“堵心”“烦心”“揪心”等问题。", "“烦心”"),
    ("head inside", "实施“清风行动”。", ["“清风行动”"], "这是一次“行动”。", "“行动”"),
    ("slogan form", "组织“科学普及进校园”。", ["“科学普及进校园”"], "他说“我愿意进校园”。", "“我愿意进校园”"),
    ("numbered slogan", "围绕“四梁八柱”，稳步发展。", ["“四梁八柱”"], "有人叹“一言难尽”。", "“一言难尽”"),
    ("verb that governs", "推出“金桂贷”，放款千万元。", ["“金桂贷”"], "大家的“热心”打动了他。", "“热心”"),
    ("counted places", "建成12家“棋盘山居”。", ["“棋盘山居”"], "奏响“乡村奏鸣曲”。", "“乡村奏鸣曲”"),
    ("policy before 建设", "加快“三城”建设。", ["“三城”"], "把“三城”当作口号。", "“三城”"),
    ("speech", "启动“点亮”行动。", ["“点亮”行动"], "他说：“行动才有希望！”", "“行动才有希望！”"),
    ("colour", "打造“同心圆”工程。", ["“同心圆”工程"], "甘当“店小二”，提供“保姆式”服务。", "“保姆式”服务"),
    ("quality", "推出“双优化”计划。", ["“双优化”计划"], "推进“精细化”，成效明显。", "“精细化”"),
    ("honour", "开展“最美乡村”评选活动。", [], "该县被评为“全国绿化模范单位”。", "“全国绿化模范单位”"),
    ("campaign in an honour", "获评“千企联千村”行动先进单位。", ["“千企联千村”行动"], "荣获“山河杯”一等奖。", "“山河杯”"),
    ("title with a head", "实施“工业强县”战略。", ["“工业强县”战略"], "争创“工业强县”。", "“工业强县”"),
    ("edition", "举办第三届“云海杯”大赛。", ["第三届“云海杯”大赛"], "举办“云海杯”大赛。", "举办“云海杯”大赛"),
    ("press", "印发《云海县就业方案》。", ["《云海县就业方案》"], "据《云海日报》报道，成效良好。", "《云海日报》"),
    ("governed designation", "建成云海县非遗传承基地。", ["云海县非遗传承基地"], "云海县基地很多。", "云海县基地"),
    ("two modifiers", "完善流动人口管理机制。", ["流动人口管理机制"], "完善长效机制。", "长效机制"),
    ("weak head", "实施古城墙修缮保护工程。", ["古城墙修缮保护工程"], "实施重点工程。", "重点工程"),
    ("word that never names", "建立河道巡查制度。", ["河道巡查制度"], "做好森林防火巡查工作。", "森林防火巡查工作"),
    ("standing body", "成立云海县茶叶协会。", ["云海县茶叶协会"], "云海县茶叶协会参加座谈。", "云海县茶叶协会"),
    ("founded in a list", "云海镇商会、山南镇商会和河口镇商会先后成立。", ["云海镇商会", "山南镇商会", "河口镇商会"], "云海镇商会和河口镇商会捐款。", "云海镇商会"),
    ("announced", "云海智慧农业园正式揭牌。", ["云海智慧农业园"], "智慧农业前景广阔。", "智慧农业"),
    ("governed through a clause", "建设集种植、观光于一体的云海茶旅融合示范园。", ["云海茶旅融合示范园"], "种植面积不断扩大的乡镇增多。", "乡镇"),
    ("list under one verb", "开展森林防火宣传活动、河道清淤整治行动。", ["河道清淤整治行动"], "他参与防火、清淤。", "清淤"),
    ("joint inside a name", "承办中亚职业教育合作与技能发展论坛。", ["中亚职业教育合作与技能发展论坛"], "推进环境治理和公共服务。", "环境治理和公共服务"),
    ("no name inside a coordination", "打好蓝天、碧水、净土保卫战。", ["蓝天、碧水、净土保卫战"], "打好蓝天、碧水、净土保卫战。", "净土保卫战"),
    ("series", "通过云帆服务团、云帆宣讲团和云帆医疗队三支队伍下乡。", ["云帆服务团", "云帆宣讲团", "云帆医疗队"], "服务团下乡。", "服务团"),
    ("event that stands alone", "第六届云海国际茶叶博览会吸引客商千名。", ["第六届云海国际茶叶博览会"], "博览会吸引客商千名。", "博览会"),
    ("visited", "建成云海县烈士纪念馆。", ["云海县烈士纪念馆"], "师生参观云海县烈士纪念馆。", "云海县烈士纪念馆"),
    ("title striven for", "打造云海生态文化示范区。", ["云海生态文化示范区"], "争创国家级生态文化示范区。", "国家级生态文化示范区"),
    ("adverb at the edge", "积极打造好云海县茶旅产业园。", ["云海县茶旅产业园"], "积极打造好云海县茶旅产业园。", "好云海县茶旅产业园"),
    ("count at the edge", "建设10个脱贫致富产业园。", ["脱贫致富产业园"], "建设10个脱贫致富产业园。", "10个脱贫致富产业园"),
    ("single character", "推进侨创园建设。", ["侨创园"], "坚持中心城区优先发展。", "中心城区优先发展"),
    ("verb inside what is founded", "成立云海阅读推广中心。", ["云海阅读推广中心"], "县教育局推广中心校经验。", "县教育局推广中心"),
    ("works by their water", "落实青沙河支线工程。", ["青沙河支线工程"], "落实在线工程。", "在线工程"),
    ("repeat without marks", "启动“清风护航”行动。下一步，深化清风护航行动。", ["清风护航行动"], "获评“清风护航”先进单位。", "清风护航"),
    ("short name", "举办“云海杯”全县技能大赛（简称“云赛”）。", ["“云赛”"], "他简称“老王”为同事。", "为同事"),
    ("alone", "全面落实林长制。", ["林长制"], "实行责任制。", "责任制"),
]  # fmt: skip


def names(text: str) -> list[str]:
    return [found.name for found in read_bytes(f"　　{text}\n".encode(), "case.txt").initiatives]


@pytest.mark.parametrize(("rule", "text", "expected"), [(r[0], r[1], r[2]) for r in RULES])
def test_a_rule_finds_what_needs_it(rule: str, text: str, expected: list[str]) -> None:
    found = names(text)
    assert [name for name in expected if name not in found] == [], rule


@pytest.mark.parametrize(("rule", "text", "refused"), [(r[0], r[3], r[4]) for r in RULES])
def test_a_rule_refuses_what_is_not_its_own(rule: str, text: str, refused: str) -> None:
    assert refused not in names(text), rule
