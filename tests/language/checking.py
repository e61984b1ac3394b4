"""The check-list: sentences with the claims that a careful reader would write down.

A case is ``text => claim ; claim``.  A claim is a predicate and fields: roles with the name expected,
``where``, ``when``, ``title``, ``status``, ``kind``, ``pol`` (``-``), ``cert`` (``less`` than certain, or
``certain``), ``by`` (a speaker in the chain), ``cue`` (a word that the stance's cues hold) and ``evidence``.
A mutual act may name its sides either way round.  A claim after ``!`` must not be there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.model.claim import Claim
from sayso.model.predicate import Predicate
from sayso.model.reading import Reading
from sayso.model.stance import Certainty

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sentence of a cell, and what it should give: predicate and (field, value) pairs."""

    cell: str
    text: str
    wanted: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def cases(half: str) -> Iterator[Case]:
    """The cases of a half, ``open`` or ``blind``."""
    for path in sorted((FOLDER / half).glob("*.toml")):
        for line in tomllib.loads(path.read_text(encoding="utf-8"))["cases"]:
            yield read_case(path.stem, line)


def read_case(cell: str, line: str) -> Case:
    """The case that a line writes."""
    text, _, wanted = line.partition(" => ")
    return Case(cell=cell, text=text, wanted=tuple(_claim(w) for w in wanted.split(" ; ") if w.strip()))


def _claim(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    predicate, _, fields = text.strip().partition(" ")
    pairs = (f.partition("=") for f in fields.split(", ") if f)
    return predicate, tuple((key.strip(), value.strip()) for key, _, value in pairs)


def faults(case: Case, reading: Reading, vocabulary: dict[str, Predicate]) -> list[str]:
    """What the reading lacks, in words; empty where it has every claim wanted and every line keeps its words."""
    found = []
    for name, fields in case.wanted:
        predicate = name.removeprefix("!")
        claims = [c for c in reading.claims if c.predicate == predicate]
        missing = [[f"{k}={v}" for k, v in fields if not _holds(c, k, v, reading, vocabulary)] for c in claims]
        if name != predicate:
            found += [f"wrong {c.line!r}" for c, lacks in zip(claims, missing, strict=True) if not lacks]
        elif not claims:
            found.append(f"no {predicate}")
        elif all(missing):
            found.append(f"{predicate} without {', '.join(min(missing, key=len))}")
    return found + [f"line loses {w!r}: {c.line}" for c in reading.claims for w in lost_words(c, reading)]


def lost_words(claim: Claim, reading: Reading) -> list[str]:
    """Hedges, negations, evidence and speakers that the line of a claim does not show."""
    line = " ".join(claim.line.split()).lower()
    words = [" ".join(c.text.split()) for c in claim.stance.cues]
    words += [" ".join(e.text.split()) for e in claim.evidence]
    by_id = {a.id: a for a in reading.attributions}
    mentions = {m.id: m for m in reading.mentions}
    lost = [w for w in words if not _shown(w.lower(), line)]
    for source in (by_id[a].source for a in claim.attribution if a in by_id):
        if source is not None:
            mention = mentions.get(source.mention or "")
            names = [source.text, mention.name if mention else "", mention.text if mention else ""]
            lost += [] if any(n and " ".join(n.split()).lower() in line for n in names) else [source.text]
    return lost


def _shown(words: str, line: str) -> bool:
    """Whether the words stand whole in the line; an auxiliary may have taken the number of its subject."""
    if _stand(words, line):
        return True
    first, _, rest = words.partition(" ")
    return first in ("is", "are", "was", "were", "has", "have") and _stand(rest.removesuffix(" to"), line)


def _stand(words: str, line: str) -> bool:
    """Whether they stand there and not inside other words, the last perhaps in another form: "expect" in "expected"."""
    first, last = words[0].isalnum(), words[-1].isalnum()
    pattern = ("(?<!\\w)" if first else "") + re.escape(words) + ("(?:e?d|e?s|ing)?(?!\\w)" if last else "")
    return re.search(pattern, line) is not None


def _holds(claim: Claim, key: str, value: str, reading: Reading, vocabulary: dict[str, Predicate]) -> bool:
    simple = {"status": claim.status.value, "pol": claim.stance.polarity.value, "kind": claim.kind.value}
    if key in simple:
        return simple[key] == value
    if key == "title":
        return value.lower() in (claim.title or "").lower()
    if key == "cert":
        less = claim.stance.certainty is not Certainty.CERTAIN or claim.kind.value == "assessment"
        return less == (value == "less")
    if key == "cue":
        return any(value.lower() in c.text.lower() for c in claim.stance.cues)
    if key == "evidence":
        return any(value.lower() in e.text.lower() for e in claim.evidence)
    return any(_same(value, name) for name in _names(claim, key, reading, vocabulary))


def _names(claim: Claim, key: str, reading: Reading, vocabulary: dict[str, Predicate]) -> list[str]:
    mentions = {m.id: m for m in reading.mentions}
    if key == "when":
        return [w.text for w in reading.whens if w.id == claim.when]
    if key == "where":
        ids = [claim.where] if claim.where else []
    elif key == "by":
        sources = [a.source for a in reading.attributions if a.id in claim.attribution and a.source is not None]
        return [s.text for s in sources] + [mentions[s.mention].name for s in sources if s.mention in mentions]
    else:
        keys = {"agent", "partner"} if vocabulary[claim.predicate].mutual and key in ("agent", "partner") else {key}
        ids = [p.mention for p in claim.participants if p.role.value in keys]
    return [n for i in ids for n in (mentions[i].text, mentions[i].name)]


def _same(value: str, name: str) -> bool:
    wanted, words = value.lower().split(), name.lower().replace("’", "'").split()
    return all(any(w in x for x in words) for w in wanted)
