"""A participant as a line prints it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A participant as it is printed; ``plural`` where it takes a plural verb, ``subject`` its form before a verb.

    ``pronoun`` marks one that stands there as a pronoun, ``either`` one of several that are joined by "or".  ``called``
    is the name that stands behind a description: ", Ada Quill," of "the mayor, Ada Quill, left".
    ``adjective`` marks a nation's adjective, which stands before a title: "the Quarian prime minister".  ``link`` is
    the preposition that ties a body to the title before it, where the report prints another than "of".
    """

    mention: str
    text: str
    subject: str
    plural: bool = False
    adjective: bool = False
    either: bool = False
    pronoun: bool = False
    called: str = ""
    link: str = ""
