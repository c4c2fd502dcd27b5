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


def home_currency(key: str) -> str:
    """Return the currency that 元 stands for in a report: of Hong Kong, of Taiwan, else CNY."""
    counts = {code: sum(map(key.count, words)) for code, words in _HOME.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= _HOME_LEAST else "CNY"
