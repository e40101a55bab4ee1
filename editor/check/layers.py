"""Checks of layers: what is hidden on the screen is not printed either."""

from collections import Counter
from collections.abc import Iterator

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Sheet
from editor.model.frame import leaves
from editor.model.layer import layer_words
from editor.model.shown import inherited, layer_of


def hidden_layers(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Hidden layers on which something of the page lies, each told once."""
    issue = context.issue
    page = issue.page(sheet.page)
    hidden = {layer.name for layer in issue.layers if not layer.visible}
    if page is None or not hidden:
        return
    frames = leaves((*inherited(issue, page), *page.frames))
    counts = Counter(layer_of(issue, frame) for frame in frames)
    for name in (each for each in counts if each in hidden):
        layer, count = layer_words(name), counts[name]
        words = on_page(
            context.page_words(page.id),
            f"图层“{layer.zh}”没有显示，上面的 {count} 个框不会印出。要印就在“图层”里点开眼睛。",
            f"the layer “{layer.en}” is hidden; {count} frame(s) on it are not printed. Show it in "
            "Layers to print them.",
        )
        yield finding("layer.hidden", words, page.id)
