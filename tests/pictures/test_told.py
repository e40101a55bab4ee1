"""What picture files say of themselves."""

from PIL import ExifTags, Image

from editor.model.photo import Photo
from editor.pictures.told import told
from editor.session.newphotos import with_words
from editor.values.ids import PhotoId


def test_exif_in_any_chinese_encoding(tmp_path):
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = "工人正在装车。".encode()
    exif[ExifTags.Base.Artist] = "王波".encode("gb18030")
    Image.new("RGB", (8, 8)).save(tmp_path / "a.jpg", exif=exif)
    assert told(tmp_path / "a.jpg") == ("工人正在装车。", "王波")
    Image.new("RGB", (8, 8)).save(tmp_path / "b.png")
    assert told(tmp_path / "b.png") == ("", "")


def test_what_cannot_be_read_says_nothing(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    assert told(tmp_path / "a.jpg") == ("", "")
    assert told(tmp_path / "none.jpg") == ("", "")


def test_a_credit_is_written_as_newspapers_do():
    photo = Photo(PhotoId("p"), "a.jpg")
    assert with_words(photo, "大门", "王波").credit.text == "王波 摄"
    assert with_words(photo, "大门", "王波摄").credit.text == "王波摄"
    assert with_words(photo, "", "").credit.text == ""
