"""Files into the archive, and the derived tables brought up to what the archive holds."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sayso.archive import LOST, digest_of, in_force
from sayso.model.document import Document
from sayso.model.errors import WorkspaceError
from sayso.model.given import each_of
from sayso.model.imprint import facts_of
from sayso.model.reading import Reading
from sayso.model.record import Record
from sayso.workspace.imprints import with_facts
from sayso.workspace.progress import Progress, Step, telling_of_long
from sayso.workspace.rebuilding import clear, is_cut, mark_logs
from sayso.workspace.reintake import given_with, leading, reintake, told_by_bundle
from sayso.workspace.reports import Added
from sayso.workspace.steadily import read_steadily

if TYPE_CHECKING:
    from sayso.archive.store import Store
    from sayso.intake import Intaken
    from sayso.workspace.workspace import Workspace

T = TypeVar("T")

# Derived rows go to the database together, as many as come in this time: each commit waits for the disk.
_SECONDS = 1.0


def add_paths(
    workspace: Workspace, paths: str | Path | Sequence[str | Path], given: Mapping[str, str | None], progress: Progress
) -> tuple[Added, ...]:
    """Archive what is in some files, each confirmed before the next is begun, then read what is new."""
    intaken = workspace.rooms.intake(each_of(paths), published=given["published"], publisher=given["publisher"])
    return add_items(workspace, map(Item, intaken), given, progress)


def add_lists(
    workspace: Workspace, paths: str | Path | Sequence[str | Path], given: Mapping[str, str | None], progress: Progress
) -> tuple[Added, ...]:
    """The same for the entries of lists of known people and bodies; every list is looked through before the first."""
    whole = [
        entry
        for path in each_of(paths)
        for entry in workspace.rooms.known(path, published=given["published"], publisher=given["publisher"])
    ]
    return add_items(workspace, map(Item, whole), given, progress)


@dataclass(frozen=True, slots=True)
class Item:
    """A document to be kept, with what else its capture is to say: where and when it was fetched."""

    intaken: Intaken
    note: Record = field(default_factory=dict)


def add_items(
    workspace: Workspace, items: Iterable[Item | Added], given: Mapping[str, str | None], progress: Progress
) -> tuple[Added, ...]:
    """Archive documents, each before the next is asked for, then read what is new; an ``Added`` is only told of."""
    workspace.rooms.check()
    prepare(workspace)
    told: list[Added] = []

    def new() -> Iterator[tuple[Document, str]]:
        for number, item in enumerate(items, 1):
            told.append(item if isinstance(item, Added) else _keep(workspace, item, given))
            progress(Step(stage="archiving", name=told[-1].name, done=number))
            if isinstance(item, Item) and told[-1].new:
                document = item.intaken.document
                yield document, given_with(workspace.archive.captures_of(document.id)[0])

    for batch in _in_batches(new()):
        workspace.store.put_documents(batch)
    catch_up(workspace, progress)
    return tuple(told)


def _keep(workspace: Workspace, kept: Item, given: Mapping[str, str | None]) -> Added:
    item = kept.intaken
    document = item.document
    fault = next((gap.reason for gap in document.gaps if gap.failed), None)
    if not item.data:
        return Added(name=item.capture_name, document=None, new=False, fault=fault or "it is empty")
    known = bool(workspace.archive.captures_of(digest_of(item.data)))
    note = {
        "name": item.capture_name,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published,
        "media_type": document.media_type,
        "given": {key: value for key, value in sorted(given.items()) if value is not None},
        **kept.note,
    }
    told = None if kept.note else told_by_bundle(item)
    if told is not None:
        note["told"] = workspace.archive.originals.put(told)
    noted = workspace.archive.keep(item.data, note) and known
    return Added(name=item.capture_name, document=document.id, new=not known, fault=fault, noted=noted)


def catch_up(workspace: Workspace, progress: Progress) -> None:
    """Bring documents, captures and readings up to the archive; what stands already is left alone."""
    store = workspace.store
    if store.read_only:
        return
    prepare(workspace)
    store.put_captures(workspace.archive.all_captures())
    _documents(workspace, store, progress)
    _readings(workspace, store, progress)
    mark_logs(workspace)


def prepare(workspace: Workspace) -> None:
    """Empty the tables that another version of the program made: it may take the same bytes differently."""
    store = workspace.store
    if store.read_only:
        raise WorkspaceError(f"{store.name} cannot be written; change its permissions or work on a copy of the folder")
    version = workspace.rooms.version()
    known = store.fact("version")
    if known == version and not is_cut(workspace):
        return
    if known is not None:
        clear(workspace)
    store.set_fact("version", version)


def _documents(workspace: Workspace, store: Store, progress: Progress) -> None:
    there = store.documents()
    captures = {
        c.document: leading(workspace.archive.captures_of(c.document)) for c in workspace.archive.all_captures()
    }
    facts = facts_of(in_force(workspace.archive.judgements.all()))
    captures |= {document: c | {"facts": facts[document]} for document, c in captures.items() if document in facts}
    missing = {document: c for document, c in captures.items() if there.get(document) != given_with(c)}

    lost = {document for document, given in there.items() if given == LOST}

    def documents() -> Iterator[tuple[Document, str]]:
        for number, (found, given) in enumerate(reintake(workspace, missing), 1):
            # What was read while the original was sound still stands.
            if given != LOST or found.id not in there:
                (lost.add if given == LOST else lost.discard)(found.id)
                yield with_facts(found, facts.get(found.id, {})), given
            progress(Step(stage="opening", name=found.name, done=number, total=len(missing)))

    for batch in _in_batches(documents()):
        store.put_documents(batch)
    if (store.fact(LOST) or "") != (now := " ".join(sorted(lost))):
        store.set_fact(LOST, now)


def _readings(workspace: Workspace, store: Store, progress: Progress) -> None:
    known = store.fact("reader")
    unread = store.unread(known or "")

    def readings() -> Iterator[Reading]:
        documents = telling_of_long(map(store.document, unread), progress, total=len(unread))
        for number, reading in enumerate(read_steadily(workspace.rooms.read, documents, workspace.rooms.reader), 1):
            yield reading
            progress(Step(stage="reading", name=reading.document.name, done=number, total=len(unread)))

    for batch in _in_batches(readings()) if unread else ():
        if known is None:
            # Who reads is known from the first reading: to ask beforehand would load the language pipeline twice.
            known = f"{batch[0].reader.name} {batch[0].reader.version}"
            store.set_fact("reader", known)
        store.put_readings(batch)


def _in_batches(items: Iterable[T]) -> Iterator[list[T]]:
    batch: list[T] = []
    until = time.monotonic() + _SECONDS
    for item in items:
        batch.append(item)
        if time.monotonic() >= until:
            yield batch
            batch, until = [], time.monotonic() + _SECONDS
    if batch:
        yield batch
