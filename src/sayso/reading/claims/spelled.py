"""Two names of one thing that print alone shows: "Quay League (QL)", "Quill, alias the Heron"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from sayso.model.claim import Status
from sayso.model.mention import Kind, Level, Mention

#: What stands between two names of one thing; the name before ends where this begins.
_KNOWN_AS = re.compile(
    r"(?:, \d{1,3},|,? \(\d{1,3}\),?| [–—-]|,)? (?:\(|who (?:is|was) |which (?:is|was) |(?:is|was|are) )?"
    r"(?:more )?(?:(?:also|better|otherwise|\w+ly) )?"
    r"(?:known (?:(?:in [A-Z]\w+|online|locally|simply|professionally) )?as|"
    r"referred to (?:by (?:\w+ ){1,3})?as|abbreviated(?: as| to)?|nicknamed|dubbed|alias|@|"
    r"a[./]?k[./]?a\.?|aliases|né|née|"
    r"known (?:by|under) (?:his|her|its|the) "
    r"(?:kunya|nickname|alias|codename|pseudonym|nom de guerre|(?:\w+ )?name)(?: of)?|"
    r"kunya|nom de guerre|(?:real|street|stage|pen|birth|maiden|war) name|codenamed|code-named)[:,]? "
    r"(?:the |by |“|\"|‘|')*$"
)
#: What stands between two further names of one thing, and how a list of them ends: "(alias Heron, Kala)".
_FURTHER = re.compile(r"[”\"’]?(?:, (?:and |or )?| and | or | ?[/;] ?)(?:the )?[“\"‘]?")
_LISTED = re.compile(r"[”\"’]?\)")
_OF_ONE, _OF_TWO = re.compile(r"[”\"’]?, (?:was|is|has)\b"), re.compile(r"[”\"’]?,")
#: Verbs that call another something, where no mark or helper makes them participles.
_CALLING = re.compile(r" (?:nicknamed|dubbed|codenamed|code-named) ")
#: Titles that a war name or a stage name carries.
_TITLED = re.compile(
    r"\b(?:Colonel|Commander|Comandante|Comrade|Captain|General|Major|Doctor|Dr|Sheikh|Mullah|Uncle|Brother|Sister|"
    r"Mother|Father|Mama|Papa|Don|DJ|MC|King|Prince|Queen|Saint|Baron) $"
)
#: No other name of a thing stands farther behind it, in characters; most names have none so near before them.
_FARTHEST = 100
_OF = re.compile(r"\b(?:of|for|in|by) (?:the )?$")
_REAL = re.compile(
    r"whose (?:(?:real|true|actual|given|birth|full|original|legal|stage|pen|street|"
    r"screen|user|artist|maiden|trading|brand|code|family) name|nom de guerre|alias|nickname|kunya|"
    r"pseudonym|codename|pen name) (?:is|was|had been) (?:the )?(?:“|\"|‘)?$"
)
#: What stands before a name that was given up, and what follows it.
_FORMER = re.compile(
    r"(?:, \d{1,3},| [–—-]|,)? \(?(?:(?:formerly|previously|originally|once)(?: known as| called)?|"
    r"the (?:former|erstwhile)) (?:the )?(?:“|\"|‘)?$"
)
#: What follows another name that some give: "Quill, or Ada Tern as the police call her,".
_AS_CALLED = re.compile(
    r"[”\"’]?,? (?:as (?:\w+ ){1,4}(?:calls?|called|knows?|knew) (?:him|her|it|them)\b|"
    r"to (?:his|her|its|their) \w+(?:,| [–—-]))"
)
_SINCE = re.compile(r"(?: [–—-] |, | \()(?:now|then|today|later|since)(?: known as| called)? (?:the )?(?:“|\"|‘)?$")
_CLOSED = re.compile(r"[,.)”\";]| [–—-] |$")
#: What may stand in a bracket beside a short form: "(in French GHF)", "(GHF, by its French initials)".
_LETTERS = r"(?:acronym|initials|abbreviation|letters)"
_OPENED = re.compile(
    rf"[(\[](?:in [A-Z]\w+:? |(?:[A-Z]\w+ )?{_LETTERS}:? |(?:or|abbreviated(?: as| to)?|hereafter|henceforth) )?"
    r"(?:the )?[“\"‘]?$"
)
_SHUT = re.compile(rf"[”\"’]?(?:,? (?:by|from|after|in) (?:its|the|their) (?:[A-Z]\w+ )?{_LETTERS})?[)\]]")
#: A number in a register, which is nobody's other name: "the Quay Brigade (QAe.002)".
_NUMBER = re.compile(r"\d{3}|[./]\d|\d[./]")
_SPELT = re.compile(rf"\((?:in [A-Z]|.*{_LETTERS})|.*{_LETTERS}\)")


def spelled(mentions: tuple[Mention, ...], text: str) -> Iterator[tuple[Mention, Mention, Status]]:
    """Names followed by a short form in brackets, or by another name: "Quay Workers' League (QWL)"."""
    named = sorted((m for m in mentions if m.level is Level.NAMED), key=lambda m: (m.start, m.end))
    ends: dict[int, Mention] = {m.end: m for m in named}
    people = {m.end for m in mentions if m.kind is Kind.PERSON}
    stops = sorted(ends)
    bearers: dict[str, Mention] = {}
    for short in named:
        before = bisect_right(stops, short.start)
        if not before or short.start - stops[before - 1] > _FARTHEST:
            continue
        titled = _TITLED.search(text, max(0, short.start - 20), short.start)
        start = short.start if titled is None else titled.start()
        known = _KNOWN_AS.search(text, max(0, start - 40), start)
        if known is not None and _CALLING.fullmatch(known.group()):
            known = None  # "Teth dubbed Quill a traitor".
        long = ends.get(known.start()) if known is not None else _before_whose(short, ends, text)
        if long is not None and _one(long, short, text) and not _within(long, short, people, text):
            # "Quill alias Heron alias Kala": each is a name of the first.
            bearers[short.id] = bearers.get(long.id, long)
            for other in (short, *_further(long, short, named, text)):
                yield bearers[short.id], other, Status.HOLDS
        if (old := _given_up(short, ends, text)) is not None and not _within(old, short, people, text):
            yield old, short, Status.ENDED
        if (first := _renamed(short, ends, text)) is not None and not _within(first, short, people, text):
            then = " then " in text[first.end : short.start]
            yield first, short, Status.ENDED if then else Status.HOLDS
        if (long := _before_or(short, ends, text)) is not None:
            yield long, short, Status.HOLDS
        if (long := _before_bracket(short, ends, text)) is not None:
            yield long, short, Status.HOLDS


def _further(long: Mention, short: Mention, named: list[Mention], text: str) -> list[Mention]:
    """Further names of one thing behind its second: in a bracket, or between commas where no other person may be meant.

    "Quill, alias Heron and Kala, was held" names one; "Quill, alias Heron, and Kala left" names two.
    """
    found, between = [short], []
    for name in named:
        if name.start > found[-1].end and _FURTHER.fullmatch(text, found[-1].end, name.start):
            between.append(text[found[-1].end : name.start])
            found.append(name)
    end, opened = found[-1].end, text[long.end : short.start]
    if "(" in opened:
        listed = _LISTED.match(text, end) is not None
    else:
        commas = any("," in b for b in between)
        listed = opened.startswith(",") and (_OF_ONE if commas else _OF_TWO).match(text, end) is not None
    return found[1:] if listed else []


def _before_whose(short: Mention, ends: dict[int, Mention], text: str) -> Mention | None:
    """The name before ", whose real name is"."""
    real = _REAL.search(text, max(0, short.start - 40), short.start)
    return None if real is None else ends.get(len(text[: real.start()].rstrip(", ")))


def _given_up(short: Mention, ends: dict[int, Mention], text: str) -> Mention | None:
    """The name before ", formerly the"."""
    former = _FORMER.search(text, max(0, short.start - 40), short.start)
    long = None if former is None else ends.get(former.start())
    closed = _CLOSED.match(text, short.end) is not None
    return long if long is not None and long.kind is short.kind and closed else None


def _renamed(short: Mention, ends: dict[int, Mention], text: str) -> Mention | None:
    """The name before ", now the" or ", then"; of people only where they share a name: "Ada Quill, now Ada Tern,"."""
    since = _SINCE.search(text, max(0, short.start - 30), short.start)
    long = None if since is None else ends.get(since.start())
    if long is None or long.kind is not short.kind or _CLOSED.match(text, short.end) is None:
        return None
    if long.kind is Kind.PERSON:
        return long if long.text.split()[0] == short.text.split()[0] else None
    return long if long.kind is Kind.ORGANISATION and " then" not in text[long.end : short.start] else None


def _before_bracket(short: Mention, ends: dict[int, Mention], text: str) -> Mention | None:
    """The name before the bracket that a short form of it stands in."""
    opened, shut = _OPENED.search(text, max(0, short.start - 40), short.start), _SHUT.match(text, short.end)
    if opened is None or shut is None or short.kind is Kind.PLACE or _NUMBER.search(short.text):
        return None
    long = ends.get(len(text[: opened.start()].rstrip()))
    if long is None or long.text == short.text:
        return None
    spelt = short.text.isupper() and _SPELT.match(text[opened.start() : shut.end()]) is not None
    return long if spelt or _short_for(short, long) else None


def _before_or(short: Mention, ends: dict[int, Mention], text: str) -> Mention | None:
    """The name that initials behind ", or" are of."""
    if not text.endswith((" or ", ", "), 0, short.start):
        return None
    before = text[: short.start]
    comma = before.removesuffix(" or ").rstrip(",") if before.endswith(" or ") else before.removesuffix(", ")
    long = ends.get(len(comma)) if len(comma) < len(before) else None
    if long is None or len(long.text.split()) < 2:
        return None
    # Between commas, capitals behind "or" are the short form that they are in another language.
    if before.endswith(" or ") and _AS_CALLED.match(text, short.end) is not None:
        return long
    apart = before.endswith(", or ") and text[short.end : short.end + 1] == "," and short.kind is long.kind
    capitals = short.text.isupper() and 2 < len(short.text) < 7 and long.kind is Kind.ORGANISATION
    return long if _initials(short, long) or (apart and capitals) else None


def _initials(short: Mention, long: Mention) -> bool:
    """Whether a name in capitals is made of the first letters of another, small words aside or not."""
    words = long.text.replace("-", " ").split()
    large = "".join(w[0] for w in words if w[0].isupper())
    return short.text.isupper() and len(short.text) > 1 and short.text in (large, "".join(w[0] for w in words).upper())


def _one(long: Mention, short: Mention, text: str) -> bool:
    """Whether the two may be one thing: a town is no person's other name, and "Quill @ Tern Works" works there."""
    if " @ " in text[long.end : short.start] and {long.kind, short.kind} != {Kind.PERSON}:
        return False
    if long.kind is Kind.GROUP and short.kind is Kind.PERSON:
        return False  # "A Quarian known as the Heron": no people has that name.
    return long.kind is short.kind or Kind.PLACE not in (long.kind, short.kind)


def _within(long: Mention, short: Mention, people: set[int], text: str) -> bool:
    """Whether another may bear the name: "a talk of the Church, known as Synod", "a brother of Quill, alias Heron"."""
    if long.end in people and long.kind is short.kind is Kind.ORGANISATION:
        return False  # "two members of the Front, formerly the League": no member is a league.
    of = _OF.search(text, 0, long.start)
    return of is not None and (long.kind is not Kind.PERSON or len(text[: of.start()].rstrip()) in people)


def _short_for(short: Mention, long: Mention) -> bool:
    if short.chain == long.chain:
        return True
    initials = "".join(w[0] for w in long.text.replace("-", " ").split())
    whole, first = short.text, short.text.partition("-")[0]
    capitals = first if len(first) > 1 and first.isupper() else whole
    letters = "".join(c for c in capitals if c.isalpha())
    return 2 <= len(letters) <= len(initials) + 2 and letters[0].lower() == initials[:1].lower() and capitals.isupper()
