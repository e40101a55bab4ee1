"""Who a print file is: its ids, its Info dictionary and the XMP packet that says the same."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from editor.exporters.pdf.objects import Value, dictionary, string
from editor.model.output import Level

PRODUCER = "Banxin (ReportLab)"
CREATOR = "Banxin"
PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:{instance}</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
{standard}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
"""
STANDARD = "<pdfxid:GTS_PDFXVersion>{}</pdfxid:GTS_PDFXVersion>\n"
XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
LONGEST = 1000
"""Characters of a title; a string has room for 65,535 bytes (PDF 1.4, appendix C)."""
PADDING = (" " * 99 + "\n") * 20


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file is called, when it was made, the ids of document and file in hex, and what the
    file claims to be."""

    title: str
    when: datetime
    document: str
    instance: str
    level: Level


def plain_title(title: str) -> str:
    """The title without characters that XML or PDF cannot hold; never empty."""
    kept = "".join(char if char.isprintable() else " " for char in title)
    return " ".join(kept.split())[:LONGEST] or CREATOR


def packet(identity: Identity) -> bytes:
    """The XMP packet, padded so that other programs can edit it in place."""
    level = identity.level
    text = PACKET.format(
        title=identity.title.translate(XML),
        date=identity.when.isoformat(timespec="seconds"),
        creator=CREATOR,
        producer=PRODUCER,
        standard=STANDARD.format(level.standard) if level.in_xmp else "",
        document=_uuid(identity.document),
        instance=_uuid(identity.instance),
    )
    return (text + PADDING + '<?xpacket end="w"?>').encode("utf-8")


def info(identity: Identity) -> Value:
    """The Info dictionary."""
    date = string(pdf_date(identity.when))
    standard = identity.level.standard
    named = {"GTS_PDFXVersion": string(standard)} if standard else {}
    return dictionary(
        Title=string(identity.title),
        Creator=string(CREATOR),
        Producer=string(PRODUCER),
        CreationDate=date,
        ModDate=date,
        Trapped="/False",
        **named,
    )


def pdf_date(when: datetime) -> str:
    """``D:20261123080000+08'00'``."""
    minutes = round((when.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"{when:D:%Y%m%d%H%M%S}{'-' if minutes < 0 else '+'}{hours:02d}'{rest:02d}'"


def _uuid(digits: str) -> str:
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32]))
