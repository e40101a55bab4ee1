"""Clipping paths in JPEG and TIFF files."""

import struct

import pytest

from editor.pictures.clipping import clipping_path
from editor.pictures.opening import opened
from tests.pictures.files import (
    corners_of,
    encoded,
    noise,
    path_record,
    photoshop,
    with_path_jpeg,
    with_path_tiff,
    with_resources,
)

TRIANGLE = ((0.25, 0.125), (0.75, 0.125), (0.5, 0.875))
HOLE = ((0.4, 0.2), (0.6, 0.2), (0.5, 0.6))
IMAGE = noise("RGB", (60, 40))


def path_in(tmp_path, data):
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    with opened(path) as image:
        return clipping_path(image)


@pytest.mark.parametrize("made", [with_path_jpeg, with_path_tiff])
def test_the_outline_of_a_file(tmp_path, made):
    outline = path_in(tmp_path, made(IMAGE, TRIANGLE, HOLE))
    assert [kind for kind, _ in outline.commands] == ["M", "C", "C", "C", "Z"] * 2
    assert corners_of(outline)[:3] == [*TRIANGLE]
    assert corners_of(outline)[4:7] == [*HOLE]


def test_the_path_that_the_file_names_is_taken(tmp_path):
    other = (2001, b"other", path_record(HOLE))
    first = (1999, b"", b"odd")
    data = with_path_jpeg(IMAGE, TRIANGLE, name=b"Cut", extra=(first, other))
    assert corners_of(path_in(tmp_path, data))[0] == TRIANGLE[0]


def test_curves_keep_their_control_points(tmp_path):
    one = 1 << 24
    knots = [
        struct.pack(">H6i", 1, 0, one // 4, 0, one // 2, 0, 3 * one // 4),
        struct.pack(">H6i", 1, one, 3 * one // 4, one, one // 2, one, one // 4),
    ]
    record = struct.pack(">HH22x", 0, 2) + b"".join(knots)
    data = with_resources(encoded(IMAGE, "JPEG"), photoshop((2000, b"", record)))
    outline = path_in(tmp_path, data)
    assert outline.commands[:2] == (("M", (0.5, 0)), ("C", (0.75, 0, 0.75, 1, 0.5, 1)))


@pytest.mark.parametrize("data", [
    encoded(IMAGE, "JPEG"),
    encoded(IMAGE, "PNG"),
    encoded(IMAGE, "TIFF"),
    with_path_jpeg(IMAGE),
    with_path_jpeg(IMAGE, ((0.5, 0.5),)),
    with_path_jpeg(IMAGE, TRIANGLE).replace(b"8BIM", b"8BIX"),
])  # fmt: skip
def test_files_without_an_outline(tmp_path, data):
    assert path_in(tmp_path, data) is None


def test_a_cut_off_resource_does_no_harm(tmp_path):
    record = path_record(TRIANGLE)[:-30]
    resources = photoshop((2000, b"", record))[:-7]
    path_in(tmp_path, with_resources(encoded(IMAGE, "JPEG"), resources))
