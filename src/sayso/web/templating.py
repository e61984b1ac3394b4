"""Templates, with the few helpers that they use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from sayso.model.dating import days_told
from sayso.views.repeated import each_line_once


@cache
def environment() -> Environment:
    """The templates of the desk; everything is escaped."""
    made = Environment(
        loader=PackageLoader("sayso.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["each_line_once"] = each_line_once
    made.filters["days_told"] = days_told
    made.filters["path"] = lambda value: quote(value, safe="")
    made.filters["many"] = many
    made.filters["in_a_case"] = _ROLES.get
    made.filters["with_links"] = with_links
    made.filters["words"] = lambda value: value.replace("_", " ")
    made.globals["href"] = href
    made.globals["turned"] = turned
    return made


_ROLES = {
    "agent": "Who",
    "patient": "Whom",
    "partner": "With",
    "recipient": "To whom",
    "topic": "About",
    "group": "Of what",
    "venue": "Where",
    "instrument": "By what",
}
"""What a card calls the roles of a claim."""


_ENTITY = re.compile(r"\bentity-[0-9a-f]{16}\b")


def with_links(message: str) -> Markup:
    """A message, escaped, whose ids lead to their pages: "fits 2: entity-14a6d948e7a82246 Ada Quill"."""
    return Markup(_ENTITY.sub(lambda found: f'<a href="/entity/{found[0]}">{found[0]}</a>', str(escape(message))))


def many(count: int, noun: str, several: str | None = None) -> str:
    """So many of a thing, in words that fit the number: "1 report", "2 events and states"."""
    return f"{count} {noun}" if count == 1 else f"{count} {several or noun + 's'}"


def href(path: str, /, **query: str | None) -> str:
    """An address of the desk with its query; empty values are left out."""
    kept = {k: v for k, v in query.items() if v}
    return path + (f"?{urlencode(kept)}" if kept else "")


def turned(here: str, query: Mapping[str, str], name: str, number: int) -> str:
    """The same address at another sheet of one of its lists."""
    return href(here, **{**query, name: str(number)})
