"""What was asked and answered, as a web archive (ISO 28500) that other programs replay."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from sayso.intake.fetching.answer import Answer

# The body is kept without the chunks of its transfer, so that this header would no longer be true of it.
_NO_LONGER_TRUE = {"transfer-encoding"}


def warc_of(answers: Sequence[Answer], agent: str) -> bytes:
    """A record of each request and each answer, redirects first."""
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    about = {"software": agent, "format": "WARC File Format 1.0"}
    writer.write_record(writer.create_warcinfo_record("sayso.warc", about))
    for answer in answers:
        writer.write_request_response_pair(_request(writer, answer), _response(writer, answer))
    return out.getvalue()


def _request(writer: Any, answer: Answer) -> Any:
    from warcio.statusandheaders import StatusAndHeaders

    split = urlsplit(answer.url)
    path = (split.path or "/") + (f"?{split.query}" if split.query else "")
    head = StatusAndHeaders(f"GET {path} HTTP/1.1", list(answer.sent), is_http_request=True)
    return writer.create_warc_record(answer.url, "request", http_headers=head, warc_headers_dict=_about(answer))


def _response(writer: Any, answer: Answer) -> Any:
    from warcio.statusandheaders import StatusAndHeaders

    headers = [(f"X-Archive-Orig-{k}" if k.lower() in _NO_LONGER_TRUE else k, v) for k, v in answer.headers]
    head = StatusAndHeaders(f"{answer.status} {answer.reason}".strip(), headers, protocol=answer.version)
    return writer.create_warc_record(
        answer.url,
        "response",
        payload=io.BytesIO(answer.raw),
        length=len(answer.raw),
        http_headers=head,
        warc_headers_dict=_about(answer),
    )


def _about(answer: Answer) -> dict[str, str]:
    return {"WARC-Date": answer.moment, "WARC-IP-Address": answer.ip}
