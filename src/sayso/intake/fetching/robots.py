"""What a site asks of programs (RFC 9309), and keeping to it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.robotparser import RobotFileParser

from sayso.intake.fetching.answer import Answer
from sayso.intake.fetching.asking import Target
from sayso.model.errors import IntakeError

_MOST_BYTES = 500_000


class Robots:
    """The robots.txt of each site, asked for once; ``follow`` gives the answer at an address, after redirects."""

    def __init__(self, follow: Callable[[str], Answer], *, agent: str) -> None:
        self._follow = follow
        self._agent = agent
        self._known: dict[str, RobotFileParser | IntakeError] = {}

    def check(self, target: Target) -> None:
        """Raises ``IntakeError`` where the site asks programs to leave this address alone, or its wish is not known."""
        rules = self._rules(target)
        if not rules.can_fetch(self._agent, target.url):
            raise IntakeError(
                f"{target.url} is not asked: {target.origin}/robots.txt asks programs to leave it alone; "
                "save the page in a browser and `sayso add` it, or say --ignore-robots if you have the right to"
            )

    def delay(self, target: Target) -> float:
        """How many seconds the site asks for between two requests."""
        rules = self._known.get(target.origin)
        asked = rules.crawl_delay(self._agent) if isinstance(rules, RobotFileParser) else None
        return float(asked or 0)

    def _rules(self, target: Target) -> RobotFileParser:
        if target.origin not in self._known:
            try:
                self._known[target.origin] = _parsed(self._follow(f"{target.origin}/robots.txt"))
            except IntakeError as error:
                self._known[target.origin] = error
        rules = self._known[target.origin]
        if isinstance(rules, IntakeError):
            raise IntakeError(f"{target.url} is not asked, for it is not known what the site allows: {rules}")
        return rules


def _parsed(answer: Answer) -> RobotFileParser:
    rules = RobotFileParser(answer.url)
    if answer.status >= 500 or answer.status == 429:
        raise IntakeError(f"{answer.url} answers {answer.status}; ask again later, or say --ignore-robots")
    found = 200 <= answer.status < 300
    text = answer.body(_MOST_BYTES * 4)[:_MOST_BYTES].decode("utf-8", "replace") if found else ""
    rules.parse(text.removeprefix("\ufeff").splitlines())
    return rules
