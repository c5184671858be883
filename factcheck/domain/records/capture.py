"""What was fetched or kept of a source: bytes, when, from where."""

import hashlib
from dataclasses import dataclass

from factcheck.domain.records.ids import CaptureId


@dataclass(frozen=True, slots=True)
class CaptureDraft:
    """Bytes as they came from an address; `address` was asked for, `final_address` answered. `at` is UTC, ISO 8601."""

    data: bytes
    address: str
    final_address: str
    media_type: str
    at: str


@dataclass(frozen=True, slots=True)
class Capture:
    """A capture in a desk file, without its bytes; `size` in bytes, `sha256` as hexadecimal digits."""

    id: CaptureId
    address: str
    final_address: str
    media_type: str
    at: str
    sha256: str
    size: int


def sha256_of(data: bytes) -> str:
    """The SHA-256 of some bytes as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
