"""Packages of office files: counted as they unfold, read by name, never written; their XML without entities."""

import io
import struct
import zipfile

import pytest

from factcheck.domain.file_errors import BrokenFileError, LockedFileError, ReadingLimitError, UnsafeFileError
from factcheck.importers.shared import office_files
from factcheck.importers.shared.office_files import Container, parsed, walk

SPACES = {"urn:words": "w"}


def package(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", packing) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return whole.getvalue()


def with_size(data: bytes, size: int) -> bytes:
    """The package of one part, which says everywhere that it unfolds to `size` bytes."""
    changed = bytearray(data)
    at = changed.index(b"PK\x01\x02")
    struct.pack_into("<I", changed, 22, size)
    struct.pack_into("<I", changed, at + 24, size)
    return bytes(changed)


def test_parts_are_read_by_their_names():
    made = Container("a.docx", package({"word/document.xml": b"<a/>", "x": b""}))
    assert made.part("word/document.xml") == made.part("/word/document.xml") == b"<a/>"
    assert (made.part("x"), made.part("y")) == (b"", None)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 whatever", package({"a": b"words" * 99})[:-30]], ids=["nothing", "words", "cut off"]
)
def test_what_is_no_package_is_broken(data):
    with pytest.raises(BrokenFileError):
        Container("a.docx", data)


def test_a_part_whose_bytes_are_damaged_is_broken():
    data = package({"a": b"words"}, zipfile.ZIP_STORED).replace(b"words", b"sword", 1)
    with pytest.raises(BrokenFileError):
        Container("a.docx", data).part("a")


def test_a_bomb_is_found_by_what_unfolds(monkeypatch):
    monkeypatch.setattr(office_files, "MOST_BYTES_OF_A_PART", 1_000_000)
    with pytest.raises(ReadingLimitError):
        Container("a.docx", package({"a": bytes(1_000_001)})).part("a")


def test_many_parts_together_are_a_bomb_too(monkeypatch):
    monkeypatch.setattr(office_files, "MOST_BYTES", 1_000_000)
    made = Container("a.docx", package({"a": bytes(600_000), "b": bytes(600_000)}))
    assert made.part("a") is not None
    with pytest.raises(ReadingLimitError):
        made.part("b")


def test_a_part_that_is_said_to_be_small_is_broken():
    with pytest.raises(BrokenFileError):
        Container("a.docx", with_size(package({"a": bytes(5_000_000)}), 10)).part("a")


def test_a_part_that_is_said_to_be_huge_is_taken_as_it_is():
    made = Container("a.docx", with_size(package({"a": b"words"}), 4_000_000_000))
    assert made.part("a") == b"words"


def test_more_parts_than_any_article_has_are_refused(monkeypatch):
    monkeypatch.setattr(office_files, "MOST_PARTS", 2)
    with pytest.raises(ReadingLimitError):
        Container("a.docx", package({"a": b"", "b": b"", "c": b""}))


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_packings_than_those_of_office_files_are_refused(packing):
    with pytest.raises(BrokenFileError):
        Container("a.docx", package({"a": b"words"}, packing)).part("a")


def test_an_encrypted_part_is_not_read():
    data = bytearray(package({"a": b"words"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(LockedFileError):
        Container("a.docx", bytes(data)).part("a")


def test_names_that_lead_elsewhere_are_only_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = Container("a.docx", package({"../../x": b"1", "/etc/x": b"2", "C:\\x": b"3"}))
    assert [made.part(name) for name in ("../../x", "etc/x", "C:/x")] == [b"1", b"2", b"3"]
    assert not list(tmp_path.iterdir())


def test_xml_is_parsed():
    assert parsed("a.docx", b"<a><b c='d'>e</b></a>", {}).findtext("b") == "e"


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE a><a/>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        b"<!DOCTYPE a SYSTEM 'http://192.0.2.1/a.dtd'><a/>",
        b"<!DOCTYPE a [<!ENTITY % b SYSTEM 'file:///etc/hostname'> %b;]><a/>",
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16"),
    ],
)
def test_a_document_type_definition_is_refused_in_every_dress(data):
    with pytest.raises(UnsafeFileError) as refused:
        parsed("a.docx", data, {})
    assert refused.value.what == "a document type definition"


@pytest.mark.parametrize("data", [b"", b"<a>", b"words", b"<a>&b;</a>", b'<?xml version="1.0" encoding="no"?><a/>'])
def test_what_is_no_xml_is_broken(data):
    with pytest.raises(BrokenFileError):
        parsed("a.docx", data, {})


def test_what_is_nested_too_deeply_is_refused():
    assert parsed("a.docx", b"<a>" * 1_000 + b"</a>" * 1_000, {}) is not None
    with pytest.raises(ReadingLimitError):
        parsed("a.docx", b"<a>" * 100_000, {})


def test_elements_and_attributes_of_a_known_vocabulary_get_its_prefix():
    root = parsed("a.xml", b'<p xmlns="urn:words" xmlns:a="urn:words" a:id="1"><r/></p>', SPACES)
    assert (root.tag, root.attrib, root[0].tag) == ("w:p", {"w:id": "1"}, "w:r")


def test_other_names_stay_as_they_are():
    root = parsed("a.xml", b'<p xmlns="urn:other" id="1"/>', SPACES)
    assert (root.tag, root.attrib) == ("{urn:other}p", {"id": "1"})


def test_a_walk_reads_the_words_between_elements_in_their_order():
    read: list[str] = []

    def enter(element):
        read.append(f"<{element.tag}>")
        return element, lambda: read.append(f"</{element.tag}>")

    root = parsed("a.xml", b"<r>0<p>1<b>2</b>3<skip>no<b/></skip>4</p>5<i>6</i>7</r>", {})
    walk(root, {"p": enter, "b": enter, "skip": lambda _element: None}, read=read.append)
    assert "".join(read) == "<p>1<b>2</b>34</p>567"
