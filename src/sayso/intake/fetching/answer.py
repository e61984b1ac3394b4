"""What a server answered, as it came."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from sayso.model.errors import IntakeError

Headers = tuple[tuple[str, str], ...]

_PLAIN = {"", "identity"}
_PACKED = {"gzip": 31, "x-gzip": 31, "deflate": 15}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to one request.

    ``raw`` is the body as it was sent, perhaps packed; ``sent`` are the headers of the request, ``ip`` the machine that
    answered, ``moment`` when, in UTC.
    """

    url: str
    ip: str
    moment: str
    status: int
    reason: str
    version: str
    headers: Headers
    sent: Headers
    raw: bytes

    def header(self, name: str) -> str | None:
        """The first header of that name."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def body(self, most: int) -> bytes:
        """The body unpacked.  Raises ``IntakeError`` where it is over ``most`` bytes or cannot be unpacked."""
        packing = (self.header("Content-Encoding") or "").strip().lower()
        if packing in _PLAIN:
            return self.raw
        if packing not in _PACKED:
            raise IntakeError(f"{self.url} answers packed as {packing!r}, which was not asked for")
        unpacking = zlib.decompressobj(_PACKED[packing])
        try:
            data = unpacking.decompress(self.raw, most + 1)
        except zlib.error as error:
            raise IntakeError(f"{self.url} answers with damaged {packing} ({error}); ask it again later") from error
        if len(data) > most:
            raise IntakeError(too_big(self.url, most))
        return data


def too_big(url: str, most: int) -> str:
    """The words for an answer that is over the limit."""
    return f"{url} is over {most // 1_000_000} MB; save the part you need in a browser and `sayso add` it"
