"""From what a person types to what a judgement is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sayso.model.case import Case
from sayso.model.errors import Ambiguous, BadArgument, NotFound
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import claim_key, split_key
from sayso.workspace.namesakes import mentioned_apart

_PAIR = ("same", "different", "unsure")

VERDICTS = {
    JudgementKind.ENTITY: _PAIR,
    JudgementKind.EVENT: _PAIR,
    JudgementKind.CLAIM: ("right", "wrong", "amended", "flagged"),
    JudgementKind.SOURCE: ("A", "B", "C", "D", "E", "F"),
    JudgementKind.DOCUMENT: ("retracted", "corrected", "standing", "amended"),
    JudgementKind.BRIEF: ("kept", "dropped"),
    JudgementKind.APPROVE: ("approved",),
}
"""The words of each kind."""


def check_verdict(kind: JudgementKind, verdict: str) -> None:
    """Raise ``BadArgument`` with the words that would do."""
    words = VERDICTS.get(kind, ("undone",))
    if verdict not in words:
        article = "an" if kind.value[0] in "aeiou" else "a"
        raise BadArgument(f"{verdict!r} is no verdict on {article} {kind.value}; take one of: {', '.join(words)}")


def subject_of(
    case: Case, kind: JudgementKind, typed: Sequence[str], known_claims: Callable[[], Iterable[str]]
) -> tuple[str, ...]:
    """The keys that the words stand for.  ``known_claims`` gives all claim keys, those judged wrong too."""
    if kind is JudgementKind.ENTITY:
        return _pair(_namesakes(case, _two(typed)) or [_chain(case, word) for word in typed], typed)
    if kind is JudgementKind.EVENT:
        return _pair([_telling(case, word) for word in _two(typed)], typed)
    if kind is JudgementKind.CLAIM:
        return (typed[0] if typed[0] in case.claims else _one(typed[0], sorted(known_claims()), "claim"),)
    if kind is JudgementKind.SOURCE:
        return (_source(case, typed[0]),)
    if kind is JudgementKind.DOCUMENT:
        return tuple(document_of(case, word) for word in typed)
    return tuple(typed)


def document_of(case: Case, typed: str) -> str:
    """The id of the document with that id (or its beginning), name or headline."""
    named = [r.document.id for r in case.pile.readings if typed in (r.document.name, r.document.headline)]
    named += [c.document for c in case.pile.captures if c.name == typed and c.document in case.readings]
    if len(set(named)) == 1:
        return named[0]
    return _one(typed, sorted(set(named)) or sorted(case.readings), "document")


def judgement_of(log: Sequence[Judgement], typed: str) -> Judgement:
    """The judgement with that id (or its beginning); ``last`` is the newest."""
    if not log:
        raise NotFound("there is no judgement yet: nothing to undo")
    if typed == "last":
        return log[-1]
    return {j.id: j for j in log}[_one(typed, [j.id for j in log], "judgement")]


def _two(typed: Sequence[str]) -> Sequence[str]:
    if len(typed) != 2:
        raise BadArgument(f"it takes two to be the same or different; {len(typed)} given")
    return typed


def _pair(keys: list[str], typed: Sequence[str]) -> tuple[str, ...]:
    if keys[0] == keys[1]:
        raise BadArgument(
            f"{typed[0]!r} and {typed[1]!r} are one already; to part them, give two of its chains "
            "(`sayso who NAME --json` lists them)"
        )
    return tuple(sorted(keys))


def _namesakes(case: Case, typed: Sequence[str]) -> list[str] | None:
    """The chains of an entity and of whom a claim names, where one of the two words is a claim."""
    for word, other in (tuple(typed), tuple(reversed(typed))):
        if "#" not in word or "#" in other:
            continue
        fitting = [word] if word in case.claims else [k for k in case.claims if _fits(k, *_cut(word))]
        if len(fitting) == 1:
            return list(mentioned_apart(case, fitting[0], case.entity(other).id))
    return None


def _chain(case: Case, typed: str) -> str:
    if "#" in typed:
        if _is_chain(case, typed):
            return typed
        return _one(typed, sorted(chain for e in case.settlement.entities for chain in e.chains), "chain")
    return min(case.entity(typed).chains)


def _is_chain(case: Case, typed: str) -> bool:
    """Whether that is the whole key of a chain: a desk sends whole keys, and a large case has millions of them."""
    document, chain = split_key(typed)
    reading = case.readings.get(document)
    return reading is not None and any(m.chain == chain for m in reading.mentions)


def _telling(case: Case, typed: str) -> str:
    if "#" in typed:
        return typed if typed in case.claims else _one(typed, sorted(case.claims), "claim")
    return min(case.events[_one(typed, sorted(case.events), "event")].claims)


def _source(case: Case, typed: str) -> str:
    names = {p for r in case.pile.readings for p in case.publishers(r.document.id)}
    for reading in case.pile.readings:
        names |= {a.source.text for a in reading.attributions if a.source is not None}
        names |= {m.name for m in reading.mentions}
    fitting = sorted(n for n in names if n == typed) or sorted(n for n in names if n.casefold() == typed.casefold())
    if not fitting:
        raise NotFound(f"no publisher or source is called {typed!r}; `sayso sources` lists them")
    return fitting[0]


def _one(typed: str, keys: Sequence[str], noun: str) -> str:
    """The one key that is ``typed``, or begins with it (``abc#c1`` stands for ``sha256:abc…#c1``)."""
    if typed in keys:
        return typed
    bare, local = _cut(typed)
    found = [k for k in keys if _fits(k, bare, local)] if bare else []
    if len(found) == 1:
        return found[0]
    if found:
        raise Ambiguous(
            f"{typed!r} fits {len(found)} {noun}s; write more of it:\n" + "\n".join(f"  {k}" for k in found[:12])
        )
    raise NotFound(f"no {noun} {typed!r}; `--json` on a view prints the keys of what it shows")


def _cut(typed: str) -> tuple[str, str]:
    """The digest or its beginning, and the local id with its mark."""
    document, mark, local = typed.rpartition("#") if "#" in typed else (typed, "", "")
    return document.removeprefix("sha256:"), mark + local


def _fits(key: str, start: str, end: str) -> bool:
    document, mark, local = key.rpartition("#") if "#" in key else (key, "", "")
    return document.removeprefix("sha256:").startswith(start) and mark + local == end


def all_claim_keys(case: Case, judgements: Iterable[Judgement]) -> set[str]:
    """Every claim key: those in the case and those taken out of it by a judgement."""
    judged = {j.subject[0] for j in judgements if j.kind is JudgementKind.CLAIM}
    return set(case.claims) | judged | {claim_key(r.document.id, c.id) for r in case.pile.readings for c in r.claims}
