"""A page of the web that a browser printed to a PDF, without what browser and site printed around the report.

The browser prints the hour, the title and the address on every page; the site its menu above the headline, a notice of
cookies, and below the report what else it would have read.  All else stays: a sentence is never taken for a menu.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.intake.pages.blocks import letters
from sayso.intake.pages.publishers import ends_of, rights_in, without_end

#: "11/29/26, 5:40 PM  Title", or with the title first, and the address with its page: "https://… 1/3".
_CLOCK = r"(?:\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)"
_HEAD = re.compile(rf"{_CLOCK}\b.*|.*\S\s+{_CLOCK}")
_FOOT = re.compile(r"(?P<url>(?:https?|[fﬁ]i?le|about):/?\S*)(?:\s+(?:\d+/\d+|\d+ of \d+))?(?:\s+.*)?")
_COOKIES = re.compile(
    r"we and our (?:\d+ )?partners\b.*|(?:this (?:web)?site uses|we use) cookies\b.*"
    r"|(?:accept|reject)(?: all)?(?: cookies)?|(?:manage|cookie) (?:your )?(?:choices|preferences|settings|cookies)",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"sign up (?:for|to) (?:our|the)\b.*newsletter.*|(?:©|\(c\)|copyright\b).*|.*\ball rights reserved\b.*"
    r"|(?:terms of (?:use|service)|privacy policy|contact us|about us)[.| ]*",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:read (?:also|more|next)|related(?: (?:articles|stories|news|content))?|more (?:stories|news|articles)"
    r"|most (?:read|popular)|you (?:may|might) also like|recommended(?: for you)?|trending(?: now)?)\W*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…]['\"’”)\]]*$")
_HIGHEST = 40
"""In so many lines from the top of the first page stands the headline."""


def unprinted(pages: Sequence[str], title: str | None) -> tuple[list[str], str | None, str | None] | None:
    """The pages without what was printed around them, the address and the publisher; ``None`` if no browser did."""
    lines = [[line.strip() for line in page.split("\n")] for page in pages]
    if not lines or not all(_is_printed(page) for page in lines if any(page)):
        return None
    found = (m["url"] for page in lines for line in page if (m := _FOOT.fullmatch(line)))
    url = next((u for u in found if u.startswith("http")), None)
    publisher = _publisher([line for page in lines for line in page], title)
    kept = [[line for line in page if not _around(line)] for page in lines]
    kept[0] = _from_headline(kept[0], without_end(title, publisher) if title and publisher else title)
    kept[-1] = _without_more(kept[-1])
    return ["\n".join(page) for page in kept], url, publisher


def _is_printed(page: Sequence[str]) -> bool:
    """Whether a page bears the hour at an edge and an address at one."""
    edges = [line for line in (*page[:2], *page[-2:]) if line]
    return any(_HEAD.fullmatch(line) for line in edges) and any(_FOOT.fullmatch(line) for line in edges)


def _around(line: str) -> bool:
    return any(p.fullmatch(line) is not None for p in (_HEAD, _FOOT, _COOKIES, _SITE))


def _publisher(lines: Sequence[str], title: str | None) -> str | None:
    """Who is named at an end of the title, if it is surely a paper or has the rights in the page."""
    owners = [owner for line in lines for owner in rights_in(line)]
    return next((name for name in ends_of(title or "", owners)), None)


def _from_headline(lines: list[str], headline: str | None) -> list[str]:
    """The lines from the headline on, where it stands on one of its own and no sentence above it."""
    own = letters(headline or "")
    at = next((i for i, line in enumerate(lines[:_HIGHEST]) if own and letters(line) == own), 0)
    return lines[at:] if not any(_ENDS.search(line) for line in lines[:at]) else lines


def _without_more(lines: list[str]) -> list[str]:
    """The lines up to the list of what else there is to read, if no sentence follows it."""
    at = next((i for i, line in enumerate(lines) if _MORE.fullmatch(line)), len(lines))
    return lines[:at] if not any(_ENDS.search(line) for line in lines[at:]) else lines
