"""Sentences about files that cannot be written."""

import errno
import os

import pytest

from editor.store.errors import cannot_write


@pytest.mark.parametrize(
    ("name", "words"), [("there/a", "文件夹不存在"), ("a", "这里不能新建文件")]
)
def test_a_missing_folder_is_told_from_one_that_takes_no_files(tmp_path, name, words):
    error = OSError(errno.ENOENT, os.strerror(errno.ENOENT))
    assert words in cannot_write(str(tmp_path / name), error).words.zh
