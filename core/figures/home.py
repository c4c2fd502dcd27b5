"""Which currency a report means by 元: that of the government whose words it uses."""

from __future__ import annotations

_HOME = {
    "HKD": (
        "本港", "港元", "港币", "财政司司长", "行政长官", "立法会", "本地生产总值", "差饷",
        "薪俸税", "特区政府",
    ),
    "MOP": ("澳门元", "本澳", "澳门特别行政区", "澳门特区"),
    "TWD": ("新台币", "台币", "民国", "本府", "市公所", "乡公所", "市议会第", "县议会第"),
}  # fmt: skip
_HOME_LEAST = 2
# A county or city of Taiwan names itself and its own offices; 县委 and 市委 are the mainland's.
_TAIWAN = (
    "台北", "新北", "桃园", "台中", "台南", "高雄", "基隆", "新竹", "苗栗", "彰化", "南投", "云林",
    "嘉义", "屏东", "宜兰", "花莲", "台东", "澎湖", "金门", "连江", "马祖",
)  # fmt: skip
_OFFICES = (
    "县府", "市府", "县政府", "市政府", "县议会", "市议会", "公所", "县长", "市长", "议员", "里长",
    "行政院", "县民", "市民", "公尺", "卫福部",
)  # fmt: skip
_MAINLAND = ("县委", "市委", "省委", "区委", "党委", "人大", "政协", "中共", "人民政府")


def home_currency(key: str) -> str:
    """Return the currency that 元 stands for in a report: of Hong Kong, of Taiwan, else CNY."""
    counts = {code: sum(map(key.count, words)) for code, words in _HOME.items()}
    if not any(counts.values()) and _is_of_taiwan(key):
        return "TWD"
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= _HOME_LEAST else "CNY"


def _is_of_taiwan(key: str) -> bool:
    """Say whether a report is of a county or city of Taiwan, by its places and its offices."""
    if any(word in key for word in _MAINLAND):
        return False
    places, offices = (sum(map(key.count, words)) for words in (_TAIWAN, _OFFICES))
    return min(places, offices) > 0 and places + offices > _HOME_LEAST
