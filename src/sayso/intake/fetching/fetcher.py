"""Pages, politely: robots.txt first, one request at a time, redirects checked, patience when asked for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from sayso.intake.fetching.answer import Answer
from sayso.intake.fetching.asking import Target, ask, check_target, target_of
from sayso.intake.fetching.fetched import Fetched
from sayso.intake.fetching.manner import Manner
from sayso.intake.fetching.robots import Robots
from sayso.intake.fetching.walls import wall
from sayso.intake.fetching.warc import warc_of
from sayso.model.errors import IntakeError

_REDIRECTS = {301, 302, 303, 307, 308}
_BUSY = {429, 503}


class Fetcher:
    """Fetches what it is told to and nothing else: no link of a page is followed, nothing that it embeds is asked for.

    ``sleep`` waits; tests give one that only counts.
    """

    def __init__(self, manner: Manner | None = None, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self.manner = manner or Manner()
        self._sleep = sleep
        self._robots = Robots(lambda url: self._follow(url, obey=False)[-1], agent=self.manner.agent)
        self._last: dict[str, float] = {}

    def fetch(self, url: str) -> Fetched:
        """The page at an address.  Raises ``IntakeError`` that says what is wrong with it and what would work."""
        asked = target_of(url).url
        answers = self._follow(asked, obey=not self.manner.ignore_robots)
        body = answers[-1].body(self.manner.most_bytes)
        fault = wall(asked, answers[-1], body)
        if fault is not None:
            raise IntakeError(fault)
        return Fetched(asked=asked, page=answers[-1], body=body, warc=warc_of(answers, self.manner.agent))

    def _follow(self, url: str, *, obey: bool) -> tuple[Answer, ...]:
        """The answers from an address to the one that redirects no further; each step is checked like the first."""
        target = target_of(url)
        answers: list[Answer] = []
        for _ in range(self.manner.redirects + 1):
            if obey:
                # What is wrong with the host itself is told of the page, not of its robots.txt.
                check_target(target, self.manner)
                self._robots.check(target)
            answers.append(self._patiently(target))
            place = answers[-1].header("Location")
            if answers[-1].status not in _REDIRECTS or not place:
                return tuple(answers)
            target = target_of(place, target.url)
            if target.url in {answer.url for answer in answers}:
                raise IntakeError(
                    f"{url} leads in a circle over {target.url}, perhaps for want of a cookie; "
                    "open it in a browser, save the page and `sayso add` it"
                )
        raise IntakeError(f"{url} redirects over {self.manner.redirects} times; ask for the page that it ends at")

    def _patiently(self, target: Target) -> Answer:
        """The answer, asked for again a few times where the site says that it is busy."""
        answer = self._once(target)
        for turn in range(1, self.manner.tries):
            if answer.status not in _BUSY:
                break
            wait = _retry_after(answer)
            pause = 2.0**turn if wait is None else wait
            if pause > self.manner.longest_wait:
                break
            self._sleep(pause)
            answer = self._once(target)
        return answer

    def _once(self, target: Target) -> Answer:
        asked_for = min(self._robots.delay(target), self.manner.longest_wait)
        left = self._last.get(target.host, float("-inf")) + max(self.manner.delay, asked_for) - time.monotonic()
        if left > 0:
            self._sleep(left)
        try:
            return ask(target, self.manner)
        finally:
            self._last[target.host] = time.monotonic()


def _retry_after(answer: Answer) -> float | None:
    """How many seconds the site asks to wait."""
    value = (answer.header("Retry-After") or "").strip()
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
