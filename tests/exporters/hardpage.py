"""A PDF page of 300 × 300 points with what is hard to separate, written operator by operator."""

import io

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

SPOT = "专金"
CONTENT = b"""
q .6 0 0 0 k 10 10 80 80 re f
/Over gs 0 0 0 1 k 20 20 20 60 re f
0 1 0 0 k 45 20 10 60 re f
/OverAll gs 0 0 0 1 k 60 20 10 60 re f
/Knock gs 0 0 0 0 k 75 20 10 60 re f Q
q 0 0 .5 0 k 100 10 80 80 re f /Spot cs .7 scn 110 20 20 60 re f
/Over gs .4 scn 135 20 20 60 re f 0 0 0 1 k 120 30 50 10 re f
/Knock gs 0 0 0 .5 k 120 60 50 10 re f Q
q 0 0 0 1 K 2 w 190 10 m 280 90 l S 190 90 m 280 10 l S Q
q 60 0 0 40 10 100 cm /Jpeg Do Q
q 60 0 0 40 80 100 cm /Soft Do Q
q 60 0 0 40 150 100 cm /Rgb Do Q
q 30 0 0 30 220 100 cm /Table Do Q
q 1 0 0 0 k 250 95 40 40 re f 30 0 0 30 255 100 cm /Key Do Q
q 0 1 0 0 k 40 0 0 40 10 150 cm /Stencil Do Q
q 0 0 1 0 k 60 150 60 40 re f /Half gs 1 0 0 .2 k 70 160 60 40 re f Q
q 0 1 0 0 k 140 150 40 40 re f /Multiply gs 1 .5 0 0 k 150 160 40 40 re f Q
q 0 1 0 0 k 200 150 70 30 re f /Half gs 1 0 0 1 205 155 cm /Group Do Q
q 0 .3 .6 0 k 1 0 0 1 275 150 cm /Inherits Do Q
q 1 0 0 1 10 200 cm 0 0 60 30 re W n /Along sh Q
q 1 0 0 1 80 200 cm 0 0 60 40 re W n /Round sh Q
q 0 0 1 0 k 150 200 60 30 re f 1 0 0 1 150 200 cm 10 10 60 20 re W n /Over gs /InSpot sh Q
q 1 0 0 1 230 190 cm /Mesh sh Q
q /Pattern cs /Tile scn 10 245 50 40 re f /Plain cs 0 1 1 0 /Uncoloured scn 70 245 50 40 re f Q
q /Pattern cs /Shaded scn 220 240 60 50 re f Q
q /Two cs .5 .8 scn 130 245 30 40 re f /All cs 1 scn 165 245 20 20 re f
1 0 0 rg 190 245 20 20 re f .3 g 190 270 20 20 re f Q
q 12 0 0 12 140 270 cm BI /W 2 /H 1 /BPC 8 /CS /CMYK /F /AHx ID 00ff00ff00ff8000> EI Q
"""


def hard_page(srgb: bytes, press: bytes) -> bytes:
    """The page, meant for the press; its RGB picture has the profile ``srgb``."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(300, 300))
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(CONTENT)
    spot = Array([Name.Separation, Name(f"/{SPOT}"), Name.DeviceCMYK, _ramp(0, 0.2, 0.8, 0.1)])
    page.Resources = Dictionary(
        ColorSpace=Dictionary(
            Spot=spot,
            All=Array([Name.Separation, Name.All, Name.DeviceCMYK, _ramp(1, 1, 1, 1)]),
            Two=_two(pdf),
            Plain=Array([Name.Pattern, Name.DeviceCMYK]),
        ),
        ExtGState=_states(),
        XObject=_pictures(pdf, srgb),
        Shading=_shadings(pdf, spot),
        Pattern=_patterns(pdf),
    )
    page.Resources.XObject.Group = _form(
        pdf,
        b"1 0 0 0 k 0 0 40 30 re f 0 0 1 0 k 20 10 40 30 re f",
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK, I=True),
    )
    page.Resources.XObject.Inherits = _form(pdf, b"0 0 20 20 re f")
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier="press",
                DestOutputProfile=pdf.make_stream(press, Dictionary(N=4)),
            )
        ]
    )
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def _states():
    return Dictionary(
        Over=Dictionary(OP=True, op=True, OPM=1),
        OverAll=Dictionary(OP=True, op=True, OPM=0),
        Knock=Dictionary(OP=False, op=False),
        Half=Dictionary(ca=0.5, CA=0.5),
        Multiply=Dictionary(BM=Name.Multiply),
    )


def _ramp(*inks, start=(0, 0, 0, 0)):
    return Dictionary(FunctionType=2, Domain=[0, 1], C0=list(start), C1=list(inks), N=1)


def _two(pdf):
    program = pdf.make_stream(
        b"{dup .2 mul exch dup .8 mul exch .1 mul}",
        Dictionary(FunctionType=4, Domain=[0, 1, 0, 1], Range=[0, 1] * 4),
    )
    return Array([Name.DeviceN, Array([Name.Cyan, Name(f"/{SPOT}")]), Name.DeviceCMYK, program])


def _picture(pdf, data, size, bits=8, space=Name.DeviceCMYK, **more):
    width, height = size
    return pdf.make_stream(
        data,
        Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=width,
            Height=height,
            BitsPerComponent=bits,
            **({} if space is None else {"ColorSpace": space}),
            **more,
        ),
    )


def _form(pdf, content, **more):
    head = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 60, 40], **more)
    return pdf.make_stream(content, head)


def _pictures(pdf, srgb):
    down, across = np.mgrid[0:40, 0:60].astype(float)
    bands = (across / 59 * 255, down / 39 * 255, 255 - across / 59 * 255, down * 0 + 20)
    inks = np.stack(bands, -1).astype(np.uint8)
    jpeg = io.BytesIO()
    Image.fromarray(inks, mode="CMYK").save(jpeg, "JPEG", quality=95)
    fade = np.tile(np.linspace(0, 255, 60).astype(np.uint8), (40, 1)).tobytes()
    rgb = np.ascontiguousarray(255 - inks[:, :, :3]).tobytes()
    solids = bytes([255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255])
    table = Array([Name.Indexed, Name.DeviceCMYK, 3, pikepdf.String(solids)])
    four = bytes([0b00011011]) * 4
    size = (60, 40)
    profiled = Array([Name.ICCBased, pdf.make_stream(srgb, Dictionary(N=3))])
    return Dictionary(
        Jpeg=_picture(
            pdf, jpeg.getvalue(), size, Filter=Name.DCTDecode, Decode=[1, 0, 1, 0, 1, 0, 1, 0]
        ),
        Soft=_picture(
            pdf, inks.tobytes(), size, SMask=_picture(pdf, fade, size, space=Name.DeviceGray)
        ),
        Rgb=_picture(pdf, rgb, size, space=profiled),
        Table=_picture(pdf, four, (4, 4), 2, table),
        Key=_picture(pdf, four, (4, 4), 2, table, Mask=[1, 1]),
        Stencil=_picture(pdf, bytes([0xAA, 0x55]) * 4, (8, 8), 1, None, ImageMask=True),
    )


def _shadings(pdf, spot):
    along = _along()
    parts = Array([_ramp(1, 0, 0, 0), _ramp(0, 0, 1, 0.3, start=(1, 0, 0, 0))])
    stitched = Dictionary(
        FunctionType=3, Domain=[0, 1], Bounds=[0.5], Encode=[0, 1, 0, 1], Functions=parts
    )
    tints = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0], C1=[1], N=1)
    corners = ((0, 0, 255, 0, 0, 0), (255, 0, 0, 255, 0, 0), (0, 255, 0, 0, 255, 0))
    mesh = b"".join(bytes([0, *corner]) for corner in corners)
    return Dictionary(
        Along=along,
        Round=Dictionary(
            ShadingType=3,
            ColorSpace=Name.DeviceCMYK,
            Coords=[30, 20, 2, 30, 20, 20],
            Function=stitched,
        ),
        InSpot=Dictionary(ShadingType=2, ColorSpace=spot, Coords=[0, 0, 60, 0], Function=tints),
        Mesh=pdf.make_stream(
            mesh,
            Dictionary(
                ShadingType=4,
                ColorSpace=Name.DeviceCMYK,
                BitsPerCoordinate=8,
                BitsPerComponent=8,
                BitsPerFlag=8,
                Decode=[0, 60, 0, 45, 0, 1, 0, 1, 0, 1, 0, 1],
            ),
        ),
    )


def _along():
    return Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceCMYK,
        Coords=[0, 0, 60, 0],
        Function=_ramp(0, 1, 0.5, 0),
        Extend=[True, True],
    )


def _patterns(pdf):
    def tile(content, paint):
        head = Dictionary(
            Type=Name.Pattern,
            PatternType=1,
            PaintType=paint,
            TilingType=1,
            BBox=[0, 0, 10, 10],
            XStep=10,
            YStep=10,
            Resources=Dictionary(),
        )
        return pdf.make_stream(content, head)

    return Dictionary(
        Tile=tile(b"1 0 0 0 k 0 0 5 5 re f 0 0 0 1 k 5 5 5 5 re f", 1),
        Uncoloured=tile(b"0 0 5 5 re f", 2),
        Shaded=Dictionary(PatternType=2, Shading=_along(), Matrix=[1, 0, 0, 1, 220, 240]),
    )
