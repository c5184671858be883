"""Child process: reads one file at a time within limits, and answers through a pipe."""

import faulthandler
import os
import sys
import threading
import traceback
from typing import IO

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import ReadingLimitError, UnsafeFileError
from factcheck.importers.base import read_article
from factcheck.importers.sandbox import framing, serialization
from factcheck.importers.sandbox.framing import Message
from factcheck.importers.sandbox.lockdown import lock_down
from factcheck.importers.sandbox.restrictions import (
    Gauge,
    ReachedOutError,
    audit_hook,
    limit_cpu_time,
    limit_memory,
    readable,
)
from factcheck.translation import use_language

OUT_OF_MEMORY = 77

_LOOK_EVERY_MS = 100
_STACK = 256 * 1024


def main(memory: int, package: str, language: str) -> None:
    """Reads what is sent until nobody sends; `memory` in bytes, `package` is the folder Factcheck lies in.

    What is noticed is said in `language`.
    """
    use_language(language)
    requests, answers = _private_pipes()
    gauge = Gauge()
    limit_memory(memory)
    lockdown = lock_down(readable(package))
    threading.stack_size(_STACK)
    threading.Thread(target=_watch, args=(requests.fileno(), memory, gauge), daemon=True).start()
    sys.addaudithook(audit_hook(readable(package)))
    try:
        framing.send(answers, framing.packed({"lockdown": lockdown}))
        while (request := framing.received(requests)) is not None:
            framing.send(answers, *_answered(request, gauge))
            faulthandler.cancel_dump_traceback_later()
            limit_cpu_time(0)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _private_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the program, out of the reach of a library that prints or asks."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    return requests, answers


def _answered(request: Message, gauge: Gauge) -> tuple[bytes, bytes]:
    """What a file was read as or the error where it cannot be, packed, with the most memory ever held; bytes beside."""
    name, cpu, wall = str(request.header["name"]), request.header["cpu_seconds"], request.header["wall_seconds"]
    assert isinstance(cpu, float)
    assert isinstance(wall, float)
    limit_cpu_time(cpu)
    faulthandler.dump_traceback_later(wall, exit=True)  # the program ends this one earlier, if it still lives
    try:
        answer, body = _read(name, request)
        packed = framing.packed({**answer, "peak": gauge.peak()})
        if len(packed) > framing.LARGEST_HEADER:
            raise MemoryError
        return packed, body
    except FactcheckError as error:
        told = serialization.error_to_json(error)
    except MemoryError:
        told = serialization.error_to_json(ReadingLimitError(name, "memory"))
    except RecursionError:
        told = serialization.error_to_json(ReadingLimitError(name, "nesting"))
    except ReachedOutError:
        told = serialization.error_to_json(UnsafeFileError(name, "something that reaches outside of it"))
    except Exception as error:  # noqa: BLE001 - a library may raise anything on a damaged file
        told = {"bug": type(error).__name__, "ours": isinstance(error, ImportError), "places": _places(error)}
    return framing.packed({**told, "peak": gauge.peak()}), b""


def _read(name: str, request: Message) -> tuple[serialization.Json, bytes]:
    """The article in a file, or a page of it as a picture, whose pixels are bytes of their own."""
    if "page" not in request.header:
        draft = read_article(name, request.body, serialization.options_from_json(request.header["options"]))
        return {"draft": serialization.draft_to_json(draft)}, b""
    from factcheck.importers.pdf.page_picture import picture_of_page

    picture = picture_of_page(name, request.body, serialization.page_request_from_json(request.header["page"]))
    return {"picture": serialization.picture_to_json(picture)}, picture.pixels


def _places(error: BaseException) -> list[str]:
    """Where it happened, as module and line, without any words of the file."""
    return [f"{frame.f_globals.get('__name__', '?')}:{line}" for frame, line in traceback.walk_tb(error.__traceback__)]


def _watch(requests: int, memory: int, gauge: Gauge) -> None:
    """Ends this process when the program is gone, or when it holds too much where the system sets no limit."""
    if sys.platform == "win32":
        return
    import select

    pipe = select.poll()
    pipe.register(requests, 0)
    while not pipe.poll(_LOOK_EVERY_MS):
        if gauge.peak() > memory:
            os._exit(OUT_OF_MEMORY)
    os._exit(0)
