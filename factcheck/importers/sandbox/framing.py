"""Frames messages between the program and its child process: a JSON header with bytes behind it."""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

_SIZES = struct.Struct(">II")
LARGEST_HEADER = 64_000_000
_LARGEST_BODY = 0x7FFF_FFFF


class GarbledError(Exception):
    """The bytes received are no message."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `header` holds what JSON can hold."""

    header: Mapping[str, object]
    body: bytes = b""


def packed(header: Mapping[str, object]) -> bytes:
    """A header as it is sent."""
    return json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def send(stream: IO[bytes], header: bytes, body: bytes = b"") -> None:
    """Writes a message with a packed header; raises OSError where nobody reads any more."""
    stream.write(_SIZES.pack(len(header), len(body)))
    stream.write(header)
    stream.write(body)
    stream.flush()


def received(stream: IO[bytes]) -> Message | None:
    """The next message, or None where the other side has ended; raises GarbledError or OSError."""
    sizes = stream.read(_SIZES.size)
    if len(sizes) < _SIZES.size:
        return None
    of_header, of_body = _SIZES.unpack(sizes)
    if of_header > LARGEST_HEADER or of_body > _LARGEST_BODY:
        raise GarbledError
    header, body = stream.read(of_header), stream.read(of_body)
    if len(header) < of_header or len(body) < of_body:
        return None
    try:
        found = json.loads(header.decode("utf-8", "surrogatepass"))
    except ValueError as error:
        raise GarbledError from error
    if not isinstance(found, dict):
        raise GarbledError
    return Message(found, body)
