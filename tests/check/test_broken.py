"""Files that cannot be read come first; articles of lost pages are not called unplaced."""

from editor.check.broken import with_broken
from editor.check.finding import Finding
from editor.model.output import Severity
from editor.values.language import Words

WHY = Words("文件不完整", "the file is not whole")
UNPLACED = Finding("article.unplaced", Severity.WARNING, Words("甲", "a"))
OTHER = Finding("text.loose", Severity.WARNING, Words("乙", "b"))


def test_without_broken_parts_nothing_changes():
    assert with_broken((), (UNPLACED, OTHER)) == (UNPLACED, OTHER)


def test_a_broken_page_comes_first_and_silences_what_follows_from_it():
    first, *rest = with_broken((("pages/p2.xml", WHY),), (UNPLACED, OTHER))
    assert first.severity is Severity.ERROR
    assert first.words.zh == "“pages/p2.xml”无法读取：文件不完整"
    assert rest == [OTHER]


def test_another_broken_part_silences_nothing():
    assert with_broken((("styles.xml", WHY),), (UNPLACED,))[1:] == (UNPLACED,)
