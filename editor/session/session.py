"""One open issue without a window: its history, its layouts, its findings, its project."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from editor.check.context import Context, Sources
from editor.check.finding import Finding
from editor.check.masters import OnceForMasters
from editor.check.run import check_issue, check_page, check_whole
from editor.edit.codec import encode
from editor.edit.edit import Edit, EditError, perform
from editor.edit.history import History
from editor.edit.restore import difference
from editor.edit.selection import Selection
from editor.edit.state import State
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.layout.report import HeadFit, PageLayout, StoryFit
from editor.model.article import Article
from editor.model.frame import CaptionFrame, Cutout, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import ResolvedStyle
from editor.model.update import with_item
from editor.pictures.icc import icc_fault
from editor.session.copyfit import Fitted, copyfit
from editor.session.newphotos import first_cutout
from editor.session.photos import PhotoFiles
from editor.session.project import ProjectPlace
from editor.store.errors import StoreError
from editor.store.integrity import ensure_sound
from editor.store.names import PROFILE_FOLDER
from editor.store.project import create_project, open_project
from editor.store.reading import BrokenPart
from editor.values.ids import ArticleId, PageId
from editor.values.language import Words
from editor.values.progress import Progress, unheard


@dataclass(frozen=True, slots=True)
class Change:
    """What was shown before and what is shown now; the same object is the same thing."""

    before: State
    after: State


class Session:
    """An issue being worked on.

    ``state`` is what edits start from and what is saved; ``shown`` is the same, or the preview
    of an edit. Every edit is in the journal before listeners hear of it. ``recovered`` edits
    were found in the journal on opening; ``elsewhere`` counts those of another living window.
    ``saved`` is the issue as it was saved last; ``broken`` parts could not be read. ``sources``
    are the files and fonts that checks ask of.
    """

    def __init__(
        self,
        project: ProjectPlace,
        issue: Issue,
        fonts: FontLibrary,
        recovered: int = 0,
        broken: tuple[BrokenPart, ...] = (),
    ) -> None:
        self.fonts = fonts
        self.recovered = recovered
        self.elsewhere = 0
        self.broken = broken
        self.notices: tuple[Words, ...] = ()
        self.listeners: list[Callable[[Change], None]] = []
        self._project = project
        self.photo_files = PhotoFiles(project.photos)
        self._engine = Engine(fonts, self.photo_files.state)
        self._history = History(State(issue))
        self._shown = self._history.state
        self.saved = issue
        self._journaled = issue
        self._journal_works = True
        self._found: tuple[Issue, object, tuple[Finding, ...]] | None = None
        self.sources = Sources(
            self.photo_files.probe,
            self.photo_files.fingerprint,
            self.photo_files.fault,
            fonts=fonts,
            icc=self._icc_fault,
        )

    @classmethod
    def open(cls, path: Path, *, fonts: FontLibrary, read_only: bool = False) -> Self:
        """The project of a folder. Raises StoreError."""
        opened = open_project(path, read_only=read_only)
        session = cls(opened.project, opened.issue, fonts, opened.recovered, opened.broken)
        session.elsewhere = opened.elsewhere
        session.saved = opened.saved if opened.recovered else opened.issue
        return session

    @classmethod
    def create(
        cls,
        path: Path,
        issue: Issue,
        *,
        fonts: FontLibrary,
        photos: Mapping[str, bytes | Path] | None = None,
        progress: Progress = unheard,
    ) -> Self:
        """A new project in a new folder. How many files are copied is told; what that raises ends
        it. Raises StoreError."""
        return cls(create_project(path, issue, photos, progress=progress), issue, fonts)

    @property
    def project(self) -> ProjectPlace:
        """Where the issue is kept."""
        return self._project

    @property
    def icc_folder(self) -> Path:
        """The folder of the publication's own colour profiles."""
        return self._project.path / PROFILE_FOLDER

    @property
    def path(self) -> Path:
        """The project's folder."""
        return self._project.path

    @property
    def title(self) -> str:
        """The issue's title, or the folder's name."""
        return self.issue.info.title or self.path.name

    @property
    def read_only(self) -> bool:
        """Whether the project may not be written; edits then live in memory until save_as."""
        return self._project.read_only

    @property
    def state(self) -> State:
        """What edits start from, without a preview."""
        return self._history.state

    @property
    def issue(self) -> Issue:
        """The issue of ``state``."""
        return self._history.state.issue

    @property
    def selection(self) -> Selection:
        """What is selected in ``state``."""
        return self._history.state.selection

    @property
    def shown(self) -> State:
        """What is to be seen: the preview while there is one, else ``state``."""
        return self._shown

    @property
    def dirty(self) -> bool:
        """Whether there is something to save."""
        return self.issue is not self.saved

    @property
    def is_journaled(self) -> bool:
        """Whether all edits so far are in the journal and would survive a crash."""
        return self._journal_works

    @property
    def can_undo(self) -> bool:
        """Whether a step can be undone."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a step can be done again."""
        return self._history.can_redo

    @property
    def undo_label(self) -> Words | None:
        """What would be undone."""
        return self._history.undo_label

    @property
    def redo_label(self) -> Words | None:
        """What would be done again."""
        return self._history.redo_label

    @property
    def done(self) -> tuple[Words, ...]:
        """The labels of the steps done, the first one first."""
        return self._history.done

    @property
    def undone(self) -> tuple[Words, ...]:
        """The labels of the steps undone, the next to redo first."""
        return self._history.undone

    def do(self, edit: Edit) -> None:
        """Carries out an edit. Raises EditError, and then nothing has changed."""
        before = self.issue
        entry = encode(edit)
        after = perform(edit, self.state)
        _ensure_storable(before, after.issue)
        self._history.add(edit, after)
        if self.issue is not before:
            self._record(entry if before is self._journaled else None)
        self._show(self.state)

    def preview(self, edit: Edit | None) -> None:
        """Shows what an edit would do to ``state``, without history; None ends it.

        Raises EditError, and then what is shown stays.
        """
        self._show(self.state if edit is None else perform(edit, self.state))

    def select(self, selection: Selection) -> None:
        """Selects something; that is no step of the history."""
        self._history.select(selection)
        self._show(self.state)

    def undo(self) -> None:
        """Takes the last step back, selection included."""
        self._move(self._history.undo)

    def redo(self) -> None:
        """Does the step again that was taken back last."""
        self._move(self._history.redo)

    def go_to(self, count: int) -> None:
        """Undoes or does again until so many steps are done; that is shown and journaled once."""
        self._move(lambda: self._history.go_to(count))

    def break_merge(self) -> None:
        """The next edit starts a step of its own, as after a pause or a click."""
        self._history.break_merge()

    def layout(self, page_id: PageId) -> PageLayout:
        """The page as it is shown. Raises KeyError for an unknown page."""
        return self._engine.page(self._shown.issue, page_id)

    def fit(self, article_id: ArticleId) -> StoryFit | None:
        """How a story fills its frames as shown; None when it is not placed."""
        return self._engine.story(self._shown.issue, article_id)

    def copyfit(self, article_id: ArticleId) -> Fitted:
        """How a story can be made to fill its frames (适排); nothing is done yet."""
        return copyfit(self.issue, article_id, self._engine)

    def heads(self, article: Article) -> tuple[HeadFit, ...]:
        """How an article's title, with the words that it has here, would fit the frames that show
        it; empty when none does."""
        issue = self._shown.issue
        if issue.article(article.id) is None:
            return ()
        issue = replace(issue, articles=with_item(issue.articles, article))
        pages = (page for page in issue.pages if _titles(page, article.id))
        facts = (fact for page in pages for fact in self._engine.page(issue, page.id).facts)
        return tuple(f for f in facts if isinstance(f, HeadFit) and f.article == article.id)

    def title_depth(self, frame: TitleFrame, article: Article) -> float:
        """How many points deep (vertical: wide) an article's title would be in lines as long as
        a frame; 0 without a title."""
        return self._engine.title_depth(self._shown.issue, frame, article)

    def caption_depth(self, frame: CaptionFrame, photo: Photo) -> float:
        """How many points deep a photo's caption would be in lines as long as a frame; 0 without
        words."""
        return self._engine.caption_depth(self._shown.issue, frame, photo)

    def cutout(self, photo: Photo) -> Cutout:
        """How a photo is cut out where it is shown for the first time."""
        return first_cutout(self.sources.probe(photo), self.issue.profile.kind)

    def body_styles(self, article: Article) -> tuple[ResolvedStyle, ...]:
        """The styles of a story's body, each once, but those of subheads."""
        return self._engine.body_styles(self.issue, article)

    def story_in(self, issue: Issue, article: ArticleId) -> StoryFit | None:
        """How a story would fit the frames of another issue, made of this one; None where it does
        not stand."""
        return self._engine.story(issue, article)

    def findings(self, issue: Issue | None = None) -> tuple[Finding, ...]:
        """What the checks find in the whole issue, page by page: as shown, or as it is to be
        printed otherwise (``Issue.printed``)."""
        issue = issue or self._shown.issue
        files = self.photo_files.stamps(issue.photos)
        if self._found is None or self._found[0] is not issue or self._found[1] != files:
            layouts = (self._engine.page(issue, page.id) for page in issue.pages)
            self._found = issue, files, check_issue(issue, layouts, self.sources)
        return self._found[2]

    def checking(self, issue: Issue, pages: Iterable[PageId]) -> Iterator[tuple[Finding, ...]]:
        """What the checks find on some pages of the issue as it is to be printed
        (``Issue.printed``), page by page, and then in the issue as a whole."""
        context = Context.of(issue, self.sources)
        once = OnceForMasters(issue)
        for page in pages:
            yield once(check_page(self._engine.page(issue, page), context))
        yield from check_whole(context)

    def save(self) -> None:
        """Writes the issue to its project. Raises StoreError, and then nothing is lost."""
        self._project.save(self.issue)
        self._keep(self.issue)

    def go_on_in(self, project: ProjectPlace, issue: Issue) -> None:
        """Goes on in another project, to which an issue of this session was written; the old one
        stays as it was last saved."""
        if not self.read_only:
            with suppress(StoreError):
                self._project.discard()
        self._project.close()
        self._project = project
        self.photo_files.folder = project.photos
        self._keep(issue)
        if self.issue is not issue:
            self._record(None)

    def discard(self) -> None:
        """Forgets the edits since the last save, before closing. Raises StoreError."""
        self._project.discard()

    def close(self) -> None:
        """Gives the project free; what was neither saved nor discarded stays in its journal, but
        not what was done and taken back."""
        if not self.dirty and not self.read_only:
            with suppress(StoreError):
                self._project.discard()
        self._project.close()

    def _icc_fault(self, name: str) -> Words | None:
        return icc_fault(name, self.icc_folder)

    def _move(self, step: Callable[[], State]) -> None:
        before = self.issue
        step()
        if self.issue is not before:
            self._record(None)
        self._show(self.state)

    def _record(self, entry: dict[str, object] | None) -> None:
        """Writes an edit down; without an entry, or behind a gap, all that the journal lacks."""
        if self.read_only:
            return
        try:
            self._project.append(entry or encode(difference(self._journaled, self.issue)))
        except StoreError as error:
            if self._journal_works:
                self.notices += (error.words,)
            self._journal_works = False
        else:
            self._journaled = self.issue
            self._journal_works = True

    def _keep(self, issue: Issue) -> None:
        """This issue is what lies in the project."""
        self.saved = self._journaled = issue
        self._journal_works = True
        self._history.break_merge()

    def _show(self, state: State) -> None:
        before, self._shown = self._shown, state
        if before is not state:
            change = Change(before, state)
            for listener in tuple(self.listeners):
                listener(change)


def _titles(page: Page, article: ArticleId) -> bool:
    frames = leaves(page.frames)
    return any(isinstance(each, TitleFrame) and each.article == article for each in frames)


def _ensure_storable(before: Issue, after: Issue) -> None:
    """Refuses what a project would refuse, before it is done and not when it is saved."""
    same = after.pages is before.pages and after.masters is before.masters
    if same and after.photos is before.photos and after.profiles is before.profiles:
        return
    try:
        ensure_sound(after)
    except StoreError as error:
        raise EditError(error.words) from error
