"""The words of the grammar of time, and the pieces of pattern that they make."""

from __future__ import annotations

import re
from types import MappingProxyType

MONTHS = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "january jan",
                "february feb",
                "march mar",
                "april apr",
                "may",
                "june jun",
                "july jul",
                "august aug",
                "september sept sep",
                "october oct",
                "november nov",
                "december dec",
            ),
            1,
        )
        for name in names.split()
    }
)
WEEKDAYS = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "monday mon",
                "tuesday tues tue",
                "wednesday wed",
                "thursday thurs thur thu",
                "friday fri",
                "saturday sat",
                "sunday sun",
            )
        )
        for name in names.split()
    }
)
UNITS = MappingProxyType(
    {
        "second": "S",
        "minute": "TM",
        "hour": "TH",
        "day": "D",
        "night": "D",
        "week": "W",
        "fortnight": "2W",
        "month": "M",
        "quarter": "Q",
        "year": "Y",
        "decade": "E",
        "century": "C",
        "weekend": "WE",
    }
)
NUMBERS = MappingProxyType(
    {
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
        "hundred": 100,
    }
)
ORDINALS = MappingProxyType(
    {
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "eleventh": 11,
        "twelfth": 12,
        "thirteenth": 13,
        "fourteenth": 14,
        "fifteenth": 15,
        "sixteenth": 16,
        "seventeenth": 17,
        "eighteenth": 18,
        "nineteenth": 19,
        "twentieth": 20,
        "twenty-first": 21,
    }
)
DECADES = MappingProxyType(
    {
        "twenties": 2,
        "thirties": 3,
        "forties": 4,
        "fifties": 5,
        "sixties": 6,
        "seventies": 7,
        "eighties": 8,
        "nineties": 9,
    }
)
PARTS = MappingProxyType(
    {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "MI", "midday": "MI"}
)
SEASON_NAMES = MappingProxyType({"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"})
MODS = MappingProxyType(
    {
        "early": "START",
        "beginning of": "START",
        "start of": "START",
        "opening of": "START",
        "mid": "MID",
        "middle of": "MID",
        "late": "END",
        "end of": "END",
        "later in": "END",
    }
)

MONTH_FULL = "January|February|March|April|June|July|August|September|October|November|December|May"
MONTH = rf"(?:{MONTH_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
WEEKDAY = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\.)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:1[0-9]\d\d|20\d\d|21\d\d)"
WORD_NUMBER = "|".join(sorted((n for n in NUMBERS if n not in ("a", "an", "hundred")), key=lambda n: -len(n)))
COUNT = rf"(?:\d{{1,4}}(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:one|two|three|four|five|six|seven|eight|nine)|{WORD_NUMBER}|a hundred)"
VAGUE = r"(?:several|a few|few|many|some|a couple of|a couple|dozens of|hundreds of|thousands of|recent)"
UNIT = r"(?:minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|second)"
UNITS_PLURAL = r"(?:minutes|hours|days|nights|weeks|fortnights|months|quarters|years|decades|centuries|seconds)"
MOD = r"(?:early|mid|late|the (?:very )?(?:beginning|start|middle|end|opening) of|(?:beginning|start|middle|end) of|later in)"
PART = r"(?:morning|afternoon|evening|night)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"


def number_of(words: str) -> float | None:
    """The number of a count ("three", "twenty-one", "2.5", "a"), or ``None`` where it is vague."""
    words = words.lower().strip()
    if re.fullmatch(r"\d+(?:\.\d+)?", words):
        return float(words)
    if words in NUMBERS:
        return float(NUMBERS[words])
    if words == "a hundred":
        return 100.0
    tens, _, ones = words.replace(" ", "-").partition("-")
    return float(NUMBERS[tens] + NUMBERS[ones]) if tens in NUMBERS and ones in NUMBERS else None


def unit_of(word: str) -> str:
    """The unit's letter as TIMEX3 writes it."""
    word = word.lower()
    if word == "centuries":
        return "C"
    return UNITS[word.removesuffix("s")]


def duration(count: float | None, unit: str) -> str:
    """A TIMEX3 duration; ``X`` for a vague count."""
    if unit == "2W":
        unit, count = "W", None if count is None else count * 2
    shown = "X" if count is None else f"{count:g}"
    if unit in ("S", "TM", "TH"):
        return f"PT{shown}{unit[-1]}"
    if unit == "Q":
        return f"P{shown}Q"
    return f"P{shown}{unit}"
