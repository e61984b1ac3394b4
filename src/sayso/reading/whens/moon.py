"""The moon and the sun as far as feast days need them: new moons to some minutes, the sun to a hundredth of a degree.

New moons after Meeus, Astronomical Algorithms (1991), chapter 47, with the larger periodic terms; the sun after chapter 24;
the sidereal zodiac of the Indian calendars by the Lahiri ayanamsa, taken as linear.
"""

from __future__ import annotations

import math
from datetime import date, timedelta

_NOON = date(2000, 1, 1).toordinal() + 0.5
_MONTH = 29.530588861


def new_moon(number: int) -> float:
    """The day and its fraction (proleptic ordinal, universal time) of a new moon; number 0 is that of 2000-01-06."""
    k = float(number)
    t = k / 1236.85
    moment = 5.09766 + _MONTH * k + 0.00015437 * t * t
    sun = math.radians(2.5534 + 29.1053567 * k)
    moon = math.radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    node = math.radians(160.7108 + 390.67050284 * k)
    moment += -0.4072 * math.sin(moon) + 0.17241 * math.sin(sun) + 0.01608 * math.sin(2 * moon)
    moment += 0.01039 * math.sin(2 * node) + 0.00739 * math.sin(moon - sun) - 0.00514 * math.sin(moon + sun)
    # Dynamical time runs about a minute ahead of the clock.
    return _NOON + moment - 0.0008


def new_moons(year: int) -> list[float]:
    """The new moons from a month before the year to a month behind it."""
    first = math.floor((date(year, 1, 1).toordinal() - _NOON - 5) / _MONTH) - 2
    found = [new_moon(n) for n in range(first, first + 17)]
    last = date(year, 12, 31).toordinal() + 31
    return [m for m in found if date(year, 1, 1).toordinal() - 31 <= m <= last]


def sun(day: float) -> float:
    """The sun's longitude in degrees."""
    t = (day - _NOON) / 36525
    anomaly = math.radians(357.5291 + 35999.0503 * t)
    centre = 1.9146 * math.sin(anomaly) + 0.02 * math.sin(2 * anomaly)
    return (280.46645 + 36000.76983 * t + centre) % 360


def indian_sign(day: float) -> int:
    """Which of the twelve sidereal signs the sun stands in, 0 for Mesha."""
    ayanamsa = 23.853 + 1.39683 * (day - _NOON) / 36525
    return int(((sun(day) - ayanamsa) % 360) // 30)


def indian_day(year: int, month: int, tithi: int) -> date | None:
    """The day on which a lunar day (1 to 30) of an Indian month (0 Chaitra … 11 Phalguna, from new moon) mostly lies.

    Of a doubled month the second is meant.
    """
    moons = [m for m in new_moons(year) if (indian_sign(m) + 1) % 12 == month]
    days = [date.fromordinal(math.floor(m + 5.5 / 24 + (tithi - 0.5) / 30 * _MONTH)) for m in moons]
    within = [d for d in days if d.year == year]
    return max(within, default=None)


def chinese_new_year(year: int) -> date:
    """The new moon in China's time from 21 January to 20 February."""
    days = (date.fromordinal(math.floor(m + 8 / 24)) for m in new_moons(year))
    return next(d for d in days if date(year, 1, 21) <= d <= date(year, 2, 20) + timedelta(1))
