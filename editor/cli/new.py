"""banxin new: an issue folder with one page from a template."""

import argparse
import datetime
from pathlib import Path

from editor.cli.console import Console
from editor.cli.exits import CommandError, Exit, failing_as
from editor.model.defaults import default_styles, default_swatches
from editor.model.issue import Issue, IssueInfo
from editor.model.template import Template, started_page
from editor.store.project import create_project
from editor.store.template_xml import list_templates
from editor.values.data import data_folder
from editor.values.language import Words


def run_new(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin new``. Raises CommandError."""
    with failing_as(Exit.CANNOT_OPEN):
        templates = list_templates(data_folder("layouts"))
    template = _named(templates, options.template)
    folder = Path(options.directory)
    title = options.title or folder.resolve().name
    issue = issue_from(template, IssueInfo(title=title, date=datetime.date.today()))
    with failing_as(Exit.CANNOT_WRITE):
        create_project(folder, issue).close()
    words = template.title
    console.say(
        Words(
            f"已按“{words.zh}”新建“{folder}”；打开：banxin show {folder}",
            f"Made “{folder}” from “{words.en}”; open it with: banxin show {folder}",
        )
    )
    return Exit.OK


def issue_from(template: Template, info: IssueInfo) -> Issue:
    """An issue of one page, with an article for every story that the template places."""
    page, articles = started_page(template, "1")
    return Issue(info, (page,), articles, (), default_styles(), default_swatches())


def _named(templates: tuple[Template, ...], name: str) -> Template:
    for template in templates:
        if name.casefold() in (
            template.name.casefold(),
            template.title.zh,
            template.title.en.casefold(),
        ):
            return template
    zh = "、".join(f"{each.title.zh}（{each.name}）" for each in templates)
    en = ", ".join(f"{each.name} ({each.title.en})" for each in templates)
    raise CommandError(
        Words(
            f"没有名为“{name}”的模板；可用的有：{zh}",
            f"There is no template “{name}”; there are: {en}",
        ),
        Exit.USAGE,
    )
