"""A paper's name on a line of its own above a report: taken only where nothing else could stand there.

A wrong publisher would bear an origin that never told of anything; without one, the report only stands unnamed.
"""

from __future__ import annotations

import re

from sayso.intake.dates import read_printed

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’.\-]*"
# A verb may stand between two words and make a headline of them ("The Mayor Sues Herald"): two only where the first
# begins the names of places and papers.
_TWO = (
    r"(?:Port|New|San|Santa|Los|Saint|St\.?|North|South|East|West|Cape|Fort|Lake|Mount|Daily|Sunday|Morning|Evening"
    r"|National|International)"
)
_OF = rf"(?:{_TWO} )?{_WORD}"
#: Words that end hardly anything but the name of a paper.
_SURE = r"(?:Tribune|Daily|Herald|Gazette|Chronicle|Telegraph|Inquirer|Advertiser|Weekly|Sentinel)"
#: Words that end papers' names and headlines alike ("The Drug Courier").
_LIKELY = (
    r"(?:Times|Post|Courier|Guardian|Observer|Journal|Review|Standard|Star|Sun|Mail|Mirror|Express|Record|Press"
    r"|Dispatch|Examiner|Globe|Echo|Monitor|News|Bulletin|Independent)"
)
_PAPER = re.compile(rf"(?:The )?{_OF} {_SURE}")
_MAYBE = re.compile(rf"The {_OF} {_LIKELY}")
#: One word before a date is a town as often as a paper, "Sarnholm, 18 August 2025", but for these.
_ALONE = re.compile(
    rf"{_SURE}|{_LIKELY}|Reuters|Xinhua|Bloomberg|Politico|Newsweek|Economist|Spectator|Haaretz|Interfax"
    r"|TASS|IANS|Antara|Bernama|Anadolu|\w*(?:press|news|post|times|wire|media|leaks|watch|blog|cast)",
    re.IGNORECASE,
)
_JOINING = frozenset(("of", "and", "the", "de", "du", "la", "le", "les", "del", "der", "die", "das", "und", "&"))
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_ISSUE = re.compile(
    r"(?:(?:issue|edition|number|no|vol|volume)\b\.?\s*(?:no\b\.?\s*)?#?\s*\d[\d.]*|#\d+)(?:[\s,;|/•·–—-]+|$)"
    r"(?:(?:issue|number|no)\b\.?\s*#?\s*\d+[\s,;|/•·–—-]+)?",
    re.IGNORECASE,
)
_OPENS_DATE = re.compile(
    rf"{_WEEKDAY.pattern}|\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d", re.IGNORECASE
)
_MOST_WORDS_OF_DATE, _LONGEST_HEADLINE = 5, 140


def masthead(lines: list[str]) -> str | None:
    """The paper that the first of these lines (none of them blank) names, if it surely does.

    A date stands under it; between the two a headline may, if the name could be nothing but a paper's.
    """
    if len(lines) < 2:
        return None
    sure, maybe = (pattern.fullmatch(lines[0]) is not None for pattern in (_PAPER, _MAYBE))
    under_headline = sure and len(lines) > 2 and _is_headline(lines[1]) and _is_dated(lines[2])
    return lines[0] if under_headline or ((sure or maybe) and is_date(lines[1])) else None


#: Words that end the name of an agency, or of a body that gives out reports, and hardly anything else.
_AGENCY = re.compile(
    rf"(?:The )?(?:{_WORD} ){{1,3}}(?:(?:News|Press) (?:Agency|Service)|Newswire|News Wire|Wire Service)"
)
_BODY = re.compile(
    rf"(?:The )?(?:{_WORD} ){{1,4}}(?:Watch|Observatory|Institute|Network|Monitor|Centre|Center|Foundation|Initiative"
    r"|Project|Council|Commission|Agency|International|Trust|Group)"
)


def imprint(lines: list[str]) -> str | None:
    """The agency or paper that a line names, right above the day, under a headline or a byline of the report."""
    for above, line, day in zip(lines, lines[1:], lines[2:], strict=False):
        named = _AGENCY.fullmatch(line) or _PAPER.fullmatch(line) or _MAYBE.fullmatch(line)
        if named and is_date(day) and len(above.split()) > 1:
            return line
    return None


def gives_out(name: str) -> bool:
    """Whether what stands before a town and a day is a body or paper, and no part of a town's name."""
    return any(p.fullmatch(name) is not None for p in (_AGENCY, _BODY, _PAPER, _MAYBE))


def is_paper(name: str) -> bool:
    """Whether a name by itself is a paper's and can hardly be anything else: "The Tern Herald"."""
    return _PAPER.fullmatch(name) is not None or _MAYBE.fullmatch(name) is not None


def is_issue(line: str) -> bool:
    """Whether a line numbers and dates an issue, and says no more: "Issue #87 | Sunday, March 2, 2025"."""
    match = _ISSUE.match(line)
    return match is not None and _OPENS_DATE.match(line, match.end()) is not None and is_date(line[match.end() :])


def is_date(line: str) -> bool:
    """Whether a line holds a date and hardly anything else."""
    return _is_dated(line) and len(line.split()) <= _MOST_WORDS_OF_DATE


def is_name(words: str) -> bool:
    """Whether words before a date may name a publisher: a headline has small words that no name has."""
    if len(words.split()) == 1 and not (_ALONE.fullmatch(words) or re.fullmatch("[A-Z]{2,3}", words)):
        return False
    return not _WEEKDAY.fullmatch(words) and all(not w[0].islower() or w in _JOINING for w in words.split())


def _is_dated(line: str) -> bool:
    return len(line) < 60 and not line.endswith(".") and read_printed(line) is not None


def _is_headline(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and len(line.split()) > 2 and not line.endswith((".", ":", ";", ","))
