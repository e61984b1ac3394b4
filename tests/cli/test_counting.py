"""What the commands count is what the brief counts."""

from __future__ import annotations

from sayso.cli.counting import counts_of, told
from sayso.testing.case import demo_case
from sayso.views.brief import brief


def test_the_commands_count_as_the_brief_does() -> None:
    found, head = counts_of(demo_case()), brief(demo_case()).counts
    assert f"{found['claims']} claims on {found['events']} events and {found['states']} states" in head
    assert f"{found['doubted']} sentences not surely read" in head


def test_what_was_not_surely_read_is_counted_apart() -> None:
    found = counts_of(demo_case())
    unsure = sum(claim.doubted for claim in demo_case().claims.values())
    assert unsure
    assert found["claims"] + unsure == len(demo_case().claims)
    assert "sentences not surely read" in told(found)
