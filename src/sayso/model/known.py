"""An entry of somebody's list of known people and bodies, and the plain lines it is archived and read as."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.mention import Kind

KNOWN = "application/x-sayso-known"
"""The media type of a document that is one entry of a list: its text is lines, the name first, then ``Key: value``."""

OR, SIDE = " or ", " | "
"""What stands between dates of which one holds, and between the parts of a post or listing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A role that the list gives: "treasurer" of "Falah Front".

    ``group`` is ``None`` where no body is named; ``title`` where the list names a body and does not say as what.
    """

    title: str | None
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One designation: by whom, from which day (ISO 8601, a year or month will do), as what."""

    by: str | None = None
    on: str | None = None
    what: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One known person or body.

    ``weak`` are aliases that the list itself calls too broad to tell who is meant.  ``born`` and ``died`` hold ISO
    8601 dates of which one holds.  ``notes`` are lines kept for people to read, pairs of key and value.
    """

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    born: tuple[str, ...] = ()
    died: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    listings: tuple[Listing, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()

    def text(self) -> str:
        """The entry as lines."""
        lines = [self.name, f"Kind: {self.kind.value}"]
        lines += [f"Also called: {alias}" for alias in self.aliases]
        lines += [f"Also called, broadly: {alias}" for alias in self.weak]
        lines += [f"{key}: {OR.join(days)}" for key, days in (("Born", self.born), ("Died", self.died)) if days]
        lines += [f"Role: {SIDE.join(filter(None, (p.title, p.group)))}" for p in self.posts if p.title]
        lines += [f"Tied to: {p.group}" for p in self.posts if p.title is None and p.group]
        lines += [f"Listed: {SIDE.join((x.by or '-', x.on or '-', x.what or '-'))}" for x in self.listings]
        lines += [f"{key}: {value}" for key, value in self.notes]
        return "\n".join(lines) + "\n"
