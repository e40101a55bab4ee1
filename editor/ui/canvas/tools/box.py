"""All tools of a canvas, the one in use, and the hand that is borrowed for a moment."""

from editor.ui.canvas.stage import Stage
from editor.ui.canvas.tools.eyedropper import EyedropperTool
from editor.ui.canvas.tools.focus import FocusTool
from editor.ui.canvas.tools.frame import FrameTool, new_panel, new_photo, new_rule, new_text
from editor.ui.canvas.tools.guide import GuideTool
from editor.ui.canvas.tools.hand import HandTool, ZoomTool
from editor.ui.canvas.tools.link import LinkTool
from editor.ui.canvas.tools.measure import MeasureTool
from editor.ui.canvas.tools.picture import PictureTool
from editor.ui.canvas.tools.place import PlaceTool
from editor.ui.canvas.tools.rotate import RotateTool
from editor.ui.canvas.tools.scissors import ScissorsTool
from editor.ui.canvas.tools.select import SelectTool
from editor.ui.canvas.tools.swap import SwapTool
from editor.ui.canvas.tools.text import TextTool
from editor.ui.canvas.tools.tool import Host, Tool
from editor.ui.canvas.tools.wrap import WrapTool
from editor.ui.canvas.typist import Typist


class Toolbox:
    """Tools by name."""

    def __init__(self, stage: Stage, host: Host, typist: Typist) -> None:
        drawing = FrameTool(stage, host, "text", new_text)
        self._hand = HandTool(stage, host)
        self.placing = PlaceTool(stage, host)
        tools: tuple[Tool, ...] = (
            SelectTool(stage, host),
            TextTool(stage, host, typist, drawing),
            FrameTool(stage, host, "photo", new_photo),
            FrameTool(stage, host, "panel", new_panel),
            FrameTool(stage, host, "rule", new_rule),
            PictureTool(stage, host),
            FocusTool(stage, host),
            GuideTool(stage, host),
            self._hand,
            ZoomTool(stage, host),
            self.placing,
            LinkTool(stage, host),
            ScissorsTool(stage, host),
            MeasureTool(stage, host),
            EyedropperTool(stage, host),
            SwapTool(stage, host),
            RotateTool(stage, host),
            WrapTool(stage, host),
        )
        self._tools = {tool.name: tool for tool in tools}
        self.current = tools[0]
        self._borrowed = False

    @property
    def active(self) -> Tool:
        """The tool that gets the mouse now."""
        return self._hand if self._borrowed else self.current

    def take(self, name: str) -> bool:
        """Use another tool; False when there is none of this name."""
        tool = self._tools.get(name)
        if tool is None:
            return False
        if tool is not self.current:
            self.current.leave()
            self.current = tool
            tool.enter()
        return True

    def borrow_hand(self) -> None:
        """Pan for as long as a key or the middle button is held."""
        self._borrowed = True

    def give_back(self) -> None:
        """Back to the tool in use."""
        self._borrowed = False
        self._hand.cancel()
