"""Untrusted bytes are parsed in another process, with bounds on its memory and time.

The parent is ``Worker``; the child runs this module and answers pickled values over a pipe.  Pickles only ever
come from our own child.
"""

from __future__ import annotations

import contextlib
import pickle
import resource
import select
import struct
import subprocess
import sys
import time
from typing import Any

from sayso.intake.formats.bundles import Member
from sayso.intake.parsed import Parsed, failed

MEMORY = 3 * 1024**3
SECONDS = 120.0
"""How long one file may take; ``SAYSO``'s ``read`` says how to give it more."""


class Worker:
    """A child process that parses, kept between files; a file that kills it costs only itself."""

    def __init__(self, *, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def parse(self, kind: str, data: bytes) -> Parsed | list[Member]:
        """What the parser of ``kind`` ("html", "markdown", "pdf" and so on) makes of the bytes."""
        child = self._running()
        try:
            _send(child.stdin, (kind, data))
            answer = self._receive(child)
        except (BrokenPipeError, EOFError, OSError):
            self.close()
            return failed("the file took more memory than it may, or crashed its parser; save its text and add that")
        except TimeoutError:
            self.close()
            return failed(f"the file took over {self._seconds:.0f} seconds; save its text and add that")
        return answer  # type: ignore[no-any-return]

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.kill()
            self._child.wait()
            for pipe in (self._child.stdin, self._child.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
            self._child = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            command = [sys.executable, "-m", "sayso.intake.worker"]
            self._child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
            )
        return self._child

    def _receive(self, child: subprocess.Popen[bytes]) -> Any:
        deadline = time.monotonic() + self._seconds
        size = struct.unpack(">Q", self._read(child, 8, deadline))[0]
        return pickle.loads(self._read(child, size, deadline))

    def _read(self, child: subprocess.Popen[bytes], size: int, deadline: float) -> bytes:
        assert child.stdout is not None
        parts: list[bytes] = []
        while size:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([child.stdout], [], [], left)[0]:
                raise TimeoutError
            part = child.stdout.read(min(size, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def _send(pipe: Any, value: Any) -> None:
    data = pickle.dumps(value)
    for part in (struct.pack(">Q", len(data)), data):
        view = memoryview(part)
        while view:
            view = view[pipe.write(view) :]


def parse(kind: str, data: bytes) -> Parsed | list[Member]:
    """Parse in this process; any failure of a parser is a failed gap, never an exception."""
    try:
        return _parse(kind, data)
    except MemoryError:
        return failed("the file took more memory than it may; save its text and add that")
    except Exception as error:  # A parser's own fault is the file's fate, not the program's.
        return failed(f"the file could not be parsed ({error.__class__.__name__}); save its text and add that")


def _parse(kind: str, data: bytes) -> Parsed | list[Member]:
    if kind == "html":
        from sayso.intake.decoding import declared_in, decode
        from sayso.intake.pages.page import read_page

        text, _ = decode(data, declared_in(data))
        return read_page(text)
    if kind == "markdown":
        from sayso.intake.formats.markdown import read_markdown

        return read_markdown(data)
    if kind == "pdf":
        from sayso.intake.formats.pdf import read_pdf

        return read_pdf(data)
    if kind == "docx":
        from sayso.intake.formats.word import read_docx

        return read_docx(data)
    if kind == "email":
        from sayso.intake.formats.mail import read_mail

        return read_mail(data)
    from sayso.intake.formats.bundles import read_feed, read_warc

    return list(read_warc(data) if kind == "warc" else read_feed(data))


def main() -> None:
    """Answer requests until the parent goes away."""
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.setrecursionlimit(20_000)
    read, write = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    while head := read.read(8):
        kind, data = pickle.loads(read.read(struct.unpack(">Q", head)[0]))
        answer = pickle.dumps(parse(kind, data))
        write.write(struct.pack(">Q", len(answer)))
        write.write(answer)
        write.flush()


if __name__ == "__main__":
    main()
