"""Messages between the program and the process that reads files."""

import io

import pytest

from factcheck.importers.sandbox.framing import GarbledError, packed, received, send


def sent(header: dict[str, object], body: bytes = b"") -> io.BytesIO:
    stream = io.BytesIO()
    send(stream, packed(header), body)
    return io.BytesIO(stream.getvalue())


def test_a_message_arrives_with_its_bytes():
    message = received(sent({"name": "café \ud800", "size": 3}, b"\0\1\2"))
    assert (dict(message.header), message.body) == ({"name": "café \ud800", "size": 3}, b"\0\1\2")


def test_messages_follow_each_other_and_then_end():
    stream = io.BytesIO(sent({"a": 1}, b"x").getvalue() + sent({"b": 2}).getvalue())
    assert [dict(received(stream).header), dict(received(stream).header)] == [{"a": 1}, {"b": 2}]
    assert received(stream) is None


@pytest.mark.parametrize("left", [1, 7, 8, 12, 18])
def test_half_a_message_is_none(left):
    assert received(io.BytesIO(sent({"a": 1}, b"words").getvalue()[:left])) is None


@pytest.mark.parametrize("data", [b"\xff" * 8, b"\0\0\0\2\0\0\0\0[]", b"\0\0\0\2\0\0\0\0{[", b"\0\0\0\1\0\0\0\0\xff"])
def test_what_is_no_message_is_garbled(data):
    with pytest.raises(GarbledError):
        received(io.BytesIO(data))
