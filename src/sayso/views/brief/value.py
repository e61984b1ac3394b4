"""A brief as a value, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.views.network import Edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: the verbatim passage, who printed it and when, the digest of the original.

    ``start`` and ``end`` are code points in the archived text; ``standing`` what has become of the report since.
    """

    number: int
    words: str
    cited: str
    file: str
    document: str
    start: int
    end: int
    standing: str | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """The report as it is cited, and its file where the citation is not already by the file's name."""
        return (self.cited,) if self.cited.startswith(f"{self.file}, ") else (self.cited, self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of the brief with the numbers of its notes.

    ``rests_on`` says what stands behind it; ``marks`` (disputed, retracted, planned …) are printed beside it.
    """

    text: str
    notes: tuple[int, ...]
    rests_on: str | None = None
    marks: tuple[str, ...] = ()
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Who somebody is: spellings, and each thing that is said of them, on whose word."""

    name: str
    kind: str
    spellings: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposed:
    """A disagreement: what it is about and what each side says."""

    about: str
    differs: str
    sides: tuple[tuple[str, str | None, tuple[Line, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """An edge of the picture in words, with its notes."""

    edge: Edge
    text: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What could not be read: the report and the reason."""

    report: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The whole brief.  ``counts`` is a sentence on the pile; ``subjects`` are the entities it was asked for."""

    title: str
    counts: str
    subjects: tuple[str, ...]
    main: tuple[Line, ...]
    who: tuple[Profile, ...]
    timeline: tuple[Line, ...]
    undated: tuple[Line, ...]
    planned: tuple[Line, ...]
    network: tuple[Drawn, ...]
    disagreements: tuple[Opposed, ...]
    single: tuple[Line, ...]
    unnamed: tuple[Line, ...]
    opinions: tuple[Line, ...]
    doubted: tuple[Line, ...]
    unresolved: tuple[Line, ...]
    missing: tuple[Missing, ...]
    notes: tuple[Note, ...]
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The head of a brief of the whole case: what it is, and its main lines with their notes."""

    title: str
    counts: str
    main: tuple[Line, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the analyst wrote between the lines: theirs, and printed as theirs."""

    text: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A brief that somebody composed: chosen lines and their own words, in their order.

    ``disagreements`` are those on what was chosen: they are printed whether chosen or not.  ``missing`` says what
    was chosen and is not in the case as it stands.  ``approved`` is who approved it, if anybody.
    """

    title: str
    counts: str
    who: str
    approved: str | None
    body: tuple[Line | Words, ...]
    disagreements: tuple[Opposed, ...]
    missing: tuple[Missing, ...]
    notes: tuple[Note, ...]
    version: str
