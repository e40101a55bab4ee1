"""The difference of two issues as an edit: how undo, redo and missed edits reach the journal."""

from dataclasses import dataclass, replace
from typing import ClassVar, TypeVar

from editor.edit.edit import EditError
from editor.edit.state import State
from editor.model.article import Article
from editor.model.color import Swatch
from editor.model.issue import Issue, IssueInfo
from editor.model.layer import Layer
from editor.model.output import OutputProfile
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import StyleSheet
from editor.model.update import Identified
from editor.values.language import Words

GONE = Words("要恢复的内容已经不在本期里了。", "What should stay is no longer in the issue.")


@dataclass(frozen=True, slots=True)
class Restore:
    """Parts of an issue put in place: an id stays as it is, a value is put there, None is all.

    It holds no more than what differs, so that the undo of a keystroke is one article long.
    """

    info: IssueInfo | None = None
    pages: tuple[str | Page, ...] | None = None
    articles: tuple[str | Article, ...] | None = None
    photos: tuple[str | Photo, ...] | None = None
    styles: StyleSheet | None = None
    swatches: tuple[Swatch, ...] | None = None
    profiles: tuple[OutputProfile, ...] | None = None
    output: str | None = None
    masters: tuple[str | Page, ...] | None = None
    layers: tuple[Layer, ...] | None = None
    label: ClassVar[Words] = Words("恢复", "Restore")

    def apply(self, state: State) -> State:
        """The issue with the parts put in place."""
        old = state.issue
        issue = Issue(
            info=old.info if self.info is None else self.info,
            pages=_resolved(self.pages, old.pages),
            articles=_resolved(self.articles, old.articles),
            photos=_resolved(self.photos, old.photos),
            styles=old.styles if self.styles is None else self.styles,
            swatches=old.swatches if self.swatches is None else self.swatches,
            profiles=old.profiles if self.profiles is None else self.profiles,
            output=old.output if self.output is None else self.output,
            masters=_resolved(self.masters, old.masters),
            layers=old.layers if self.layers is None else self.layers,
        )
        return replace(state, issue=issue)


def difference(old: Issue, new: Issue) -> Restore:
    """The edit that makes ``new`` of ``old``; what both share by identity is not in it."""
    return Restore(
        info=None if old.info is new.info else new.info,
        pages=_parts(old.pages, new.pages),
        articles=_parts(old.articles, new.articles),
        photos=_parts(old.photos, new.photos),
        styles=None if old.styles is new.styles else new.styles,
        swatches=None if old.swatches is new.swatches else new.swatches,
        profiles=None if old.profiles is new.profiles else new.profiles,
        output=None if old.output == new.output else new.output,
        masters=_parts(old.masters, new.masters),
        layers=None if old.layers == new.layers else new.layers,
    )


T = TypeVar("T", bound=Identified)


def _parts(old: tuple[T, ...], new: tuple[T, ...]) -> tuple[str | T, ...] | None:
    if old is new:
        return None
    known = {item.id: item for item in old}
    return tuple(item.id if known.get(item.id) is item else item for item in new)


def _resolved(parts: tuple[str | T, ...] | None, old: tuple[T, ...]) -> tuple[T, ...]:
    if parts is None:
        return old
    known = {item.id: item for item in old}
    try:
        return tuple(known[part] if isinstance(part, str) else part for part in parts)
    except KeyError:
        raise EditError(GONE) from None
