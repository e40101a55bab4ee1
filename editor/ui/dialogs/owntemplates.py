"""Templates of one's own: a page kept as one with its master, and one that is wanted no longer."""

from pathlib import Path

from editor.model.photo import Photo
from editor.session.pagetemplates import (
    FOLDER,
    OWN,
    all_templates,
    keep_template,
    remove_template,
    template_of,
    template_path,
)
from editor.store.errors import StoreError
from editor.ui.desk import Desk
from editor.ui.dialogs.asking import NAME, Question, ask_one_of, ask_text
from editor.ui.dialogs.dialog import ask, say_problem
from editor.ui.intake import Intake
from editor.values.language import Words
from editor.values.progress import Progress, unheard

SAVE = Question(Words("存为版式模板", "Save as Template"), NAME, "masters")
DELETE = Question(
    Words("删除自己的模板", "Delete an Own Template"),
    Words("模板", "Template"),
    "masters",
    Words("删除", "Delete"),
)


def save_page(desk: Desk) -> None:
    """Ask for a name, and keep the page in view as a template for all issues."""
    page, folder = desk.page, _folder(desk)
    if page is None:
        return
    title = ask_text(desk.look, SAVE, desk.dialog_parent, page.name)
    if not title or not _may_replace(desk, template_path(folder, title), title):
        return
    template = template_of(desk.issue, page, title, desk.bridge.session.project.photos)

    def work(progress: Progress) -> tuple[Photo, ...] | Words:
        try:
            return keep_template(folder, template, progress)
        except StoreError as error:
            return error.words

    def tell(missing: tuple[Photo, ...] | Words) -> None:
        if isinstance(missing, Words):
            say_problem(desk.look, missing, desk.dialog_parent, "masters")
            return
        desk.tell(
            Words(
                f"已存为模板“{title}”，添加版面和新建报刊时可以选它。",
                f"Saved as the template “{title}” for new pages and new issues.",
            )
        )
        for photo in missing:
            desk.warn(
                Words(
                    f"图片“{photo.file}”找不到，没有随模板“{title}”存。",
                    f"The picture “{photo.file}” is missing and not kept with “{title}”.",
                )
            )

    if template.photos:
        Intake.of(desk).run(work, tell)
    else:
        tell(work(unheard))


def delete_template(desk: Desk) -> None:
    """Ask which of one's own templates goes; pages that were made from it stay."""
    folder = _folder(desk)
    own = [each for each in all_templates(folder) if each.name.startswith(OWN)]
    if not own:
        desk.tell(Words("还没有自己的模板。", "There are no own templates yet."))
        return
    names = [desk.look.say(each.title) for each in own]
    name = ask_one_of(desk.look, DELETE, names, desk.dialog_parent)
    if name:
        try:
            remove_template(folder, own[names.index(name)])
        except StoreError as error:
            say_problem(desk.look, error.words, desk.dialog_parent, "masters")


def _may_replace(desk: Desk, path: Path, title: str) -> bool:
    words = Words(f"已有模板“{title}”，替换它？", f"Replace the template “{title}”?")
    replace = Words("替换", "Replace")
    return not path.exists() or ask(desk.look, words, replace, desk.dialog_parent, "masters")


def _folder(desk: Desk) -> Path:
    return desk.shell.settings.path.parent / FOLDER
