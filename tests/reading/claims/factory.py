"""Short ways to hand-made drafts with mentions."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.claim import Claim
from sayso.model.mention import Kind, Level, Mention
from sayso.model.when import When, WhenType
from sayso.reading.claims import find_claims
from sayso.reading.draft import Draft
from sayso.reading.vocabulary import load_vocabulary
from sayso.testing.parsed import draft_of

KINDS = {
    "p": Kind.PERSON,
    "o": Kind.ORGANISATION,
    "l": Kind.PLACE,
    "e": Kind.EVENT,
    "f": Kind.FACILITY,
    "g": Kind.GROUP,
}
VOCABULARY = load_vocabulary()


def m(text: str, words: str, number: int) -> Mention:
    """A mention by "p Ada Quill": its kind's letter and its words; a lower-case start makes it nominal."""
    letter, _, name = words.partition(" ")
    start = text.index(name)
    last = name.rpartition(" ")[2]
    level = (
        Level.NAMED if name[0].isupper() else Level.PRONOUN if name in ("he", "she", "it", "they") else Level.NOMINAL
    )
    head = start + len(name) - len(last)
    return Mention(
        id=f"m{number}",
        start=start,
        end=start + len(name),
        text=name,
        kind=KINDS[letter],
        level=level,
        chain=f"e{number}",
        name=name,
        head=head,
    )


def w(text: str, words: str, number: int) -> When:
    """An unresolved date by its words."""
    start = text.index(words)
    return When(
        id=f"t{number}", start=start, end=start + len(words), text=words, type=WhenType.DATE,
        timex=None, edtf=None, earliest=None, latest=None,
    )  # fmt: skip


def d(text: str, table: str, *names: str, whens: tuple[str, ...] = ()) -> Draft:
    """The draft of a text with its parse, its mentions and its dates."""
    draft = draft_of(text, table)
    mentions = tuple(sorted((m(text, n, i) for i, n in enumerate(names, 1)), key=lambda x: x.start))
    return replace(draft, mentions=mentions, whens=tuple(w(text, x, i) for i, x in enumerate(whens, 1)))


def said(draft: Draft) -> list[str]:
    """The claims that were read, each as "met agent=Ada partner=Boran where=Oslo when=Monday"."""
    return [shown(c, draft) for c in find_claims(draft, VOCABULARY) if not c.doubted or c.predicate != "did"]


def shown(claim: Claim, draft: Draft) -> str:
    """A claim in one short line."""
    names = {x.id: x.text.split()[0] for x in draft.mentions}
    whens = {x.id: x.text for x in draft.whens}
    words = [claim.predicate, *(f"{p.role.value}={names[p.mention]}" for p in claim.participants)]
    words += [f"title={claim.title}"] if claim.title else []
    words += [f"where={names[claim.where]}"] if claim.where else []
    words += [f"when={whens[claim.when]}"] if claim.when else []
    return " ".join(words)
