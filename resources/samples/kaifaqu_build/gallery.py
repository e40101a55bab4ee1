"""The sample's photos: which picture is drawn under which file name, and what is said of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kaifaqu_build.pictures import climbing, cranes, indoors, market, skyline, solar, yard
from kaifaqu_build.pictures.canvas import Canvas

STOCK = "资料图片"


@dataclass(frozen=True, slots=True)
class Plate:
    """One picture: photo id, file, the function that draws it, caption and credit."""

    id: str
    file: str
    draw: Callable[[], Canvas]
    caption: str
    credit: str = STOCK


def plates(front_caption: str, front_credit: str) -> tuple[Plate, ...]:
    """All pictures of the issue; the front page's caption and credit are the source's own."""
    return (
        Plate("p1", "tadiao-zhuangche.jpg", cranes.draw, front_caption, front_credit),
        Plate("p2", "lugang.jpg", yard.draw, "满载货物的集装箱在内陆港等待装车。"),
        Plate("p3", "yuanqu.jpg", skyline.park, "配套日渐完善的产业园区，厂房、公寓与绿地相邻。"),
        Plate("p4", "guangfu.jpg", solar.draw, "晨光里的光伏电站，技术人员正在巡检。"),
        Plate("p5", "chejian.jpg", indoors.workshop, "自动化生产线上，机械臂正在抓取电池片。"),
        Plate("p6", "jifang.jpg", indoors.servers, "运维人员检查机房设备。"),
        Plate("p7", "chenguang.jpg", skyline.dawn, "第一缕阳光照在建设中的新城。"),
        Plate("p8", "yeshi.jpg", market.draw, "华灯初上，夜市里人来人往。"),
        Plate(
            "p9",
            "dingsheng.jpg",
            climbing.draw,
            "塔吊顶升示意：套架顶起上部，引入新的标准节，塔身增高一节。",
        ),
    )


def draw_all(to: Path, profile: bytes, chosen: tuple[Plate, ...]) -> None:
    """Draws the pictures into a folder."""
    to.mkdir(parents=True, exist_ok=True)
    for seed, plate in enumerate(chosen):
        plate.draw().save(to / plate.file, profile, seed=seed)
