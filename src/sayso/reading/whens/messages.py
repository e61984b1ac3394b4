"""Messages and posts in a text: who wrote each and when, as exports and copies of chats and sites print it.

"12/03/2024, 14:05 - Boran Teth: …", "[2024-03-12 14:05] Boran Teth: …", "@ostwickwatch: …", "Forwarded from Ada Quill"
on a line, "— Ostwick Watch (@ostwickwatch) March 12, 2024" behind a post, and "> …" for what a reply quotes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.order import days_lead

QUOTING = ">"
"""What stands before each line that a reply quotes."""
#: Marks of direction that exports put before what they stamp.
_HIDDEN = "[\u200e\u200f\u202a-\u202e\u2068\u2069]*"
_CLOCK = "\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:[ \u202f]?[ap]\\.?m\\.?)?"
_DAY = r"(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d))"
_PRINTED = rf"(?:(?:{lx.MONTH})\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} (?:{lx.MONTH})\.?,? \d{{4}})"
_HANDLE = r"@\w[\w.]{1,40}"
_WHO = r"[\w+~@(][^\n:\[\]<>{}\"“”]{1,58}?"
#: Words of a name, as accounts have them.
_NAME = r"(?!(?:By|Follow|Contact|Photo|Video|Via|Source)\b)[^\W\d_a-z][^\s@:,;()]*(?: [^\s@:,;()]+){0,4}"
#: A message of an export: its moment, who writes and a colon; without these the chat itself tells something.
_STAMPED = re.compile(
    rf"^{_HIDDEN}(?:\[(?P<day1>{_DAY})[ T,]{{1,2}}{_CLOCK}(?: UTC)?\] ?|(?P<day2>{_DAY}),? {_CLOCK} [-–] )"
    rf"{_HIDDEN}(?:(?P<who>{_WHO})(?P<cue>:)(?=\s))?",
    re.MULTILINE | re.IGNORECASE,
)
_POSTED = re.compile(rf"^[ \t]*(?:RT[ \t]+)?(?P<who>{_HANDLE})(?P<cue>:)(?=\s)", re.MULTILINE)
#: A post below the name of its account: "Ostwick Watch", and on the next line "@ostwickwatch".
_NAMED = re.compile(
    rf"^[ \t]*(?P<who>{_NAME})[ \t]*\n?[ \t]*\(?(?P<cue>{_HANDLE})\)?(?P<dot>[ \t]*·[^\n]{{0,40}})?:?[ \t]*$",
    re.MULTILINE,
)
#: What a site prints under a post: "2:05 PM · Mar 12, 2024 · 1,234 Views".
_FOOT = re.compile(rf"^[ \t]*{_CLOCK} · (?P<day>{_PRINTED})[^\n]*$", re.MULTILINE | re.IGNORECASE)
_SIGNED = re.compile(
    rf"(?:^|[ \t])[—–-]{{1,2}}[ \t]?(?P<who>[^\n@(—–]{{2,58}}?) \((?P<cue>{_HANDLE})\),? (?P<day>{_PRINTED})[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_FORWARDED = re.compile(
    rf"^[ \t]*\[?(?P<cue>Forwarded (?:message )?from):? (?P<who>[^\n\[\]()]{{2,60}}?)[ \t]*"
    rf"(?:\((?P<day>{_DAY})[^\n()]*\))?\]?:?[ \t]*$",
    re.MULTILINE,
)
_QUOTED = re.compile(r"^(?P<cue>>)(?![>\n])[^\n]*(?:\n>[^\n]*)*", re.MULTILINE)
_QUOTING = re.compile(r"(?<=\n)>[> \t]*")
#: A line above a quotation, which may name another who writes.
_REPLY = re.compile(r"^[^\n>.!?]{2,60}\n(?=>)", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NUMERIC = re.compile(r"(?P<a>\d{1,2})(?P<mark>[/.])(?P<b>\d{1,2})[/.](?P<y>\d{2,4})")
#: So many make a chat, or a page of posts.
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What one account wrote: where its head begins, its words from ``body`` to ``end``, who wrote it, what says so.

    ``who`` is ``None`` where nobody says whose words they are, as of what a reply quotes; without a ``cue`` the chat
    itself tells something.  ``day`` is ``None`` where none is printed, or it may be read in two ways.  One that is
    ``stamped`` has its moment in front, as each message of an export has.
    """

    start: int
    body: int
    end: int
    who: tuple[int, int] | None
    cue: tuple[int, int] | None
    day: date | None = None
    stamped: bool = False


@lru_cache(maxsize=8)
def messages(text: str) -> tuple[Message, ...]:
    """The messages of a text in its order, none within another: what is forwarded or quoted is one of its own."""
    stamped = _stamped(text)
    heads = [*stamped, *_forwarded(text)]
    if not stamped:
        heads += _posted(text)
    heads.sort(key=lambda h: h.start)
    whole = bool(stamped) or (bool(heads) and not text[: heads[0].start].strip())
    found = [
        replace(h, end=_end(text, h, following.start if following else len(text), whole))
        for h, following in pairwise([*heads, None])
        if h is not None
    ]
    found += [m for m in _signed(text) if not any(h.start < m.end and m.start < h.end for h in found)]
    quoted = [*_quoted(text)]
    return tuple(sorted((*_around(found, quoted), *quoted), key=lambda m: m.start))


def message_at(text: str, offset: int) -> Message | None:
    """The message whose head or words an offset lies in."""
    every = messages(text)
    at = bisect_right([m.start for m in every], offset) - 1
    return every[at] if at >= 0 and offset < every[at].end else None


def apart(text: str) -> str:
    """The text with line breaks for the moments of messages and before their words, so that these are parsed alone.

    Every other character stays where it was.
    """
    every = messages(text)
    if not every:
        return text
    signs = list(text)
    for m in every:
        for stamp in _STAMPED.finditer(text, m.start, m.body):
            _break(signs, stamp.start(), stamp.start("who") if stamp["who"] else stamp.end())
        if m.cue is not None and m.cue[0] < m.body:
            _break(signs, max(m.cue[1], m.who[1] if m.who is not None else 0), m.body)
        if m.who is None:
            for mark in _QUOTING.finditer(text, m.body, m.end):
                signs[mark.start() : mark.end()] = " " * len(mark[0])
    return "".join(signs)


def _break(signs: list[str], start: int, end: int) -> None:
    for k in range(start, end):
        signs[k] = "\n"


def _stamped(text: str) -> list[Message]:
    found = [*_STAMPED.finditer(text)]
    told = sum(m["who"] is not None for m in found)
    if told < _FEWEST and not (told and not text[: found[0].start()].strip()):
        return []
    return (
        [replace(_message(m, _day(text, m["day1"] or m["day2"])), stamped=True) for m in found]
        if told * 2 >= len(found)
        else []
    )


def _forwarded(text: str) -> list[Message]:
    return [_message(m, _day(text, m["day"]) if m["day"] else None) for m in _FORWARDED.finditer(text)]


def _posted(text: str) -> list[Message]:
    found = [_message(m, None) for m in _POSTED.finditer(text)]
    named = [*_NAMED.finditer(text)]
    # One alone is the byline of an article, unless the site dates the post.
    if len(named) >= _FEWEST or any(m["dot"] for m in named) or (named and _FOOT.search(text)):
        found += [_message(m, _footed(text, m.end())) for m in named]
    return found


def _footed(text: str, at: int) -> date | None:
    foot, following = _FOOT.search(text, at), _NAMED.search(text, at)
    if foot is None or (following is not None and following.start() < foot.start()):
        return None
    return _printed(foot["day"])


def _message(m: re.Match[str], day: date | None) -> Message:
    told = m["who"] is not None
    body = m.end() + 1 if m.end() < len(m.string) and m.string[m.end()].isspace() else m.end()
    return Message(
        start=m.start(),
        body=body if told else m.end(),
        end=len(m.string),
        who=m.span("who") if told else None,
        cue=m.span("cue") if told else None,
        day=day,
    )


def _end(text: str, m: Message, following: int, whole: bool) -> int:
    """Where a message ends: at the next, in a text of other things with its paragraph, before what the site adds."""
    foot = _FOOT.search(text, m.body, following)
    end = foot.start() if foot is not None else following
    if whole or foot is not None:
        reply = None if m.stamped else _REPLY.search(text, m.body, end)
        return reply.start() if reply is not None else end
    blank = _BLANK.search(text, min(m.body + 1, end), end)
    return blank.start() if blank is not None else end


def _signed(text: str) -> Iterator[Message]:
    """Posts that a page shows with their accounts behind them; of a page without blank lines, the line before that."""
    for m in _SIGNED.finditer(text):
        line = text.rfind("\n", 0, m.start("who")) + 1
        first = line if text[line : m.start()].strip() else text.rfind("\n", 0, max(0, line - 1)) + 1
        blank = text.rfind("\n\n", 0, max(0, line - 1))
        first = first if blank < 0 else min(first, blank + 2)
        yield Message(
            start=first, body=first, end=m.start(), who=m.span("who"), cue=m.span("cue"), day=_printed(m["day"])
        )


def _quoted(text: str) -> Iterator[Message]:
    """Lines that a reply quotes; those below a line that names their writer are his."""
    for m in _QUOTED.finditer(text):
        if not text[: m.start()].rstrip().endswith(":") and any(sign.isalpha() for sign in m[0]):
            body = m.start() + 1 + (m[0][1:2] == " ")
            yield Message(start=m.start(), body=body, end=m.end(), who=None, cue=m.span("cue"))


def _around(found: Iterable[Message], quoted: list[Message]) -> Iterator[Message]:
    """The messages without what they quote: what follows a quotation is the message's again."""
    for m in found:
        inside = [q for q in quoted if m.start <= q.start < m.end]
        at = m
        for q in inside:
            yield replace(at, end=q.start)
            at = replace(at, start=q.end, body=q.end)
        yield at


def _day(text: str, words: str) -> date | None:
    iso = _ISO.fullmatch(words)
    if iso is not None:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    m = _NUMERIC.fullmatch(words)
    if m is None:
        return None
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    first = True if m["mark"] == "." or a > 12 or a == b else False if b > 12 else days_lead(text)
    if first is None:
        return None
    return _date(year if year > 99 else 2000 + year, *((b, a) if first else (a, b)))


def _printed(words: str) -> date | None:
    """ "Mar 12, 2024", "12 March 2024"."""
    parts = re.findall(r"[^\W_]+", words)
    name = next(p for p in parts if p.isalpha())
    day, year = (int(p) for p in parts if p.isdigit())
    return _date(year, lx.MONTHS[name.lower()], day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
