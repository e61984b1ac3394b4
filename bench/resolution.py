"""``python -m bench.resolution [CHAINS…]``: how long settling who is who takes, and how much memory, as piles grow.

The pile is generated: people and groups with made-up names of which few are told of often and many seldom, ten
chains and five claims a document, spelled in more ways than one.  Python's collector of cycles is paused, as it is
in a workspace that settles.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator

from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.collecting import uncollected
from sayso.model.document import Document
from sayso.model.mention import Kind, Level, Mention
from sayso.model.pile import Pile
from sayso.model.predicate import Predicate
from sayso.model.reading import Reader, Reading
from sayso.model.span import Span
from sayso.model.stance import Cue
from sayso.model.when import When, WhenType
from sayso.resolution import resolve

SIZES = (1_000, 10_000, 100_000)
CHAINS, CLAIMS = 10, 5

_SYLLABLES = [
    c + v for c in ("b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "r", "s", "t", "v", "z", "sh") for v in "aiou"
]
MET = Predicate(name="met", family="contact", kind="event", definition="", roles=("agent", "partner"), mutual=True)


def pile(chains: int, seed: int = 6) -> Pile:
    """A pile with that many chains."""
    rng = random.Random(seed)
    documents = chains // CHAINS
    people = [_name(rng, 2) for _ in range(max(20, documents * 3))]
    groups = [_name(rng, 2) + rng.choice((" Front", " League", " Council", "")) for _ in range(max(10, documents // 4))]
    readings = (_reading(rng, number, people, groups) for number in range(documents))
    return Pile(readings=tuple(sorted(readings, key=lambda r: r.document.id)))


def _name(rng: random.Random, words: int) -> str:
    return " ".join("".join(rng.choices(_SYLLABLES, k=rng.choice((2, 3)))).capitalize() for _ in range(words))


def _pick(rng: random.Random, names: list[str]) -> str:
    """Few names often, many seldom; now and then spelled otherwise."""
    name = rng.choice(names) if rng.random() < 0.5 else names[min(int(rng.paretovariate(1.0)) - 1, len(names) - 1)]
    return name.replace("i", "ee", 1) if rng.random() < 0.1 else name


def _reading(rng: random.Random, number: int, people: list[str], groups: list[str]) -> Reading:
    names = list(dict.fromkeys(_pick(rng, people) for _ in range(CHAINS * 3)))[: CHAINS - 3]
    names += list(dict.fromkeys(_pick(rng, groups) for _ in range(12)))[:3]
    mentions = tuple(_mention(i, n, Kind.PERSON if i < CHAINS - 3 else Kind.ORGANISATION) for i, n in enumerate(names))
    days = [f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}" for _ in range(CLAIMS)]
    return Reading(
        document=Document(id=f"sha256:{number:08}", name=str(number), media_type="text/plain", text=""),
        reader=Reader(name="made", version="1"),
        mentions=mentions,
        whens=tuple(_when(i, day) for i, day in enumerate(days)),
        claims=tuple(_claims(rng, len(mentions))),
    )


def _mention(index: int, name: str, kind: Kind) -> Mention:
    return Mention(
        id=f"m{index}", start=0, end=len(name), text=name, kind=kind, level=Level.NAMED, chain=f"e{index}", name=name
    )


def _when(index: int, day: str) -> When:
    return When(
        id=f"t{index}", start=0, end=10, text=day, type=WhenType.DATE, timex=day, edtf=day, earliest=day, latest=day
    )


def _claims(rng: random.Random, mentions: int) -> Iterator[Claim]:
    for number in range(CLAIMS):
        left, right = rng.sample(range(mentions), 2)
        yield Claim(
            id=f"c{number}",
            kind=ClaimKind.EVENT,
            predicate="met",
            trigger=Cue(start=0, end=3, text="met"),
            passage=Span(start=0, end=3),
            participants=(
                Participant(role=Role.AGENT, mention=f"m{left}"),
                Participant(role=Role.PARTNER, mention=f"m{right}"),
            ),
            status=Status.HAPPENED,
            when=f"t{number}",
        )


def main(arguments: list[str]) -> None:
    """Print one line for each size."""
    print(f"{'chains':>9} {'documents':>9} {'cpu s':>8} {'entities':>9} {'events':>9} {'MB at most':>10}")
    for size in map(int, arguments or SIZES):
        made = pile(size)
        started = time.process_time()
        with uncollected():
            resolution = resolve(made, {"met": MET})
        seconds = time.process_time() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        counts = f"{len(resolution.entities):9} {len(resolution.events):9}"
        print(f"{size:9} {len(made.readings):9} {seconds:8.1f} {counts} {memory:10.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
