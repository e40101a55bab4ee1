"""Builds resources/samples/kaifaqu: ``python resources/samples/build_kaifaqu.py [FOLDER]``."""

import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from kaifaqu_build.advert import FILE as ADVERT  # noqa: E402
from kaifaqu_build.advert import draw_advert  # noqa: E402
from kaifaqu_build.gallery import draw_all  # noqa: E402
from kaifaqu_build.issue import build, chosen_plates  # noqa: E402

from editor.store.lock import LOCK  # noqa: E402
from editor.store.project import create_project  # noqa: E402

TEXTS = HERE / "kaifaqu_build"
PROFILE = HERE.parent / "icc" / "sRGB2014.icc"


def main(to: Path) -> None:
    """Draws the pictures, puts the issue together and replaces the project folder by it.

    Pictures that the folder has already are kept; delete one to have it drawn anew.
    """
    with tempfile.TemporaryDirectory() as scratch:
        photos = Path(scratch) / "photos"
        wanted = chosen_plates(TEXTS)
        photos.mkdir()
        kept = [plate for plate in wanted if (to / "photos" / plate.file).is_file()]
        for plate in kept:
            shutil.copy2(to / "photos" / plate.file, photos)
        draw_all(photos, PROFILE.read_bytes(), tuple(p for p in wanted if p not in kept))
        draw_advert(photos / ADVERT)
        issue = build(TEXTS, photos)
        if to.exists():
            shutil.rmtree(to)
        files = {name: photos / name for name in (*(plate.file for plate in wanted), ADVERT)}
        create_project(to, issue, files).close()
        (to / LOCK).unlink(missing_ok=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "kaifaqu")
