"""The pages that a feed names."""

from __future__ import annotations

from sayso.intake import sniffing
from sayso.intake.fetching.asking import target_of
from sayso.intake.fetching.fetcher import Fetcher
from sayso.intake.worker import Worker
from sayso.model.errors import IntakeError

MOST_ENTRIES = 100
"""A feed is written by strangers: it does not make us ask for more."""


def entries_of(fetcher: Fetcher, url: str) -> tuple[str, ...]:
    """The addresses of the first hundred entries of an RSS or Atom feed, in its order.

    Raises ``IntakeError`` where it is no feed or names no page.
    """
    feed = fetcher.fetch(url)
    if sniffing.sniff("", feed.body) != sniffing.FEED:
        raise IntakeError(f"{feed.page.url} is no RSS or Atom feed; leave --feed out to fetch the page itself")
    worker = Worker()
    try:
        members = worker.parse("feed", feed.body)
    finally:
        worker.close()
    links = [m.parsed.url for m in members if m.parsed.url] if isinstance(members, list) else []
    if not links:
        raise IntakeError(f"{feed.page.url} names no page; save it and `sayso add` it to read what it says itself")
    return tuple(dict.fromkeys(_absolute(link, feed.page.url) for link in links))[:MOST_ENTRIES]


def _absolute(link: str, base: str) -> str:
    """The whole address; one that cannot be asked is left as it is, to be complained of in its turn."""
    try:
        return target_of(link, base).url
    except IntakeError:
        return link
