"""The publisher that a page names only in its title or under its foot: taken where it is surely one.

A wrong publisher would bear an origin that never told of anything; without one, the report only stands unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from sayso.intake.mastheads import is_paper
from sayso.intake.pages.blocks import letters

_PARTS = re.compile(r"\s+[|•·–—-]\s+|\s*[|•｜]\s*")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:©\s*)?(?:by\s+)?(?:\d{4}(?:\s*[-–—]\s*\d{2,4})?,?\s*)?(?P<name>[^\W\d_][^.,|•©\n]{2,40})",
    re.IGNORECASE,
)
_LONGEST_FOOT = 400


def publisher_shown(tree: Any, url: str | None) -> str | None:
    """The publisher at an end of the title or in the line of rights, or ``None``.

    "Port signs | The Tern Herald" names one, for hardly anything but a paper is called so; "Port signs | Golem.de" at
    golem.de does, for it is the site's own name; and so does what the line of rights names too.
    """
    owners = list(dict.fromkeys(_owners(tree)))
    for name in ends_of(tree.findtext(".//title") or "", owners, url):
        return name
    # "Copyright The Associated Press. All rights reserved." stands under the reports of any paper.
    return owners[0] if len(owners) == 1 and is_paper(owners[0]) and not owners[0].endswith("Press") else None


def ends_of(title: str, owners: Sequence[str], url: str | None = None) -> Iterator[str]:
    """What stands at the ends of a title and is surely a publisher: a paper, the site itself, who has the rights."""
    parts = [part.strip() for part in _PARTS.split(" ".join(title.split())) if part.strip()]
    for name in (parts[-1], parts[0]) if len(parts) > 1 else ():
        if is_paper(name) or _is_host(name, url) or any(_alike(name, owner) for owner in owners):
            yield name


def rights_in(line: str) -> Iterator[str]:
    """Who has the rights, by a line of a page's foot: "© 2024 The Tern Herald. All rights reserved."."""
    for match in _RIGHTS.finditer(" ".join(line.split())):
        yield re.sub(r"\s+(?:all )?rights reserved.*$", "", match["name"], flags=re.IGNORECASE).strip()


def without_end(title: str, name: str) -> str:
    """A title without the publisher at one of its ends: "The Tern Herald | Port signs" is "Port signs"."""
    cuts = list(_PARTS.finditer(title))
    if not cuts:
        return title
    first, last = cuts[0], cuts[-1]
    if title[last.end() :].strip() == name:
        return title[: last.start()].strip()
    return title[first.end() :].strip() if title[: first.start()].strip() == name else title


def _owners(tree: Any) -> Iterator[str]:
    """Who has the rights in the page, by the lines at its foot; the credit of a picture is none."""
    for node in tree.iter("p", "div", "span", "small", "li", "td", "footer"):
        text = node.text_content() if node.tag == "footer" or _is_in_foot(node) else node.text or ""
        if len(text) <= _LONGEST_FOOT and (_is_in_foot(node) or "rights reserved" in text.lower()):
            yield from rights_in(text)


def _is_in_foot(node: Any) -> bool:
    return node.tag == "footer" or next(node.iterancestors("footer"), None) is not None


def _alike(name: str, other: str) -> bool:
    left, right = (letters(re.sub(r"^the\s", "", words, flags=re.IGNORECASE)) for words in (name, other))
    return bool(left) and left == right


def _is_host(name: str, url: str | None) -> bool:
    host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    return bool(host) and letters(name) in (letters(host), letters(host.partition(".")[0]))
