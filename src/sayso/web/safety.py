"""Who may ask: a token, the right Host, the right Origin; and what a page may do: nothing from elsewhere.

Follows OWASP's notes on DNS rebinding and cross-site request forgery for servers on the local machine.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from importlib.resources import files
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

COOKIE = "sayso_token"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
FRAME_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"


def timeline_policy() -> str:
    """The policy of a page with a timeline: vis-timeline's own style sheets, each known by its digest, and no other."""
    listed = files("sayso.web") / "static" / "vendor" / "vis-timeline-8.5.4.styles.txt"
    digests = " ".join(f"'{line}'" for line in listed.read_text(encoding="ascii").split())
    return POLICY.replace("style-src 'self'", f"style-src 'self' {digests}")


HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}

Next = Callable[[Request], Awaitable[Response]]


class Gate:
    """Lets through requests that carry the token and come from our own pages."""

    def __init__(self, *, token: str, hosts: frozenset[str]) -> None:
        self._token = token
        self._hosts = hosts

    async def __call__(self, request: Request, call_next: Next) -> Response:
        """The response, with the headers that every page carries."""
        response = self._refusal(request) or self._entry(request) or await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    def _refusal(self, request: Request) -> Response | None:
        if request.headers.get("host", "") not in self._hosts:
            return PlainTextResponse("This server answers only to its own address.", status_code=421)
        origin = request.headers.get("origin")
        if request.method not in SAFE_METHODS and origin not in {f"http://{h}" for h in self._hosts}:
            return PlainTextResponse("This request did not come from a page of sayso.", status_code=403)
        site = request.headers.get("sec-fetch-site")
        if request.method not in SAFE_METHODS and site not in (None, "same-origin"):
            return PlainTextResponse("This request came from another site.", status_code=403)
        given = request.query_params.get("token") or request.cookies.get(COOKIE, "")
        if not hmac.compare_digest(given.encode(), self._token.encode()):
            return PlainTextResponse(
                "Open the address that `sayso serve` printed: it carries the key to this desk.", status_code=401
            )
        return None

    def _entry(self, request: Request) -> Response | None:
        """The first visit: the token moves from the address into a cookie that scripts can't read."""
        if "token" not in request.query_params:
            return None
        rest = urlencode([(k, v) for k, v in request.query_params.multi_items() if k != "token"])
        response = RedirectResponse(request.url.path + (f"?{rest}" if rest else ""), status_code=303)
        response.set_cookie(COOKIE, self._token, httponly=True, samesite="strict", path="/")
        return response
