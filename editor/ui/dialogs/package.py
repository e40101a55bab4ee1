"""打包: the issue with photos, colour profiles, fonts, PDF and report, as a folder or zip file."""

import datetime
import os

from PySide6.QtWidgets import QCheckBox, QLineEdit

from editor.exporters.package import ZIP
from editor.pictures.cache import cache_folder
from editor.session.packaging import PackageJob, PackageOptions, PackageResult
from editor.ui.desk import Desk
from editor.ui.dialogs.work import WorkDialog, named, page_form
from editor.ui.export_worker import PackageRequest
from editor.ui.fields import ChoiceField, Option
from editor.ui.filedialogs import FileDialogs
from editor.values.language import BanxinError, Words, many

TITLE = Words("打包", "Package")
MEGABYTE = 1_000_000
MOST = 3
"""So many missing files are named."""


class PackageDialog(WorkDialog):
    """What a printer or another house needs, in one place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, TITLE, TITLE)
        say = desk.look.say
        self.kind = ChoiceField(
            [
                Option(ZIP, say(Words("一个压缩文件（zip）", "One file (zip)"))),
                Option("", say(Words("文件夹", "A folder"))),
            ]
        )
        self.kind.set_value(ZIP)
        self.pdf = QCheckBox(say(Words("附印刷 PDF", "With the PDF for the press")))
        self.fonts = QCheckBox(say(Words("附允许分发的字体", "With fonts that may be passed on")))
        self.photos = QCheckBox(
            say(Words("没有用到的照片也附上", "With photos that no page uses too"))
        )
        for box in (self.pdf, self.fonts):
            box.setChecked(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(
            say(
                Words(
                    "预检有错误时不附 PDF；确要附上，写明理由",
                    "With errors there is no PDF, unless you say why",
                )
            )
        )
        self.column.addLayout(
            page_form(
                desk.look,
                (
                    (Words("形式", "As"), self.kind),
                    (Words("", ""), self.pdf),
                    (Words("理由", "Reason"), self.reason),
                    (Words("", ""), self.fonts),
                    (Words("", ""), self.photos),
                    (Words("位置", "Place"), self.path_row(self.file, self._browse)),
                ),
            )
        )
        self.add_work()
        self.kind.edited.connect(self._name_file)
        self.pdf.toggled.connect(self.reason.setEnabled)

    def prepare(self) -> None:
        """A name beside the issue, unless there is one already."""
        path = self.desk.bridge.session.path
        if not self.file.text():
            name = self.say("打包", "package")
            self.file.setText(str(path.parent / f"{path.name}-{name}{ZIP}"))

    def enable(self, free: bool) -> None:
        """Let the fields be changed, or not."""
        super().enable(free)
        for field in (self.kind, self.pdf, self.fonts, self.photos):
            field.setEnabled(free)
        self.reason.setEnabled(free and self.pdf.isChecked())

    def start(self) -> None:
        """Begin, unless the place is wrong."""
        session = self.desk.bridge.session
        typed = self.file.text().strip()
        if not typed:
            self.refuse(Words("请写出位置。", "Give a place."))
            return
        to = session.path.parent / os.path.expanduser(typed)
        try:
            job = PackageJob.of(session)
        except BanxinError as error:
            self.refuse(error.words)
            return
        request = PackageRequest(job, to, self.options())
        self.run(request, Words("正在打包…", "Packaging…"))

    def options(self) -> PackageOptions:
        """What the fields ask for."""
        return PackageOptions(
            when=datetime.datetime.now().astimezone().replace(microsecond=0),
            all_photos=self.photos.isChecked(),
            pdf=self.pdf.isChecked(),
            fonts=self.fonts.isChecked(),
            reason=self.reason.text().strip(),
            cache=cache_folder(),
        )

    def told(self, made: object) -> tuple[Words, bool]:
        """How much was packaged, and what could not be."""
        if not isinstance(made, PackageResult):
            return Words("", ""), False
        self.written = [made.to]
        return package_words(made), bool(made.facts.missing or made.facts.refused)

    def _name_file(self) -> None:
        self.file.setText(named(self.file.text(), ZIP if self.kind.value() == ZIP else "", (ZIP,)))

    def _browse(self) -> None:
        start = self.desk.bridge.session.path.parent / self.file.text()
        dialogs = FileDialogs(self.look, self)
        if self.kind.value() == ZIP:
            path = dialogs.new_file(TITLE, start, ZIP[1:])
        else:
            path = dialogs.new_folder(TITLE, start)
        if path is not None:
            self.take(path)


def package_words(made: PackageResult) -> Words:
    """How many files of how many megabytes, and what is missing."""
    facts, count = made.facts, len(made.files)
    size = sum(file.size for file in made.files) / MEGABYTE
    zh = [f"已打包 {count} 个文件，共 {size:.1f} MB。"]
    en = [f"Packaged {many(count, 'file')}, {size:.1f} MB."]
    if facts.refused:
        zh.append("预检有错误，没有附 PDF。")
        en.append("Without a PDF: preflight found errors.")
    if facts.missing:
        names = "、".join(facts.missing[:MOST]) + "…" * (len(facts.missing) > MOST)
        zh.append(f"缺少 {names}。")
        en.append(f"Missing: {names}.")
    if facts.left_fonts:
        names = "、".join(font.family for font in facts.left_fonts[:MOST])
        zh.append(f"没有附字体：{names}。")
        en.append(f"Fonts left out: {names}.")
    return Words("".join(zh), " ".join(en))
