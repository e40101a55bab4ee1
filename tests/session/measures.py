"""What a session tells of the layout, without a session."""

from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.frame import Cutout


class Measuring:
    """Measures by a real engine, in the styles of one issue."""

    def __init__(self, issue, fonts=None):
        self.issue, self.engine = issue, Engine(fonts or FontLibrary())

    def title_depth(self, frame, article):
        return self.engine.title_depth(self.issue, frame, article)

    def caption_depth(self, frame, photo):
        return self.engine.caption_depth(self.issue, frame, photo)

    def cutout(self, photo):
        return Cutout.NONE

    def body_styles(self, article):
        return self.engine.body_styles(self.issue, article)

    def story_in(self, issue, article):
        return self.engine.story(issue, article)
