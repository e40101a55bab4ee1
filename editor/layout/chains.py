"""Which text frames tell which story, in order, over all pages."""

from dataclasses import dataclass

from editor.model.frame import TextFrame, leaves
from editor.model.page import Page
from editor.values.ids import ArticleId, FrameId


@dataclass(frozen=True, slots=True)
class Link:
    """One frame of a chain and the page it stands on."""

    page: Page
    frame: TextFrame


@dataclass(frozen=True, slots=True)
class Chain:
    """The frames of one story, head first. A frame that follows a missing one heads nothing."""

    article: ArticleId | None
    links: tuple[Link, ...]


def chains_of(pages: tuple[Page, ...]) -> tuple[Chain, ...]:
    """All chains in page order. Circles are cut where they would close."""
    links: dict[FrameId, Link] = {}
    followers: dict[FrameId, FrameId] = {}
    for page in pages:
        for frame in leaves(page.frames):
            if isinstance(frame, TextFrame):
                links[frame.box.id] = Link(page, frame)
                if frame.follows is not None:
                    followers.setdefault(frame.follows, frame.box.id)
    heads = [link for link in links.values() if link.frame.follows not in links]
    return tuple(_chain(head, links, followers) for head in heads)


def _chain(head: Link, links: dict[FrameId, Link], followers: dict[FrameId, FrameId]) -> Chain:
    out = [head]
    seen = {head.frame.box.id}
    following = followers.get(head.frame.box.id)
    while following is not None and following not in seen:
        seen.add(following)
        out.append(links[following])
        following = followers.get(following)
    return Chain(head.frame.article, tuple(out))
