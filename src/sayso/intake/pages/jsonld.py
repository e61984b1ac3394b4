"""What a page says of itself in JSON-LD (schema.org)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_ARTICLE = re.compile(r"(?:Article|Report|BlogPosting|LiveBlogPosting)$")
_DEEPEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The fields of the page's article; what it does not say is ``None`` or empty."""

    headline: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    houses: tuple[str, ...] = ()
    """Organisations among the authors: no person, unless nobody else is named."""


def read_articles(tree: Any) -> Article:
    """The article of the page's JSON-LD; the one with most fields where it has several."""
    people = {}
    articles = []
    for item in _items(tree):
        if isinstance(item.get("@id"), str) and item.get("name"):
            people[item["@id"]] = item
        kinds = item.get("@type")
        if any(_ARTICLE.search(str(k)) for k in (kinds if isinstance(kinds, list) else [kinds])):
            articles.append(item)
    found = [_article(item, people) for item in articles]
    return max(found, key=_fields, default=Article())


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A claim that a page checked (ClaimReview): its words, whose it is, and the verdict in words."""

    claim: str
    claimant: str | None
    verdict: str


def read_reviews(tree: Any) -> tuple[Review, ...]:
    """The claims that a page says it checked, with what came of it."""
    found = (_review(item) for item in _items(tree) if "ClaimReview" in str(item.get("@type")))
    return tuple(dict.fromkeys(r for r in found if r is not None))


def _review(item: dict[str, Any]) -> Review | None:
    claim, rating, of = (item.get(key) for key in ("claimReviewed", "reviewRating", "itemReviewed"))
    words = _text(claim)
    verdict = _text(rating.get("alternateName") or rating.get("name")) if isinstance(rating, dict) else None
    if words is None or verdict is None:
        return None
    author = of.get("author") or of.get("creator") if isinstance(of, dict) else None
    return Review(claim=words, claimant=", ".join(_names(author, {})) or None, verdict=verdict)


def _fields(article: Article) -> int:
    return sum(bool(v) for v in (article.headline, article.publisher, article.authors, article.published))


def _article(item: dict[str, Any], people: dict[str, Any]) -> Article:
    return Article(
        headline=_text(item.get("headline") or item.get("name")),
        publisher=next(iter(_names(item.get("publisher"), people)), None),
        authors=tuple(dict.fromkeys(_names(item.get("author") or item.get("creator"), people))),
        published=_text(item.get("datePublished") or item.get("dateCreated")),
        url=_text(item.get("url")),
        houses=tuple(_houses(item.get("author"))),
    )


def _items(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                data = json.loads((script.text or "").strip().rstrip(";"), strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _walk(data, 0)


def _walk(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data[:500]:
            yield from _walk(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key in ("@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate", "author", "publisher"):
                yield from _walk(value, depth + 1)


def _names(value: Any, people: dict[str, Any]) -> list[str]:
    if isinstance(value, list):
        return [name for v in value for name in _names(v, people)]
    if isinstance(value, dict):
        if "name" not in value and value.get("@id") in people:
            value = people[value["@id"]]
        return _names(value.get("name"), people)
    found = _text(value)
    return [found] if found else []


def _houses(value: Any) -> Iterator[str]:
    for author in value if isinstance(value, list) else [value]:
        if isinstance(author, dict) and "Organization" in str(author.get("@type")):
            yield from _names(author, {})


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(re.sub(r"<[^>]{1,80}>", "", value)).split()) or None
