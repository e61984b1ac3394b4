"""Pages that a person names, fetched and then added like files, or only saved."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sayso.intake.fetching import MOST_ENTRIES, Fetched, Fetcher, Manner, check_library, entries_of
from sayso.intake.sniffing import FEED, WARC, sniff
from sayso.model.errors import IntakeError, WorkspaceError
from sayso.model.given import each_of
from sayso.workspace.adding import Item, add_items
from sayso.workspace.progress import Progress, Step, silent
from sayso.workspace.readers import to_stderr
from sayso.workspace.reintake import renamed
from sayso.workspace.reports import Added, AddReport

if TYPE_CHECKING:
    from sayso.intake import Intaken
    from sayso.model.document import Document
    from sayso.workspace.workspace import Workspace

__all__ = ["Errand", "Manner", "Saved", "check_library", "fetch_into", "has_fetched", "notice", "save_into"]

_FRESH = timedelta(days=1)
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What a person asks for: pages, or with ``feed`` the pages that feeds name.

    An address fetched less than a day ago is asked anew only with ``again``.  ``announce`` says what a person must know
    before it is done, ``progress`` what is being done.
    """

    addresses: str | Sequence[str]
    feed: bool = False
    again: bool = False
    manner: Manner = Manner()
    announce: Callable[[str], None] = to_stderr
    progress: Progress = silent


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """An address with the file that its page lies in, or what was wrong."""

    name: str
    path: Path | None = None
    fault: str | None = None


def notice(addresses: str | Sequence[str]) -> str:
    """What people must know before the first request: who is asked, and what that gives away."""
    hosts = list(dict.fromkeys(urlsplit(a.strip()).hostname or a for a in each_of(addresses)))
    more = f" and {len(hosts) - 5} more" if len(hosts) > 5 else ""
    return (
        f"Requests go to {', '.join(hosts[:5])}{more}, and where they redirect to. Each site sees this machine's "
        "address and that sayso asks; nothing of your reports is sent."
    )


def has_fetched(workspace: Workspace) -> bool:
    """Whether somebody has fetched pages into this workspace before, and so knows what it gives away."""
    return any("fetched" in entry for entry in workspace.archive.captures.entries())


def fetch_into(workspace: Workspace, errand: Errand, given: Mapping[str, str | None]) -> AddReport:
    """Fetch pages into the archive, each confirmed before the next is asked for, then read what is new.

    Killed at any moment, what was fetched is kept; the same errand then asks only for the rest.
    """
    return AddReport(items=add_items(workspace, _Trip(workspace, errand).items(given), given, errand.progress))


def save_into(folder: Path, errand: Errand) -> Iterator[Saved]:
    """Save each page as a web archive in a folder, which ``add`` reads."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(f"{folder} cannot be made: {error.strerror}; give another folder") from error
    fetcher = Fetcher(errand.manner)
    for address in _addresses(fetcher, errand):
        if isinstance(address, Added):
            yield Saved(name=address.name, fault=address.fault)
            continue
        there = _saved(folder, address)
        if there is not None and not errand.again:
            errand.announce(f"{address} was saved less than a day ago; --again asks for it anew")
            yield Saved(name=address, path=there)
            continue
        try:
            yield Saved(name=address, path=_save(folder, address, fetcher.fetch(address)))
        except IntakeError as error:
            yield Saved(name=address, fault=str(error))


def _addresses(fetcher: Fetcher, errand: Errand) -> Iterator[str | Added]:
    """The addresses to ask for, each once; a feed that cannot be read is told of in its place."""
    asked: set[str] = set()
    for named in each_of(errand.addresses):
        try:
            found = entries_of(fetcher, named) if errand.feed else (named,)
        except IntakeError as error:
            yield Added(name=named, document=None, new=False, fault=str(error))
            continue
        if errand.feed:
            most = "its first " if len(found) == MOST_ENTRIES else ""
            errand.announce(f"{named} names pages; {most}{len(found)} are taken. {notice(found)}")
        for address in (_bare(a) for a in found):
            if address not in asked:
                asked.add(address)
                yield address


def _bare(address: str) -> str:
    """Without the fragment, which no server is told."""
    return address.strip().partition("#")[0]


class _Trip:
    """One errand into one workspace."""

    def __init__(self, workspace: Workspace, errand: Errand) -> None:
        self._workspace = workspace
        self._errand = errand
        self._fetcher = Fetcher(errand.manner)
        self._aside: list[Added] = []
        self._last: tuple[str, Fetched]

    def items(self, given: Mapping[str, str | None]) -> Iterator[Item | Added]:
        """What was fetched, and what was not or need not be, in the order asked for."""
        with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
            # One intake for all, as its worker starts slowly; it takes each page before the next is asked for.
            paths = self._paths(Path(folder))
            intake = self._workspace.rooms.intake
            for found in intake(paths, published=given["published"], publisher=given["publisher"]):
                yield from self._told()
                yield self._item(found)
            yield from self._told()

    def _paths(self, folder: Path) -> Iterator[Path]:
        for number, address in enumerate(_addresses(self._fetcher, self._errand), 1):
            there = address if isinstance(address, Added) else self._there(address)
            if isinstance(address, Added) or there is not None:
                self._aside += [there] if isinstance(there, Added) else []
                continue
            self._errand.progress(Step(stage="fetching", name=address, done=number))
            try:
                fetched = self._fetcher.fetch(address)
            except IntakeError as error:
                self._aside.append(Added(name=address, document=None, new=False, fault=str(error)))
                continue
            self._last = (address, fetched)
            path = folder / "page.warc"
            path.write_bytes(fetched.warc)
            yield path

    def _told(self) -> Iterator[Added]:
        yield from self._aside
        self._aside.clear()

    def _item(self, found: Intaken) -> Item | Added:
        address, fetched = self._last
        document = renamed(found.document, address)
        if document.media_type == WARC:
            return Added(name=address, document=None, new=False, fault=_unread(fetched, document))
        warc = self._workspace.archive.originals.put(fetched.warc)
        note = {"fetched": {**fetched.record, "asked": address, "warc": warc}}
        return Item(replace(found, document=document, capture_name=address), note)

    def _there(self, address: str) -> Added | None:
        """What is there of an address that was fetched less than a day ago."""
        if self._errand.again:
            return None
        entries = self._workspace.archive.captures.entries()
        last = next((e for e in reversed(entries) if e.get("fetched", {}).get("asked") == address), None)
        if last is None or _age(last["fetched"]["at"]) > _FRESH:
            return None
        self._errand.announce(f"{address} was fetched at {last['fetched']['at']}; --again asks for it anew")
        return Added(name=address, document=last["document"], new=False, fault=self._fault(last["document"]))

    def _fault(self, document: str) -> str | None:
        if document not in self._workspace.store.documents():
            return None
        return next((gap.reason for gap in self._workspace.document(document).gaps if gap.failed), None)


def _unread(fetched: Fetched, document: Document) -> str:
    why = next((gap.reason for gap in document.gaps if gap.failed), f"{document.name} could not be read")
    if sniff("", fetched.body) == FEED:
        return f"{why}: it is a feed, and --feed takes the pages that it names"
    return f"{why} (it is {fetched.page.header('Content-Type') or 'of no type that it names'})"


def _age(moment: str) -> timedelta:
    return datetime.now(UTC) - datetime.fromisoformat(moment)


def _save(folder: Path, address: str, fetched: Fetched) -> Path:
    path = folder / f"{_stem(address)}-{datetime.now(UTC).strftime(_STAMP)}.warc"
    # A file that has its name is whole: a killed process leaves none that is cut.
    part = folder / f".{path.name}.part"
    try:
        part.write_bytes(fetched.warc)
        os.replace(part, path)
    except OSError as error:
        raise WorkspaceError(f"{path} cannot be written: {error.strerror}; give another folder") from error
    return path


def _saved(folder: Path, address: str) -> Path | None:
    since = (datetime.now(UTC) - _FRESH).strftime(_STAMP)
    paths = sorted(folder.glob(f"{_stem(address)}-*.warc"))
    return next((p for p in reversed(paths) if p.stem.rpartition("-")[2] > since), None)


def _stem(address: str) -> str:
    host = "".join(c if c.isalnum() or c in ".-" else "_" for c in urlsplit(address).hostname or "page")
    return f"{host}-{hashlib.sha256(address.encode('utf-8', 'replace')).hexdigest()[:12]}"
