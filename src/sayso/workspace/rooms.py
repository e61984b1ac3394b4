"""The rooms that a workspace calls, each fetched only when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sayso.model.document import Document
from sayso.model.errors import BadArgument
from sayso.model.pile import Pile, Settlement
from sayso.model.predicate import Predicate
from sayso.model.reading import Reader, Reading

if TYPE_CHECKING:
    from sayso.archive.answers import Answers
    from sayso.intake import Intaken
    from sayso.reading.modelled import Reads
    from sayso.resolution import Memory
    from sayso.workspace.settings import Settings


class Rooms(Protocol):
    """What a workspace needs from the floors below; tests give a small one of their own."""

    def check(self) -> None:
        """Raise ``BadArgument`` for a setting or a person's own file that reading would stumble over."""
        ...

    def intake(self, paths: Iterable[str | Path], *, published: str | None, publisher: str | None) -> Iterator[Intaken]:
        """The documents in some files; each path is asked for only once the one before it is answered."""
        ...

    def known(self, path: str | Path, *, published: str | None, publisher: str | None) -> Sequence[Intaken]:
        """The entries of a list of known people and bodies."""
        ...

    def reader(self) -> Reader:
        """Who reads: its version changes whenever a reading may."""
        ...

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The reading of each document, in order."""
        ...

    def vocabulary(self) -> Mapping[str, Predicate]:
        """The predicates, the user's own among them."""
        ...

    def settle(self, pile: Pile) -> Settlement:
        """Entities, events and their weight."""
        ...

    def forget(self) -> None:
        """Work everything out anew the next time."""
        ...

    def version(self) -> str:
        """A digest of all that readings and settlements depend on beside the archive; cheap to ask for."""
        ...


class House:
    """The rooms of this package, with the settings of one workspace."""

    def __init__(self, settings: Settings, *, answers: Answers | None = None) -> None:
        self.settings = settings
        self.answers = answers
        self._memories: tuple[Memory, Memory] | None = None
        self._vocabulary: tuple[str, Mapping[str, Predicate]] | None = None

    def check(self) -> None:
        """Raise ``BadArgument`` for a setting or a person's own file that reading would stumble over."""
        from sayso.reading.places.gazetteer import Gazetteer
        from sayso.reading.vocabulary import load_vocabulary
        from sayso.weighing import read_families
        from sayso.workspace.fingerprint import folders_of_pipeline
        from sayso.workspace.readers import RULES

        its = self.settings
        if its.vocabulary is not None:
            load_vocabulary(its.vocabulary)
        if its.families is not None:
            read_families(its.families)
        if its.gazetteer is not None:
            Gazetteer(users=its.gazetteer).load()
        if its.reader != RULES:
            self._reader(lambda _: None)
        if its.cluster is None and not folders_of_pipeline(its.pipeline):
            raise BadArgument(f"no language pipeline {its.pipeline!r}: it is no installed spaCy package and no folder")

    def intake(self, paths: Iterable[str | Path], *, published: str | None, publisher: str | None) -> Iterator[Intaken]:
        """The documents in some files."""
        from sayso.intake import read_paths

        return read_paths(paths, published=published, publisher=publisher)

    def known(self, path: str | Path, *, published: str | None, publisher: str | None) -> Sequence[Intaken]:
        """The entries of a list of known people and bodies."""
        from sayso.intake import read_known

        return read_known(path, published=published, publisher=publisher)

    def reader(self) -> Reader:
        """Who reads; loads the language pipeline."""
        return self._reader().reader

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The reading of each document, in order."""
        return self._reader().read(documents)

    def _reader(self, announce: Callable[[str], None] | None = None) -> Reads:
        from sayso.workspace.readers import Readership, reader_of, to_stderr

        how = Readership(
            reader=self.settings.reader,
            pipeline=self.settings.pipeline,
            vocabulary=self.settings.vocabulary,
            gazetteer=self.settings.gazetteer,
            processes=self.settings.processes,
            cluster=self.settings.cluster,
            endpoint=self.settings.llm_endpoint,
            model=self.settings.llm_model,
            key=self.settings.llm_key,
        )
        return reader_of(how, answers=self.answers, announce=announce or to_stderr)

    def vocabulary(self) -> Mapping[str, Predicate]:
        """The predicates, the user's own among them."""
        from sayso.reading.vocabulary import load_vocabulary

        version = self.version()
        if self._vocabulary is None or self._vocabulary[0] != version:
            self._vocabulary = version, load_vocabulary(self.settings.vocabulary)
        return self._vocabulary[1]

    def settle(self, pile: Pile) -> Settlement:
        """Resolution, then weighing; what either worked out for the last pile is not worked out again."""
        from sayso.resolution import Memory, resolve
        from sayso.weighing import NO_FAMILIES, read_families, weigh

        vocabulary = self.vocabulary()
        families = NO_FAMILIES if self.settings.families is None else read_families(self.settings.families)
        of_resolution, of_weighing = self._memories = self._memories or (Memory(), Memory())
        resolved = resolve(pile, vocabulary, of_resolution)
        recall = of_weighing.begin()
        weighed = weigh(pile, resolved.entities, resolved.events, families=families, recall=recall)
        of_weighing.keep(recall)
        return Settlement(
            entities=resolved.entities,
            events=weighed.events,
            disagreements=weighed.disagreements,
            copies=weighed.copies,
            retractions=weighed.retractions,
        )

    def forget(self) -> None:
        """Work everything out anew the next time."""
        self._memories = None

    def version(self) -> str:
        """A digest of the rooms' code and data, the pipeline's files and the user's own lists."""
        from sayso.workspace.fingerprint import fingerprint

        return fingerprint(self.settings)
