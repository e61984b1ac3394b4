"""FollowTheMoney entities, flat or nested, as known people and bodies.

Followed: the FollowTheMoney data model (schemata ``Person``, ``Organization``, ``Sanction`` …) and OpenSanctions'
``entities.ftm.json`` (one entity a line, joined by id) and ``targets.nested.json`` (what refers is nested).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sayso.model.known import Known, Listing, Post
from sayso.model.mention import Kind

Entity = Mapping[str, Any]

KINDS = {
    "Person": Kind.PERSON,
    "Organization": Kind.ORGANISATION,
    "Company": Kind.ORGANISATION,
    "PublicBody": Kind.ORGANISATION,
    # A person or a body, the list does not say which: it is kept, and joins nobody.
    "LegalEntity": Kind.OTHER,
    "Vessel": Kind.OTHER,
    "Airplane": Kind.OTHER,
    "Vehicle": Kind.OTHER,
}

# Schemata that tie the entity in the first property to what the others say: who, the body, the role.
_POSTS = {
    "Occupancy": ("holder", "post", "role"),
    "Membership": ("member", "organization", "role"),
    "Employment": ("employee", "employer", "role"),
    "Directorship": ("director", "organization", "role"),
}
_PLAIN = {"Membership": "member", "Employment": "employee", "Directorship": "director"}
_OWNERS = {"Sanction": "entity", **{schema: roles[0] for schema, roles in _POSTS.items()}}
_LISTED = frozenset({"sanction", "sanction.counter", "debarment"})
_NOTES = (("country", "Country"), ("nationality", "Nationality"), ("citizenship", "Citizenship"), ("topics", "Topic"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the file: its number, its bytes, and the entity it holds."""

    number: int
    data: bytes
    entity: Entity


class Graph:
    """The lines of one file, by id and by whom they refer to."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._by_id: dict[str, Line] = {}
        self._about: dict[str, list[Line]] = defaultdict(list)
        for line in lines:
            self._by_id.setdefault(str(line.entity.get("id")), line)
            owner = _OWNERS.get(str(line.entity.get("schema")))
            for subject in values(line.entity, owner) if owner else ():
                self._about[subject].append(line)

    def known(self, line: Line) -> tuple[Known, bytes]:
        """The entry that a line's entity makes, and all the bytes of the file that it rests on."""
        about = self._about[str(line.entity.get("id"))]
        links = [*_nested(line.entity), *(x.entity for x in about)]
        others = [self._by_id[i] for x in about for i in sorted(_references(x.entity)) if i in self._by_id]
        rest = {x.number: x.data for x in (*about, *others) if x.number != line.number}
        return _known(line.entity, links, self._name_of), b"\n".join((line.data, *(rest[n] for n in sorted(rest))))

    def _name_of(self, reference: str) -> str:
        line = self._by_id.get(reference)
        return name_of(line.entity) or "" if line is not None else ""


def values(entity: Entity, name: str) -> list[str]:
    """The plain values of a property, white space set right, each once and in order."""
    found = (entity.get("properties") or {}).get(name) or []
    plain = (" ".join(str(v).replace("|", "/").split()) for v in _listed(found) if isinstance(v, (str, int)))
    return list(dict.fromkeys(v for v in plain if v))


def name_of(entity: Entity) -> str | None:
    """The best name: the caption, or the first name given."""
    caption = entity.get("caption")
    names = values(entity, "name")
    if isinstance(caption, str) and caption.strip():
        return " ".join(caption.replace("|", "/").split())
    return names[0] if names else None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _nested(entity: Entity) -> Iterator[Entity]:
    for _, found in sorted((entity.get("properties") or {}).items()):
        yield from (v for v in _listed(found) if isinstance(v, dict) and v.get("schema") in _OWNERS)


def _references(entity: Entity) -> set[str]:
    schema = str(entity.get("schema"))
    names = [n for n in _POSTS.get(schema, ())[:2] if n != _OWNERS.get(schema)]
    return {v for n in names for v in values(entity, n)}


def _known(entity: Entity, links: list[Entity], named: Any) -> Known:
    name = name_of(entity) or ""
    posts = [Post(title=title) for title in values(entity, "position")]
    posts += [p for link in links for p in _posts(link, named)]
    listings = [x for link in links if link.get("schema") == "Sanction" for x in _listings(link)]
    if not listings and _LISTED & set(values(entity, "topics")):
        listings = [Listing(what=", ".join(sorted(_LISTED & set(values(entity, "topics")))))]
    aliases = [a for p in ("name", "alias", "previousName") for a in values(entity, p) if a != name]
    return Known(
        name=name,
        kind=KINDS[str(entity.get("schema"))],
        aliases=tuple(dict.fromkeys(aliases)),
        weak=tuple(values(entity, "weakAlias")),
        born=tuple(sorted(d[:10] for d in values(entity, "birthDate"))),
        died=tuple(sorted(d[:10] for d in values(entity, "deathDate"))),
        posts=tuple(dict.fromkeys(posts)),
        listings=tuple(dict.fromkeys(listings)),
        notes=tuple((key, v) for prop, key in _NOTES for v in values(entity, prop)),
    )


def _posts(link: Entity, named: Any) -> Iterator[Post]:
    if link.get("schema") not in _POSTS:
        return
    _, body, role = _POSTS[str(link["schema"])]
    roles = values(link, role)
    bodies = [n for reference in values(link, body) if (n := named(reference))]
    inner = (link.get("properties") or {}).get(body) or []
    bodies += [n for v in _listed(inner) if isinstance(v, dict) and (n := name_of(v))]
    if link["schema"] == "Occupancy":
        # The post itself is what is held: "Minister of Harbours" is a title, no body.
        yield from (Post(title=title) for title in dict.fromkeys(bodies))
        return
    for group in dict.fromkeys(bodies):
        yield from (Post(title=title, group=group) for title in roles or [_PLAIN[link["schema"]]])


def _listings(sanction: Entity) -> Iterator[Listing]:
    def first(*names: str) -> str | None:
        return next((v for n in names for v in values(sanction, n)), None)

    on = first("listingDate", "startDate")
    yield Listing(by=first("authority"), on=on[:10] if on else None, what=first("program", "reason"))
