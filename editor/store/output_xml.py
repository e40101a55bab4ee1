"""How an issue is printed as XML: its own output profiles and the chosen one."""

from dataclasses import replace

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.output import OutputProfile, Severity
from editor.store.names import is_plain_name
from editor.store.records import Record, expect, no_text, only, trouble
from editor.store.xml import escaped, unescaped

_LENGTHS = (
    "bleed", "safe", "type_size", "reversed_size", "reversed_mixed", "overprint_size", "rule",
    "reversed_rule",
)  # fmt: skip
_PROFILE = Record(OutputProfile, lengths=_LENGTHS, children=("severities",))

Output = tuple[tuple[OutputProfile, ...], str]
"""The publication's own profiles, and the name of the chosen one."""


def write_output(output: Output) -> Element:
    """``<output chosen="newsprint"><profile …><finding …/></profile>…</output>``."""
    profiles, chosen = output
    root = etree.Element("output", chosen=escaped(chosen))
    root.extend(write_profile(profile) for profile in profiles)
    return root


def read_output(root: Element, file: str) -> Output:
    """The profiles and the choice. Raises StoreError, also for a name that two profiles share."""
    expect(root, file, "output")
    only(root, file, {"version", "chosen"})
    no_text(root, file)
    profiles = tuple(read_profile(child, file) for child in root)
    names = [profile.name for profile in profiles]
    if len(set(names)) < len(names):
        raise trouble(root, file, "有重名的输出配置", "has two profiles of one name")
    return profiles, unescaped(root.get("chosen", ""))


def write_profile(profile: OutputProfile) -> Element:
    """``<profile name="…" icc="…" condition="…"><finding code="…" severity="off"/></profile>``."""
    root = etree.Element("profile")
    _PROFILE.write(root, profile)
    for code, severity in profile.severities:
        etree.SubElement(root, "finding", code=escaped(code), severity=severity)
    return root


def read_profile(root: Element, file: str) -> OutputProfile:
    """A profile. Raises StoreError, also for an ICC file that leads out of its folder."""
    expect(root, file, "profile")
    only(root, file, {"version", *_PROFILE.forms})
    no_text(root, file)
    profile = OutputProfile(**_PROFILE.values(root, file))
    if not is_plain_name(profile.icc):
        raise trouble(root, file, "的特性文件名不安全", "names an unsafe ICC file")
    severities = tuple(_read_severity(child, file) for child in root)
    return replace(profile, severities=severities)


def _read_severity(element: Element, file: str) -> tuple[str, Severity]:
    expect(element, file, "finding")
    only(element, file, {"code", "severity"})
    severity = element.get("severity", "")
    if severity not in set(Severity):
        raise trouble(
            element, file, "的 severity 无法识别", f"needs a severity of {' '.join(Severity)}"
        )
    return unescaped(element.get("code", "")), Severity(severity)
