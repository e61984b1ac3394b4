"""The clause of a line: subject, verb with its hedges and negation, and the sides after it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model.claim import Claim, Role, Status
from sayso.model.predicate import ANY_DEED, Predicate
from sayso.model.stance import Polarity
from sayso.reading.line.framing.ahead import ahead, goes_ahead
from sayso.reading.line.framing.provisos import provided
from sayso.reading.line.happening import Happening
from sayso.reading.line.sides.name import Name
from sayso.reading.line.sides.titles import article_of, titled, with_others
from sayso.reading.line.stated import Stated
from sayso.reading.line.verb.acting import Acting
from sayso.reading.line.verb.forms import gerund
from sayso.reading.line.verb.group import Verb, is_hearsay, verb_group
from sayso.reading.line.verb.then import past_of, was_not
from sayso.reading.line.verb.wording import phrase, phrase_with, sides
from sayso.reading.line.whole import Whole

#: Left-out subjects that take a plural verb.
_FIRST = frozenset({"they", "we", "you"})
_OF = re.compile(r" (?:of|from|in|for|with|on|at|to) |,")
_OWN_DEEDS = ("died", "resigned", "fled", "protested", "succeeded", "failed", "returned", "recovered", "worked_for")
#: Predicates whose patient does it itself: "the crowd grew", "the riot spread".
_TURNS = frozenset({"happened", "changed", "opened", "ended", "spread", "crashed", "became", *_OWN_DEEDS})
#: A body that only a pronoun stands for is left out: nobody is "a lawyer of its".
_NAMELESS = frozenset({"it", "its", "their", "them", "they", "his", "her", "our", "my"})
_NOBODY = ("no ", "nobody", "none ", "not one ", "not a ", "not an ", "neither ")
_NEGATOR = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|no one|neither|nor|nowhere|without|hardly)\b|n['’]t$", re.I
)
_IS = ("is ", "are ", "'s ", "’s ", "am ")
#: Predicates that say nothing but in the report's own verb.
_OWN_WORDS_ONLY = frozenset({ANY_DEED, "involved_in"})
_DANGLING = frozenset({"to", "in", "against", "for", "between", "with", "of"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The participants of a claim by role; ``loose`` where others may hold the title that one of them has."""

    names: Mapping[Role, Sequence[Name]]
    loose: bool = False

    def of(self, role: Role) -> Sequence[Name]:
        """The names in a role."""
        return self.names.get(role, ())

    def all(self) -> list[Name]:
        """Every name, in the order of the roles."""
        return [n for names in self.names.values() for n in names]


def listed(words: Sequence[str], joint: str = "and") -> str:
    """ "A", "A and B", "A, B and C"."""
    return words[0] if len(words) == 1 else f" {joint} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def clause(
    claim: Claim, predicate: Predicate, named: Sides, own: Stated | Acting | Happening | Whole | None, text: str
) -> str:
    """ "Ada Quill is said to have met Boran Teth"; ``own`` may be the whole clause."""
    if isinstance(own, Happening) and claim.stance.polarity is Polarity.NEGATIVE:
        return ""  # What is forbidden or prevented has a verb that says so.
    if isinstance(own, Happening):
        return _happening_clause(claim, own, text)
    if isinstance(own, Whole):
        return own.words
    if isinstance(own, Acting):
        return _acting_clause(claim, named, own, text)
    if predicate.name == "holds_role":
        return _role_clause(claim, named, text)
    if own is not None:
        told = _own_clause(claim, named, own, text)
        if told or predicate.name != "appointed":
            return told  # "And was replaced by Quill": the verb is not said of Quill.
    if predicate.name in _OWN_WORDS_ONLY:
        return ""
    return _set_clause(claim, predicate, named, text)


def _own_clause(claim: Claim, named: Sides, own: Stated, text: str) -> str:
    """With the report's own verb and prepositions."""
    everyone = named.all()
    subjects = [n for n in everyone if own.prepositions.get(n.mention, "") is None and not _stands_behind(own, n)]
    direct = [n for n in everyone if own.prepositions.get(n.mention) == ""]
    passive = own.suffered or (not subjects and own.passive)
    apart = own.object and not own.twofold and not any(n.text in own.object for n in everyone)
    passive = passive and (own.undergone or not apart)  # "Saw him taking bribes": he took them.
    if not subjects and passive and own.undergone and own.object and all(n.mention in own.given for n in direct):
        own = replace(own, subject=own.object, object="")  # Whom or what a deed is done to that somebody does.
    if not subjects and own.subject:
        subjects = [Name(mention="", text=own.subject, subject=own.subject, plural=own.subject in _FIRST or own.many)]
    passive = passive and (own.undergone or own.subject not in [n.text for n in subjects])
    if not subjects:
        led = [n for n in everyone if not own.prepositions.get(n.mention) and not _stands_behind(own, n)]
        subjects, direct = _undergoing(direct or led, own)
    if own.quantity and len(subjects) == 1:
        several = "one" not in own.quantity.split()[:2]
        subjects = [replace(subjects[0], text=own.quantity, subject=own.quantity, plural=several)]
    if not subjects:
        return ""  # Nobody and nothing that the verb could be said of.
    verb = _verb(own, subjects, passive=passive)
    if (behind := _behind(own, everyone, subjects, passive=passive)) is not None:
        told = _verbatim(_denied_behind(claim, own), own, behind, verb, _leading(own, subjects), text)
        return ahead(own, everyone, told)
    things = _things(claim, own, direct)
    if re.search(r"\b(?:nothing|nobody|no one|none)\b", things):
        claim = replace(claim, stance=replace(claim.stance, polarity=Polarity.POSITIVE))
    group = _governing(claim, own, verb) or verb_group(_once_denied(claim, _subject(subjects)), verb, text)
    words = [_subject(subjects), own.before, group, *_rest(own, everyone, subjects, things)]
    if own.clause and not _inside(own.clause, words):
        goes_on = bool(words[-1]) and own.clause.lower().startswith(f"{words[-1].lower()} ")
        words = [*(words[:-1] if goes_on else words), own.clause]  # "Found guilty" and "guilty of arson".
    return " ".join(filter(None, words))


def _verb(own: Stated, subjects: Sequence[Name], *, passive: bool) -> Verb:
    """The forms of the report's verb that its subjects ask for."""
    return Verb(
        base=own.forms.base,
        past=own.forms.past if passive else own.present or own.forms.past,
        participle=own.forms.participle,
        passive=passive,
        plural=_plural(subjects) if own.number is None else own.number,
        first=_first(subjects),
        adverbs=own.adverbs,
        early=own.before,
        having=own.having,
        being=own.being,
        going=gerund(own.forms.base) if own.going else "",
        asked=own.asked,
        marked=own.marked,
    )


def _stands_behind(own: Stated, name: Name) -> bool:
    """Whether a doer stands behind a passive, "was seized by the Front"; the line leaves him there."""
    return own.undergone and own.following is not None and own.following.holds(own.offsets[name.mention])


def _behind(own: Stated, everyone: list[Name], subjects: list[Name], *, passive: bool) -> str | None:
    """The words behind the verb as they stand, with the sides that stand elsewhere; ``None`` where the line turns it.

    A pronoun among them is told by the name of whom it stands for.
    """
    words = own.following
    if words is None or passive != own.undergone or any(words.holds(own.offsets.get(n.mention, -1)) for n in subjects):
        return None
    leading = {n.mention for n in subjects}
    names = {own.offsets[n.mention]: n.text for n in everyone if n.pronoun and n.mention not in leading}
    others = [n for n in everyone if n.mention not in leading and not words.holds(own.offsets[n.mention])]
    lent = [n for n in others if own.prepositions.get(n.mention) == "" and not words.object]
    direct = _object(lent) if lent else words.gap
    told = [direct, words.told(names)]
    apart: dict[str, list[Name]] = {}
    for n in others:
        if (preposition := own.prepositions.get(n.mention)) and not goes_ahead(own, n):
            apart.setdefault(preposition, []).append(n)
    told += [f"{preposition} {_object(names)}" for preposition, names in apart.items()]
    return " ".join(filter(None, told))


def _denied_behind(claim: Claim, own: Stated) -> Claim:
    """The claim for its verb, without what stands behind it: "found no trace", "came reportedly from Ostby"."""
    cues = [c for c in claim.stance.cues if own.following is not None and own.following.holds(c.start)]
    if not cues:
        return claim
    kept = tuple(c for c in claim.stance.cues if c not in cues)
    told = any(_NEGATOR.search(c.text) for c in cues)  # A condition behind it takes no "not" from "may not attend".
    polarity = Polarity.POSITIVE if told else claim.stance.polarity
    return replace(claim, stance=replace(claim.stance, cues=kept, polarity=polarity))


def _verbatim(claim: Claim, own: Stated, behind: str, verb: Verb, subject: str, text: str) -> str:
    """Subject, verb and what follows it as it stands."""
    group = _governing(claim, own, verb) or verb_group(_once_denied(claim, subject), verb, text)
    said = own.clause if own.told and not _inside(own.clause, [behind]) else ""
    told = " ".join(filter(None, (subject, own.before, group, behind, said)))
    return provided(told, own.proviso)


def _leading(own: Stated, subjects: list[Name]) -> str:
    """The subject with what says which, as printed; where it opens with a pronoun of an owner, by the owner's name."""
    owned = own.leading.partition(" ")[0].lower() in _NAMELESS
    return _subject(subjects) if owned or not own.leading else own.leading


def _undergoing(names: list[Name], own: Stated) -> tuple[list[Name], list[Name]]:
    """Subjects and objects of a passive: "Quill was awarded a medal"."""
    subjects = [n for n in names if n.mention not in own.given]
    return (subjects, [n for n in names if n.mention in own.given]) if subjects else (names, [])


def _things(claim: Claim, own: Stated, direct: list[Name]) -> str:
    """The object, in its own words or as the sides that stand for it."""
    things = own.object or _object(direct)
    if own.twofold and not own.object and len(direct) == 2:
        things = " ".join(n.text for n in sorted(direct, key=lambda n: own.places[n.mention]))
    if claim.stance.polarity is Polarity.NEGATIVE:
        things = re.sub(r"^no ", "any ", things)
    return "" if own.clause and things and _inside(things, [own.clause]) else things


def _rest(own: Stated, everyone: list[Name], subjects: list[Name], things: str) -> list[str]:
    """What follows the verb: particle and object, then the other phrases in the order of the text."""
    apart = len(own.particle) > 3 and len(things.split()) < 3
    following: dict[str, list[Name]] = {}
    for n in everyone:
        preposition = own.prepositions.get(n.mention)
        opening = _OF.split(n.text)[0]  # The name without its tail, which may be cut elsewhere.
        told = preposition and re.search(
            rf"\b{preposition} (?:[\w’'-]+ ){{0,3}}{re.escape(opening)}(?!\w)", things, re.I
        )
        within = f"{preposition} {opening}".lower() in own.clause.lower()
        if preposition and not told and not within and n not in subjects:
            following.setdefault(preposition, []).append(n)
    phrases = [(min(own.places[n.mention] for n in names), p, names) for p, names in following.items()]
    told_so = [(place, f"{preposition} {_object(names)}") for place, preposition, names in phrases]
    placed = sorted([*told_so, *(f for f in own.further if f[1].lower() not in f"{things} {own.clause}".lower())])
    return [*([things, own.particle] if apart else [own.particle, things]), *(text for _, text in placed)]


def _governing(claim: Claim, own: Stated, verb: Verb) -> str:
    """ "Sought to leave": an infinitive with what stands over it, where no hearsay or leave words it otherwise."""
    lead = own.governed[2 if verb.first else 1 if verb.plural else 0]
    turned = verb.passive and not own.undergone  # "Proposed cutting aid": it is not the aid that proposed.
    undone = own.gerund and claim.stance.polarity is Polarity.NEGATIVE and bool(claim.attribution)
    if not lead or is_hearsay(claim) or turned or undone:
        return ""  # "Denied meeting them" is told as: did not meet them.
    if own.gerund:
        return f"{lead} {'being ' + verb.participle if verb.passive else gerund(verb.base)}"
    return f"{lead} {verb.bare}"


def _once_denied(claim: Claim, subject: str) -> Claim:
    """The claim for its verb: "no charges" deny already what "were laid" would deny again."""
    if claim.stance.polarity is not Polarity.NEGATIVE or not subject.lower().startswith(_NOBODY):
        return claim
    return replace(claim, stance=replace(claim.stance, polarity=Polarity.POSITIVE))


def _inside(clause_text: str, words: Sequence[str]) -> bool:
    told = clause_text.lower()
    quoted = told.strip('“”"').rstrip(".,")  # The same words in other quotation marks.
    return told in (line := " ".join(words).lower()) or (told[:1] in '“"' and quoted in line)


def _first(names: Sequence[Name]) -> bool:
    return len(names) == 1 and names[0].subject.lower() in ("i", "you")


def _object(names: Sequence[Name]) -> str:
    return listed([n.text for n in names], _joint(names)) if names else ""


def _joint(names: Sequence[Name]) -> str:
    return "or" if any(n.either for n in names) else "and"


def _subject(names: Sequence[Name]) -> str:
    called = names[0].called if len(names) == 1 else ""
    return listed([n.subject for n in names], _joint(names)) + called if names else "somebody"


def _plural(names: Sequence[Name]) -> bool:
    either = _joint(names) == "or"
    return (len(names) > 1 and not either) or any(n.plural for n in names)


def _set_clause(claim: Claim, predicate: Predicate, named: Sides, text: str) -> str:
    """With the predicate's wording, where a noun or set phrase states the claim."""
    if not claim.participants:
        return _bare_clause(claim, text)
    shared = with_others(claim.trigger.text, text[: claim.trigger.start])
    before = text[claim.passage.start : claim.trigger.start]
    told = f"co-{predicate.phrase}" if shared else predicate.phrase
    forms = phrase_with(predicate.name, told, claim.trigger.text, before)
    subjects = list(named.of(Role.AGENT))
    if predicate.name == "addressed" and len(named.all()) == 1:
        forms = phrase("spoke")  # Nobody and nothing that the speech is said to have been made to.
    following = [(role, preposition) for role, preposition in sides(claim.predicate) if named.of(role)]
    passive = False
    if not subjects and following:
        passive = not forms.stative and predicate.name not in _TURNS
        subjects, following = list(named.of(following[0][0])), following[1:]
    subjects = subjects or named.all()
    now = claim.predicate == "was_in" and claim.trigger.text.lower().startswith(_IS)
    verb = Verb(
        base=forms.base,
        past="is" if now else past_of(claim, forms, text),
        participle=forms.participle,
        passive=passive,
        plural=_plural(subjects),
        stative=forms.stative or now,
    )
    if now and claim.status is Status.UNSPECIFIED:
        claim = replace(claim, status=Status.HOLDS)
    subject = _subject(subjects)
    group = verb_group(_once_denied(claim, subject), verb, text)
    words = [subject, group, *_following(predicate, forms.tail, named, following)]
    return " ".join(filter(None, words))


def _bare_clause(claim: Claim, text: str) -> str:
    """ "There was a blast": a happening of which nobody is told."""
    noun = " ".join(claim.trigger.text.split())
    noun = noun if noun[1:] != noun[1:].lower() else noun.lower()
    plural = noun.endswith("s") and not noun.endswith(("ss", "is"))
    verb = Verb(base="be", past="was", participle="been", plural=plural, stative=True)
    article = "" if plural else "an " if noun[:1].lower() in "aeiou" else "a "
    return f"there {verb_group(claim, verb, text)} {article}{noun}"


def _happening_clause(claim: Claim, own: Happening, text: str) -> str:
    """ "There was the closure of the mine": a happening in the words of its noun."""
    if not own.words:
        return ""
    verb = Verb(base="be", past="was", participle="been", plural=own.plural, stative=True)
    return f"there {verb_group(claim, verb, text)} {own.words}"


def _following(predicate: Predicate, tail: str, named: Sides, following: list[tuple[Role, str]]) -> list[str]:
    last = tail.rpartition(" ")[2]
    if predicate.mutual and not named.of(Role.PARTNER):
        tail = (tail.rpartition(" ")[0] if last in _DANGLING else tail) + (
            " together" if len(named.of(Role.AGENT)) > 1 else ""
        )
    elif last in _DANGLING and not (following and not following[0][1]):
        tail = tail.rpartition(" ")[0]
    words, direct = [tail.strip()], True
    for role, preposition in following:
        if not preposition and not direct:
            preposition = {Role.PARTNER: "with", Role.TOPIC: "about"}.get(role, "at")
        words.append(f"{preposition} {_object(named.of(role))}".strip())
        direct = False
    return words


def _role_clause(claim: Claim, named: Sides, text: str) -> str:
    subjects = list(named.of(Role.AGENT))
    verb = Verb(
        base="be",
        past="was" if was_not(claim, text) else "is",
        participle="been",
        plural=_plural(subjects),
        stative=True,
    )
    return f"{_subject(subjects)} {verb_group(claim, verb, text)} {_title(claim, named)}"


def _acting_clause(claim: Claim, named: Sides, own: Acting, text: str) -> str:
    """ "Quill operates publicly as leader of the Front as a cover"."""
    subjects, forms = list(named.of(Role.AGENT)), own.forms
    past = own.present or forms.past
    verb = Verb(
        base=forms.base,
        past=past,
        participle=forms.participle,
        plural=_plural(subjects),
        passive=own.given,
        being="was" if own.given else "is" if own.going else "",
        going=own.going,
    )
    words = (_subject(subjects), verb_group(claim, verb, text), own.manner, "as", _title(claim, named), own.further)
    return " ".join(filter(None, words))


def _title(claim: Claim, named: Sides) -> str:
    """ "a commander of the Front", "president of Quaria", "the Quarian prime minister"."""
    several = _plural(named.of(Role.AGENT))
    held = claim.title or "official"
    if claim.status is Status.ENDED:
        held = re.sub(r"^(?:ex|former)[- ]\s*", "", held, flags=re.I) or held
    article, title = titled(held, several, named.loose, bool(named.of(Role.GROUP)))
    groups = [n for n in named.of(Role.GROUP) if n.text.lower() not in _NAMELESS]
    group = _object(groups)
    if any(n.adjective for n in groups):
        group = group.removeprefix("the ")  # "A U.S. attorney".
        article, title, group = article_of(group, article), f"{group} {title}", ""
    link = next((n.link for n in groups if n.link), "at" if " of " in title else "of")  # "Head of research at".
    return f"{article}{title}" + (f" {link} {group}" if group else "")
