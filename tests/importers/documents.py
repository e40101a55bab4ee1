"""Word documents for the tests: made by python-docx, and packages of hand-written XML."""

import io
import zipfile

from docx import Document
from docx.oxml import parse_xml
from PIL import Image

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SPACES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def picture(color="red", kind="PNG"):
    out = io.BytesIO()
    Image.new("RGB", (60, 40), color).save(out, kind)
    return out.getvalue()


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_body(*xml):
    """A document whose body is hand-written XML, in Word's own styles."""
    document = Document()
    body = document.element.body
    for number, each in enumerate(parse_xml(f"<w:body {SPACES}>{''.join(xml)}</w:body>")):
        body.insert(number, each)
    return saved(document)


def p(*runs, properties=""):
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def r(text, properties=""):
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{text}</w:t></w:r>'


def with_part(data, name, text):
    """A document with one of its files replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, text if info.filename == name else old.read(info))
    return out.getvalue()
