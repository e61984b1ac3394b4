"""What a report prints about its own mistakes: "Correction: an earlier version of this article said …".

A notice is shown with everything that the report tells and changes no count: whether a report is corrected or
retracted is for people to judge.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from sayso.model.case import Case
from sayso.model.document import Document
from sayso.model.passage import Passage
from sayso.model.pile import split_key

_THING = r"(?:article|story|report|piece|post|page|item|headline|column|dispatch|broadcast|newsletter|caption)"
_WE = r"(?:we|the (?:paper|newspaper|editors?))"
_NAMES = r"(?:Corrections?(?: and clarifications?)?|Clarifications?|Errat(?:um|a)|Corrigend(?:um|a)|Retraction)"
#: A line that says by its first word that it is one, with a day perhaps: "Correction (4 March): …".
_LABELLED = re.compile(
    rf"^[ \t*_(\[]*{_NAMES}"
    r"(?:[ \t]*$|(?:[ \t]*\([^)\n]{0,40}\))?(?:,? [^:\n]{0,40})?[ \t]*[:—–][^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
#: Sentences that speak of the report they stand in, or of one of the same paper.
_TOLD = (
    rf"\b(?:an?|the|our) (?:earlier|previous|original|first|prior) (?:version|edition) of (?:this|the|our) {_THING}\b",
    rf"\bthis {_THING} (?:was|has been) (?:amended|corrected|retracted|withdrawn|revised)\b",
    rf"\bthis {_THING} (?:was|has been) (?:edited|updated|changed|altered)[^.\n]{{0,60}}? to "
    r"(?:correct|remove|clarify|make clear|reflect|fix)\b",
    rf"\b{_WE} (?:have |has )?(?:retract|withdr[ae]w)(?:s|n|ed)? (?:this|the|our|that) {_THING}\b",
    rf"\b(?:the|our|that|this) {_THING} (?:was|is) (?:wrong|false|incorrect|inaccurate|mistaken)"
    r"(?:,? and (?:has been|have been|was|is) (?:withdrawn|retracted|removed|corrected))?[.!]",
    rf"\b{_WE} (?:apologi[sz]e|regret)s?\b[^.\n]{{0,40}} (?:error|mistake)s?\b",
)
_SPEAKING = re.compile("|".join(_TOLD), re.IGNORECASE)
_RETRACTS = re.compile(r"\b(?:retract(?:s|ed|ion|ing)?|withdr(?:aws?|ew|awn))\b", re.IGNORECASE)
#: The words that a headline must have to be known by them.
_HEADLINE = 3
#: How much is shown.
_MOST = 400


def notices(case: Case) -> Mapping[str, Passage]:
    """The notice of each report that prints one, by document id."""
    return case.once("notices", _notices)


def earlier(case: Case, document: str) -> tuple[str, ...]:
    """The reports that a notice may speak of, oldest first.

    They were printed before it at its address, share its text, or are of its paper and it prints their headline; or
    it names the day of the only one that its paper is known to have printed then: "an article of 5 June".
    """
    own = case.readings[document].document
    shares = {d for c in case.settlement.copies if document in (c.left, c.right) for d in (c.left, c.right)}
    papers = set(case.publishers(document))
    of_day = [d for d in case.readings if papers & set(case.publishers(d)) and _names_day(own, case.published(d))]
    dated = of_day[0] if len(of_day) == 1 else None
    found = [
        (case.published(d) or "", d)
        for d, reading in case.readings.items()
        if d != document
        and (
            _same_address(own, reading.document)
            or (papers & set(case.publishers(d)) and (d in shares or _prints_headline(own, reading.document)))
            or d == dated
        )
        and (case.published(d) or "") <= (case.published(document) or "9999")
    ]
    return tuple(d for _, d in sorted(found))


def _names_day(own: Document, published: str | None) -> bool:
    """Whether a notice speaks of an article of this day: "An article of 5 June said", "our report on June 5"."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return False
    month = month_name[day.month]
    printed = rf"\b{_THING}\b[^.]{{0,40}}\b(?:{day.day}(?:th|st|nd|rd)? {month}|{month} {day.day})\b"
    return re.search(printed, own.text, re.IGNORECASE) is not None


def corrected_later(case: Case) -> Mapping[str, str]:
    """The reports that a later one of their own paper may correct, each with the first that does."""
    return case.once("corrected later", _corrected_later)


def all_corrected(case: Case, claims: Iterable[str]) -> bool:
    """Whether all of these claims are from reports that a later page of their own paper may correct or take back."""
    documents, later = {split_key(c)[0] for c in claims}, corrected_later(case)
    return bool(documents) and all(d in later for d in documents)


def retracts(notice: Passage) -> bool:
    """Whether a notice takes a report back: "The Gazette retracts the article" is more than a correction."""
    return _RETRACTS.search(notice.text) is not None


def notice_of(document: Document) -> Passage | None:
    """The first notice of a report, from where it begins to the end of its line, cut at a word if it is long.

    Where the label stands in a heading, the line behind it is told too.
    """
    text = document.text
    labelled, speaking = _LABELLED.search(text), _SPEAKING.search(text)
    if labelled is not None:
        start = labelled.start() + len(labelled[0]) - len(labelled[0].lstrip())
        end = _end(text, labelled.end())
        if text[end - 1] not in '.!”"':  # A heading: what is corrected stands in the next lines.
            end = _end(text, len(text) - len(text[end:].lstrip()))
    elif speaking is not None:
        start = _sentence(text, speaking.start())
        end = _end(text, start)
    else:
        return None
    if end - start > _MOST:
        end = text.rfind(" ", start, start + _MOST)
    words = text[start:end].rstrip()
    return Passage(document=document.id, start=start, end=start + len(words), text=words)


def _notices(case: Case) -> Mapping[str, Passage]:
    found = ((r.document.id, notice_of(r.document)) for r in case.pile.readings)
    return MappingProxyType({document: notice for document, notice in found if notice is not None})


def _corrected_later(case: Case) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for document in sorted(notices(case), key=lambda d: (case.published(d) or "9999", d)):
        for before in earlier(case, document):
            found.setdefault(before, document)
    return MappingProxyType(found)


def _same_address(one: Document, other: Document) -> bool:
    return one.url is not None and one.url == other.url


def _prints_headline(notice: Document, other: Document) -> bool:
    """Whether the words of a notice have the headline of another report: "Retraction: Chairman fled"."""
    said = notice_of(notice)
    wanted = _folded(other.headline or "")
    return said is not None and len(wanted.split()) >= _HEADLINE and f" {wanted} " in f" {_folded(said.text)} "


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _end(text: str, place: int) -> int:
    """Where the line ends that holds a place."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _sentence(text: str, place: int) -> int:
    """Where the sentence or line that holds a place begins."""
    line = text.rfind("\n", 0, place) + 1
    stops = [m.end() for m in re.finditer(r"[.!?][\"”’)]*[ \t]+(?=[A-Z“\"]|$)", text[line:place])]
    start = line + (stops[-1] if stops else 0)
    return start + len(text[start:place]) - len(text[start:place].lstrip())
