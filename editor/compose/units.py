"""Numbers with their units, and dates: where a line had better not end."""

import re

_DIGITS = r"[0-9０-９][0-9０-９.,．]*"
_SCALE = r"[多余几]?[万亿千百十]{0,3}[多余]?"
_UNIT = (
    r"(?:美元|欧元|港元|平方米|平方公里|立方米|公里|公斤|公顷|千瓦时|千瓦|兆瓦|毫米|厘米|"
    r"分钟|小时|个月|年度|年级|周年|周岁|"
    r"[元角分个件家名人位项条座台辆吨米亩度岁次届期版页层栋户套周天年月日号时秒点场倍只头支"
    r"份幅批类种篇辈代级等双对间处起宗克升斤里\u3300-\u33df])"
)
_D = r"[0-9０-９]"
_DATE = rf"{_D}{{1,4}}年(?:{_D}{{1,2}}月(?:{_D}{{1,2}}日)?)?|{_D}{{1,2}}月{_D}{{1,2}}日"
_WHOLE = re.compile(rf"(?P<date>{_DATE})|{_DIGITS}{_SCALE}{_UNIT}?")

UNIT_COST = 0.0625
"""Breaking a number from its unit is as bad as a line whose gaps grow by ¼ em."""
DATE_COST = 0.0064
"""Breaking a date after its year or month is as bad as gaps that grow by 0.08 em."""


def soft_breaks(text: str) -> dict[int, float]:
    """Places inside a number with its unit (136.5亿元) or a date (8月2日), and what a break
    costs there."""
    found: dict[int, float] = {}
    for match in _WHOLE.finditer(text):
        for at in range(match.start() + 1, match.end()):
            parts = match["date"] is not None and text[at - 1] in "年月"
            found[at] = DATE_COST if parts else UNIT_COST
    return found
