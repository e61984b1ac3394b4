"""The rules of news time, a file for each sort.

They are tried in the order of these files where two match the same stretch: more definite ones come first.
"""

from __future__ import annotations

# ruff: noqa: I001 - the order is that in which the rules are tried.
from sayso.reading.whens.rules import dates as dates
from sayso.reading.whens.rules import months as months
from sayso.reading.whens.rules import periods as periods
from sayso.reading.whens.rules import calendars as calendars
from sayso.reading.whens.rules import publication as publication
from sayso.reading.whens.rules import frame as frame
from sayso.reading.whens.rules import feasts as feasts
from sayso.reading.whens.rules import spans as spans
from sayso.reading.whens.rules import clock as clock
from sayso.reading.whens.rules.rule import RULES, Rule

__all__ = ["RULES", "Rule"]
