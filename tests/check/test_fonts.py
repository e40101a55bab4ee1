"""Font files: families that are missing, licences that forbid embedding."""

from dataclasses import replace

from editor.check.context import Sources
from editor.fonts.face import Face
from editor.model.font import Companion, CompositeFont
from editor.model.style import ParagraphStyle
from tests.check.issues import issue, label, styled


def in_font(font: CompositeFont, text: str = "字"):
    made = styled(issue(label(text, "新样")), ParagraphStyle("新样", "报眉", font=font.name))
    return replace(made, styles=replace(made.styles, fonts=(*made.styles.fonts, font)))


def test_a_family_that_is_not_installed_is_told_once(check, fonts):
    made = in_font(CompositeFont("大标", "方正大标宋", latin=Companion("Missing Sans")))
    found = check(made, "font.missing", Sources(fonts=fonts))
    assert [each.words.zh.partition("“")[2].partition("”")[0] for each in found] == [
        "方正大标宋",
        "Missing Sans",
    ]
    assert {each.severity.value for each in found} == {"error"}


def test_installed_families_and_unused_fonts_are_well(check, fonts):
    assert (
        check(in_font(CompositeFont("另宋", "Noto Serif SC")), sources=Sources(fonts=fonts)) == ()
    )
    unused = CompositeFont("不用", "方正大标宋")
    made = issue(label("字"))
    made = replace(made, styles=replace(made.styles, fonts=(*made.styles.fonts, unused)))
    assert check(made, sources=Sources(fonts=fonts)) == ()


def test_a_font_that_may_not_be_embedded(check, fonts, monkeypatch):
    monkeypatch.setattr(Face, "embeddable", property(lambda face: "Sans" not in face.key.family))
    [found] = check(issue(label("字")), sources=Sources(fonts=fonts))
    assert (found.code, found.severity.value) == ("font.embed", "error")
    assert "Noto Sans SC" in found.words.zh
