"""One dataclass as one element: fields as attributes, in their order, without the defaults."""

from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, fields
from typing import Any, Generic, TypeVar, get_type_hints

from lxml.etree import _Element as Element

from editor.store.errors import StoreError
from editor.store.forms import Form, form_of
from editor.store.xml import fault
from editor.values.language import Words

T = TypeVar("T")


class Record(Generic[T]):
    """Writes and reads the plain fields of a class; ``children`` are left to the caller.

    ``lengths`` are fields in points; ``forms`` overrides how a field is written.
    """

    def __init__(
        self,
        build: Callable[..., T],
        *,
        lengths: Iterable[str] = (),
        children: Iterable[str] = (),
        forms: dict[str, Form] | None = None,
    ) -> None:
        self.build = build
        hints = get_type_hints(build)
        special = forms or {}
        plain = [item for item in _fields(build) if item.name not in set(children)]
        self.forms = {
            item.name: special.get(item.name)
            or form_of(hints[item.name], is_length=item.name in set(lengths))
            for item in plain
        }
        self.defaults = {item.name: _default(item) for item in plain}

    def write(self, element: Element, value: T) -> None:
        """Sets an attribute for every field that is not at its default. Raises ValueError."""
        for name, form in self.forms.items():
            part = getattr(value, name)
            if part is not None and part != self.defaults[name]:
                element.set(name, form.write(part))

    def values(self, element: Element, file: str, em: float = 9.0) -> dict[str, Any]:
        """The fields that are there; raises StoreError for a missing or unreadable one."""
        out: dict[str, Any] = {}
        for name, form in self.forms.items():
            text = element.get(name)
            if text is not None:
                out[name] = _read(form, element, name, file, em)
            elif self.defaults[name] is MISSING:
                raise trouble(element, file, f"缺少属性 {name}", f"attribute {name} is missing")
        return out

    def read(self, element: Element, file: str, em: float = 9.0) -> T:
        """The whole value of an element without further attributes."""
        only(element, file, self.forms)
        return self.build(**self.values(element, file, em))


def _fields(build: Callable[..., object]) -> tuple[Field[Any], ...]:
    return fields(build)  # type: ignore[arg-type]


def _default(item: Field[Any]) -> object:
    return item.default_factory() if item.default_factory is not MISSING else item.default


def _read(form: Form, element: Element, name: str, file: str, em: float) -> object:
    try:
        return form.read(element.get(name) or "", em)
    except (ValueError, OverflowError) as error:
        raise trouble(
            element, file, f"属性 {name} 无法识别：{error}", f"attribute {name}: {error}"
        ) from error


def trouble(element: Element, file: str, zh: str, en: str) -> StoreError:
    """A StoreError at the element's line."""
    return fault(Words(f"<{element.tag}> {zh}", f"<{element.tag}> {en}"), file, line_of(element))


def line_of(element: Element) -> int:
    """The line of an element in its file, 0 when unknown."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def only(element: Element, file: str, names: Iterable[str]) -> None:
    """Raises StoreError when the element has an attribute that is none of the names."""
    unknown = sorted(set(element.attrib) - set(names))
    if unknown:
        name = str(unknown[0])
        raise trouble(element, file, f"不认识属性 {name}", f"attribute {name} is unknown")


def expect(element: Element, file: str, *tags: str) -> None:
    """Raises StoreError when the element is none of these."""
    if element.tag not in tags:
        names = " ".join(tags)
        raise trouble(
            element, file, f"出现在这里不对，应为 {names}", f"stands where {names} is expected"
        )


def no_text(element: Element, file: str) -> None:
    """Raises StoreError when there are words between the children."""
    loose = (element.text or "") + "".join(child.tail or "" for child in element)
    if loose.strip():
        raise trouble(element, file, "含有多余的文字", "has stray text in it")
