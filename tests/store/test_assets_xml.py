"""Files of assets: hostile ones are refused in words, and writing is whole or not at all."""

import pytest

from editor.model.asset import Asset
from editor.model.frame import Box, PanelFrame
from editor.store.assets_xml import asset_bytes, asset_file, asset_from, list_assets, save_asset
from editor.store.errors import StoreError
from editor.values.geometry import Rect
from editor.values.language import Words

ASSET = Asset("框", Words("框", "Box"), "box", (PanelFrame(Box("f1", Rect(0, 0, 10, 10))),))
BOMB = b"""<?xml version="1.0"?><!DOCTYPE asset [<!ENTITY a "aaaaaaaaaa">]>
<asset version="1" name="&a;" zh="" en="" group=""/>"""


def test_an_asset_reads_back():
    assert asset_from(asset_bytes(ASSET), "a.xml") == ASSET


@pytest.mark.parametrize(
    "data",
    [
        BOMB,
        asset_bytes(ASSET).replace(b'group="box"', b'group="box" run="x"'),
        asset_bytes(ASSET).replace(b"<panel", b"<script"),
        asset_bytes(ASSET).replace(b"<styles", b"<page"),
        asset_bytes(ASSET).replace(b"</asset>", b"<sounds/></asset>"),
        asset_bytes(ASSET).replace(b'version="1"', b'version="999"'),
    ],
)
def test_hostile_files_are_refused(data):
    with pytest.raises(StoreError):
        asset_from(data, "a.xml")


def test_names_cannot_lead_out_of_the_folder():
    assert "/" not in asset_file("../../x")
    assert asset_file("红框") == "红框.xml"


def test_a_folder_that_cannot_be_written_is_an_error_in_words(tmp_path):
    (tmp_path / "assets").write_bytes(b"")
    with pytest.raises(StoreError):
        save_asset(tmp_path / "assets" / "a.xml", ASSET)
    assert list(list_assets(tmp_path / "none")) == []
