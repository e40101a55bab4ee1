"""What can be done to a print file that spoils it.

Each function takes an open pikepdf file, or makes one that does, and changes it; some return
options for saving.
"""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image

from editor.pictures.icc import SRGB, read_icc


def page_of(pdf):
    return pdf.pages[0]


def add_content(pdf, operators):
    """Operators inside the trim, above all else."""
    page_of(pdf).contents_add(pdf.make_stream(b"\n" + operators.encode("latin-1")))


def resource(pdf, kind, name, value):
    resources = page_of(pdf).Resources
    if kind not in resources:
        resources[kind] = Dictionary()
    resources[kind][name] = value


def state(**entries):
    """A graphics state used on the page."""

    def spoil(pdf):
        resource(pdf, "/ExtGState", "/Xx", Dictionary(**entries))
        add_content(pdf, "q /Xx gs 0 0 0 0.5 k 100 100 50 50 re f Q")

    return spoil


def vanishing(pdf):
    """White that overprints."""
    resource(pdf, "/ExtGState", "/Xx", Dictionary(OP=True, op=True, OPM=1))
    add_content(pdf, "q /Xx gs 0 0 0 0 k 100 100 40 40 re f Q")


def content(operators):
    return lambda pdf: add_content(pdf, operators)


def root(**entries):
    return lambda pdf: _put(pdf.Root, entries)


def on_page(**entries):
    return lambda pdf: _put(page_of(pdf), entries)


def _put(holder, entries):
    for key, value in entries.items():
        holder[f"/{key}"] = value


def without(find, key):
    def spoil(pdf):
        del find(pdf)[key]

    return spoil


def info(key, value):
    def spoil(pdf):
        if value is None:
            del pdf.trailer.Info[key]
        else:
            pdf.trailer.Info[key] = value

    return spoil


def packet(old, new):
    """The XMP packet with some of its text replaced."""

    def spoil(pdf):
        said = pdf.Root.Metadata.read_bytes()
        assert old.encode() in said
        pdf.Root.Metadata.write(said.replace(old.encode(), new.encode()))

    return spoil


def intent_of(pdf):
    return pdf.Root.OutputIntents[0]


def profile(change):
    """The profile of the intent, changed as bytes."""

    def spoil(pdf):
        stream = intent_of(pdf).DestOutputProfile
        icc = bytearray(stream.read_bytes())
        stream.write(bytes(change(icc)))

    return spoil


def new_version(icc):
    icc[8] = 5
    return icc


def of_screens(icc):
    icc[12:16] = b"mntr"
    return icc


def srgb(_icc):
    return read_icc(SRGB)


def two_intents(pdf):
    pdf.Root.OutputIntents.append(pdf.make_indirect(Dictionary(intent_of(pdf))))


def fonts_of(pdf):
    return [font.DescendantFonts[0] for font in page_of(pdf).Resources.Font.values()]


def not_embedded(pdf):
    for font in fonts_of(pdf):
        del font.FontDescriptor.FontFile2


def wrong_widths(pdf):
    for font in fonts_of(pdf):
        font.DW = 880


def no_meaning(pdf):
    for font in page_of(pdf).Resources.Font.values():
        del font.ToUnicode


def no_glyph_map(pdf):
    for font in fonts_of(pdf):
        del font.CIDToGIDMap


def notdef(pdf):
    name = next(iter(page_of(pdf).Resources.Font.keys()))
    add_content(pdf, f"q BT {name} 9 Tf 0 0 0 1 k 100 100 Td <0000> Tj ET Q")


def rich_text(pdf):
    name = next(iter(page_of(pdf).Resources.Font.keys()))
    add_content(pdf, f"q BT {name} 9 Tf .6 .4 .4 1 k 100 100 Td <0001> Tj ET Q")


def picture(width, height, *, space="/DeviceCMYK", data=None, size=100, **entries):
    """An image of one colour shown at a size in points."""

    def spoil(pdf):
        channels = {"/DeviceCMYK": 4, "/DeviceRGB": 3, "/DeviceGray": 1}[space]
        raw = data or b"\x40" * (width * height * channels)
        image = Stream(pdf, raw)
        image.Type, image.Subtype = Name.XObject, Name.Image
        image.Width, image.Height = width, height
        image.BitsPerComponent, image.ColorSpace = 8, Name(space)
        for key, value in entries.items():
            image[f"/{key}"] = value(pdf) if callable(value) else value
        resource(pdf, "/XObject", "/Xx", image)
        add_content(pdf, f"q {size} 0 0 {size} 80 80 cm /Xx Do Q")

    return spoil


def mask(pdf):
    soft = Stream(pdf, b"\x80" * 160_000)
    _put(soft, {"Type": Name.XObject, "Subtype": Name.Image, "Width": 400, "Height": 400,
                "BitsPerComponent": 8, "ColorSpace": Name.DeviceGray})  # fmt: skip
    return soft


def jpeg_2000():
    out = io.BytesIO()
    Image.new("L", (400, 400), 128).save(out, "JPEG2000")
    return out.getvalue()


def form(**entries):
    """A form shown on the page."""

    def spoil(pdf):
        shown = Stream(pdf, b"0 0 0 .5 k 0 0 20 20 re f")
        _put(shown, {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 20, 20])})
        _put(shown, entries)
        resource(pdf, "/XObject", "/Xf", shown)
        add_content(pdf, "q 1 0 0 1 90 90 cm /Xf Do Q")

    return spoil


def space(value):
    """A colour space used on the page; ``value`` may need the file."""

    def spoil(pdf):
        made = value(pdf) if callable(value) else value
        resource(pdf, "/ColorSpace", "/Xs", made)
        add_content(pdf, "q /Xs cs .5 scn 100 100 40 40 re f Q")

    return spoil


def rgb_space(pdf):
    icc = Stream(pdf, read_icc(SRGB))
    icc.N = 3
    return Array([Name.ICCBased, icc])


def lab(_pdf):
    return Array([Name.Lab, Dictionary(WhitePoint=Array([0.96, 1, 0.82]))])


def other_ink(pdf):
    """The spot ink of the page, looking otherwise."""
    spaces = page_of(pdf).Resources.ColorSpace.values()
    own = next(each for each in spaces if str(each[1]) != "/All")
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([1, 0, 0, 0]), N=1
    )
    space = pdf.make_indirect(Array([Name.Separation, own[1], Name.DeviceCMYK, tint]))
    resource(pdf, "/ColorSpace", "/Xs", space)


def annotation(**entries):
    def spoil(pdf):
        box = [float(value) for value in page_of(pdf).TrimBox]
        area = Array([box[0] + 20, box[1] + 20, box[0] + 60, box[1] + 40])
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=area, **entries)
        page_of(pdf)["/Annots"] = Array([pdf.make_indirect(note)])

    return spoil


def script(_pdf):
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def named_script(pdf):
    names = Array([String("x"), pdf.make_indirect(script(pdf))])
    pdf.Root["/Names"] = Dictionary(JavaScript=Dictionary(Names=names))


def attached(pdf):
    pdf.attachments["x.txt"] = b"text"


def fields(pdf):
    field = Dictionary(FT=Name.Tx, T=String("x"))
    pdf.Root["/AcroForm"] = Dictionary(Fields=Array([pdf.make_indirect(field)]))


def layers(pdf):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("x")))
    pdf.Root["/OCProperties"] = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))


def beyond_bleed(pdf):
    bleed = [float(value) for value in page_of(pdf).BleedBox]
    page_of(pdf)["/TrimBox"] = Array([bleed[0] - 3, bleed[1] - 3, bleed[2], bleed[3]])


def huge(pdf):
    page_of(pdf)["/MediaBox"] = Array([0, 0, 15000, 15000])


def lzw(pdf):
    stream = Stream(pdf, bytes([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]))
    stream["/Filter"] = Name.LZWDecode
    pdf.Root["/Xx"] = pdf.make_indirect(stream)
    return {"stream_decode_level": pikepdf.StreamDecodeLevel.none, "compress_streams": False}


def external(pdf):
    stream = Stream(pdf, b"")
    stream["/F"] = String("elsewhere.bin")
    pdf.Root["/Xx"] = pdf.make_indirect(stream)


def function(_pdf=None):
    return Dictionary(FunctionType=2, Domain=Array([0, 1]), N=2)


def long_array(pdf):
    pdf.Root["/Xx"] = pdf.make_indirect(Array([0] * 8192))


def long_dictionary(pdf):
    pdf.Root["/Xx"] = pdf.make_indirect(Dictionary({f"/K{at}": at for at in range(4096)}))


def long_name(pdf):
    pdf.Root["/Xx"] = pdf.make_indirect(Dictionary({f"/{'n' * 200}": 1}))


def long_string(pdf):
    pdf.Root["/Xx"] = pdf.make_indirect(Dictionary(S=String("s" * 70_000)))


def encrypted(_pdf):
    return {"encryption": pikepdf.Encryption(owner="o", user="", R=3, aes=False, metadata=False)}


def object_streams(_pdf):
    return {"object_stream_mode": pikepdf.ObjectStreamMode.generate}


def as_version(version):
    return lambda _pdf: {"force_version": version}
