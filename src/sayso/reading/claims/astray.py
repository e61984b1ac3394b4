"""Lines with a "he" or "her" that would be read of somebody whom they name, and the report means another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from sayso.model.claim import Claim, Role, Status
from sayso.model.mention import Kind, Level, Mention
from sayso.model.stance import Polarity
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.standing.stand import Speakers
from sayso.reading.draft import Draft
from sayso.reading.mentions.chains.quotations import quotation
from sayso.reading.mentions.lexicon import lexicon

_GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
#: Of what somebody no longer tells, the side that he would be.
_DEATHS = {"died": Role.AGENT, "killed": Role.PATIENT}
_QUOTED = re.compile(r"“[^“”]*”")
#: Several speakers and several of whom they speak, whom nobody names: "according to them, they were trained".
_ECHO = re.compile(r"According to them\b.*?, they ")
#: A body that nobody names behind who speaks, which is read as that one: "according to the guild, it paid them".
_ITSELF = re.compile(r"According to [^,]*, its? ")
_WORD = re.compile(r"[\w’'-]+")


def astray(claim: Claim, draft: Draft, tree: Tree) -> bool:
    """Whether a pronoun of a line is not one of those whom the line names, and might be read so.

    "According to Orlov, her heart failed" is said of another than Orlov; "according to them, they" of nobody known.
    """
    line = _QUOTED.sub(" ", claim.line)
    if _ECHO.match(line) or _its_anothers(claim, draft, line):
        return True
    spoken = {w.lower() for w in _WORD.findall(line)} & _GENDER.keys()
    if not spoken:
        return False
    meant = [m for m in _pronouns(claim, draft, tree) if m.text.lower() in spoken]
    if not meant:
        return False
    near = [m for m in draft.mentions if claim.passage.start <= m.start < claim.passage.end]
    told = {m.chain: at for m in (*near, *_sides(claim, draft)) if (at := _place(m, line)) >= 0}
    untold = [m for m in meant if m.chain not in told]
    known = _people(draft) if untold else {}
    return any(_misread(m, claim, draft, known, _before(m, line, told)) for m in untold)


def _its_anothers(claim: Claim, draft: Draft, line: str) -> bool:
    """Whether the "it" right behind who speaks is another than he."""
    if not _ITSELF.match(line) or not claim.attribution:
        return False
    by_id = draft.by_id
    speaking = {
        by_id[a.source.mention].chain
        for a in draft.attributions
        if a.id in claim.attribution and a.source is not None and a.source.mention in by_id
    }
    sides = (by_id[p.mention] for p in claim.participants)
    own = [m for m in sides if m.level is Level.PRONOUN and m.text.lower() == "it"]
    near = (m for m in draft.mentions if claim.passage.start <= m.start < claim.passage.end)
    owners = own or [m for m in near if m.text.lower() == "its"]
    return bool(owners) and bool(speaking) and not any(m.chain in speaking for m in owners)


def _before(mention: Mention, line: str, told: dict[str, int]) -> set[str]:
    """The chains that a line tells of before a pronoun."""
    words = [m.start() for m in _WORD.finditer(line) if m[0].lower() == mention.text.lower()]
    return {chain for chain, at in told.items() if words and at < words[-1]}


def _misread(mention: Mention, claim: Claim, draft: Draft, known: dict[str, str], told: set[str]) -> bool:
    """Whether the line names somebody whom the pronoun fits, and the report's sentence leaves it less to him.

    There it stands in a quotation, behind somebody else too, or before whom the line names.
    """
    fitting = {chain for chain, sex in known.items() if sex in ("", _GENDER[mention.text.lower()])}
    if not fitting & told:
        return False
    if quotation(draft.document.text, mention.start) is not None:
        return True
    before = {m.chain for m in draft.mentions if claim.passage.start <= m.start < mention.start} & fitting
    return not before or not before <= told


def speaks_of_himself(claim: Claim, speakers: Speakers, draft: Draft) -> bool:
    """Whether "he" inside a quotation was taken for who speaks: somebody else, nobody knows who.

    So is whoever is told to be dead: in "Petelo told me that she died" she is not Petelo.
    """
    dead = claim.predicate in _DEATHS and claim.status is Status.HAPPENED and claim.stance.polarity is Polarity.POSITIVE
    if not claim.attribution or not (dead or speakers.quoted(claim.attribution)):
        return False
    speaking = speakers.chains(claim.attribution[-1], draft)
    by_id = {p.mention for p in claim.participants if not dead or p.role is _DEATHS[claim.predicate]}
    third = (draft.by_id[i] for i in by_id if i in draft.by_id and draft.by_id[i].text.lower() in _GENDER)
    return any(m.chain in speaking for m in third)


def _pronouns(claim: Claim, draft: Draft, tree: Tree) -> list[Mention]:
    """The third persons at and below the words of a claim."""
    i = tree.at.get(claim.trigger.start)
    if i is None:
        return []
    below = tree.subtree(i)
    start, end = tree.start[below[0]], tree.end[below[-1]]
    sides = {p.mention for p in claim.participants}
    third = (m for m in draft.pronouns if m.text.lower() in _GENDER)
    return [m for m in third if m.id in sides or start <= m.start < end]


def _sides(claim: Claim, draft: Draft) -> Iterable[Mention]:
    sides = {p.mention for p in claim.participants}
    speaking = {a.source.mention for a in draft.attributions if a.id in claim.attribution and a.source is not None}
    return (m for m in draft.mentions if m.id in sides | speaking)


def _place(mention: Mention, line: str) -> int:
    """Where a line tells who a mention is, by its name or by its own words, if they are no pronoun; or -1."""
    own = line.find(mention.text) if mention.level is not Level.PRONOUN else -1
    name = " ".join(mention.name.split())
    named = line.find(name) if name[:1].isupper() and name.lower() not in _GENDER else -1
    return max(own, named) if min(own, named) < 0 else min(own, named)


def _people(draft: Draft) -> dict[str, str]:
    """The chains of people with a name, with "m" or "f" where the report or the given name tells."""
    sexes: dict[str, str] = defaultdict(str)
    for mention in draft.mentions:
        sexes[mention.chain] = sexes[mention.chain] or _sex(mention)
    named = (m for m in draft.mentions if m.level is Level.NAMED and m.kind is Kind.PERSON)
    return {m.chain: sexes[m.chain] for m in named}


def _sex(mention: Mention) -> str:
    if mention.level is Level.PRONOUN:
        return _GENDER.get(mention.text.lower(), "")
    parts = mention.text.split()
    if mention.level is Level.NAMED:
        return lexicon().given.get(parts[0], "") if len(parts) > 1 else ""
    last = parts[-1].lower()
    return "m" if last in lexicon().male else "f" if last in lexicon().female else ""
