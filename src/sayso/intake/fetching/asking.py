"""One request and its answer.  No other module of sayso asks the web for anything."""

from __future__ import annotations

import asyncio
import ssl
import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sayso.intake.fetching.answer import Answer, too_big
from sayso.intake.fetching.hosts import ips_of
from sayso.intake.fetching.manner import Manner
from sayso.model.errors import IntakeError, MissingExtra

if TYPE_CHECKING:
    import httpx

_CONNECT = 10.0
_ACCEPT = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address taken apart by the library that asks it, so that what was checked is what is asked."""

    url: str
    scheme: str
    host: str
    port: int
    netloc: str
    path: str

    @property
    def origin(self) -> str:
        """The site whose robots.txt holds for it."""
        return f"{self.scheme}://{self.netloc}"


def check_library() -> None:
    """Raises ``MissingExtra`` where there is no HTTP library."""
    _library()


def target_of(url: str, base: str | None = None) -> Target:
    """An address without its fragment, relative to ``base``.  Raises ``IntakeError`` where it cannot be asked."""
    httpx = _library()
    try:
        parsed = httpx.URL(base or "").join(url.strip()).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise IntakeError(f"{url} is no address ({error}); give one such as https://paper.example/report") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise IntakeError(f"{url} is not fetched: an address begins with https:// or http://")
    if parsed.userinfo:
        raise IntakeError(
            f"{parsed.host} is not asked with a name and password, which would stay in the log; save the page"
        )
    return Target(
        url=str(parsed),
        scheme=parsed.scheme,
        host=parsed.raw_host.decode("ascii"),
        port=parsed.port or (443 if parsed.scheme == "https" else 80),
        netloc=parsed.netloc.decode("ascii"),
        path=parsed.raw_path.decode("ascii"),
    )


def ask(target: Target, manner: Manner) -> Answer:
    """The answer, whatever its status; redirects are not followed.

    The connection goes to an address that was looked up and checked here: a name that answers differently the second
    time leads nowhere else.  Raises ``IntakeError`` that says why there is none.
    """
    ips = check_target(target, manner)
    httpx = _library()
    try:
        return asyncio.run(_ask_in_time(target, ips, manner))
    except TimeoutError:
        why = f"took over {manner.seconds:.0f} seconds; ask it again later"
    except httpx.ConnectTimeout:
        why = "does not open a connection; ask it again later"
    except httpx.ConnectError as error:
        why = _connection_words(error)
    except httpx.TransportError as error:
        why = f"broke off ({str(error) or error.__class__.__name__}); ask it again later"
    raise IntakeError(f"{target.url} {why}")


def check_target(target: Target, manner: Manner) -> tuple[str, ...]:
    """Where the host can be reached.  Raises ``IntakeError`` where it must not be asked."""
    _check_proxy(target)
    return ips_of(target.url, target.host, target.port, allow_private=manner.allow_private)


async def _ask_in_time(target: Target, ips: tuple[str, ...], manner: Manner) -> Answer:
    httpx = _library()
    async with asyncio.timeout(manner.seconds):
        for ip in ips[:-1]:
            try:
                return await _ask(target, ip, manner)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await _ask(target, ips[-1], manner)


async def _ask(target: Target, ip: str, manner: Manner) -> Answer:
    httpx = _library()
    moment = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    headers = {"Host": target.netloc, "User-Agent": manner.agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip"}
    # No cookies, no proxy, nothing of the environment: each request is the first that the site sees.
    client = httpx.AsyncClient(
        trust_env=False, follow_redirects=False, timeout=httpx.Timeout(manner.seconds, connect=_CONNECT)
    )
    async with client:
        request = httpx.Request(
            "GET",
            httpx.URL(target.url).copy_with(host=ip),
            headers={**headers, "Connection": "close"},
            extensions={"sni_hostname": target.host, "timeout": client.timeout.as_dict()},
        )
        response = await client.send(request, stream=True)
        raw = await _read(response, target, manner)
    return Answer(
        url=target.url,
        ip=ip,
        moment=moment,
        status=response.status_code,
        reason=response.reason_phrase,
        version=response.http_version,
        headers=_decoded(response.headers),
        sent=_decoded(request.headers),
        raw=raw,
    )


async def _read(response: httpx.Response, target: Target, manner: Manner) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in response.aiter_raw():
        size += len(part)
        if size > manner.most_bytes:
            raise IntakeError(too_big(target.url, manner.most_bytes))
        parts.append(part)
    return b"".join(parts)


def _decoded(headers: httpx.Headers) -> tuple[tuple[str, str], ...]:
    return tuple((key.decode("latin-1"), value.decode("latin-1")) for key, value in headers.raw)


def _check_proxy(target: Target) -> None:
    """Refuse where a proxy is set: it is not used, and who set it may rely on it to stay unseen."""
    proxies = urllib.request.getproxies()
    proxy = proxies.get(target.scheme) or proxies.get("all")
    if proxy and not urllib.request.proxy_bypass(target.host):
        raise IntakeError(
            f"{target.url} is not asked: a proxy is set, which sayso does not use: the site would see this machine; "
            f"save the page in a browser, or name {target.host} in NO_PROXY"
        )


def _connection_words(error: Exception) -> str:
    if _has_cause(error, ssl.SSLError):
        return f"does not prove who it is ({error}); look at it in a browser, save the page and `sayso add` it"
    return f"cannot be reached ({error}); check the address and the network"


def _has_cause(error: BaseException | None, kind: type[BaseException]) -> bool:
    while error is not None:
        if isinstance(error, kind):
            return True
        error = error.__cause__ or error.__context__
    return False


def _library() -> Any:
    try:
        import httpx
    except ImportError:
        raise MissingExtra(feature="fetching", extra="fetch") from None
    return httpx
