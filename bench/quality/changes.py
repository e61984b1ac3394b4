"""Changes that must change the answer, and changes that must not: ``python -m bench.quality changes``.

Metamorphic testing (Chen, Cheung & Yiu 1998; Ribeiro et al., CheckList, 2020): a sentence of our own is changed in one
respect, and what is read is compared with what was read before.  Two hundred cases a change; people and groups that
don't exist, with names of twelve cultures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.model.claim import Claim, Role, Status
from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.model.stance import Certainty, Polarity

CASES = 200

NAMES = {
    "Arabic": ("Tarek Mansour", "Nadia Haddad", "Samir Khoury", "Layla Nasser"),
    "Chinese": ("Wang Haoran", "Li Meilin", "Zhao Yuchen", "Chen Ruolan"),
    "English": ("Ada Quill", "Martin Thorne", "Helen Ashby", "Peter Marlow"),
    "French": ("Luc Berthier", "Camille Roussel", "Antoine Lemaire", "Sylvie Garnier"),
    "Hindi": ("Rohan Mehta", "Anita Deshpande", "Vikram Chauhan", "Sunita Rao"),
    "Indonesian": ("Budi Hartono", "Dewi Lestari", "Agus Santoso", "Siti Rahayu"),
    "Nigerian": ("Chinedu Okafor", "Ngozi Adeyemi", "Emeka Eze", "Folake Balogun"),
    "Pakistani": ("Imran Qureshi", "Ayesha Siddiqui", "Kamran Bhatti", "Sana Malik"),
    "Russian": ("Dmitri Sokolov", "Irina Volkova", "Pavel Morozov", "Olga Lebedeva"),
    "Spanish": ("Diego Fuentes", "Lucia Navarro", "Carlos Medina", "Elena Vidal"),
    "Swahili": ("Juma Mwangi", "Amina Odhiambo", "Hassan Kamau", "Grace Wanjiku"),
    "Turkish": ("Emre Yildiz", "Zeynep Kaya", "Murat Demir", "Elif Aydin"),
}
#: Past, participle and base of deeds of one on another.
DEEDS = (
    ("arrested", "arrested", "arrest"), ("attacked", "attacked", "attack"), ("praised", "praised", "praise"),
    ("criticised", "criticised", "criticise"), ("kidnapped", "kidnapped", "kidnap"), ("shot", "shot", "shoot"),
    ("sued", "sued", "sue"), ("hosted", "hosted", "host"), ("threatened", "threatened", "threaten"),
    ("released", "released", "release"),
)  # fmt: skip
TOWNS = ("Trabzon", "Quetta", "Mombasa", "Rosario", "Lyon")
DAYS = ("3 March 2025", "12 June 2024", "9 January 2025", "21 October 2024")


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What a case is made of."""

    culture: str
    left: str
    right: str
    deed: tuple[str, str, str]
    town: str
    day: str

    @property
    def plain(self) -> str:
        """The unchanged sentence."""
        return f"{self.left} {self.deed[0]} {self.right} in {self.town} on {self.day}."


def bases() -> Iterator[Base]:
    """Two hundred of them: every culture, deed, town and day in turn."""
    cultures = list(NAMES)
    for n in range(CASES):
        culture = cultures[n % len(cultures)]
        names = NAMES[culture]
        first = (n // len(cultures)) % len(names)
        yield Base(
            culture=culture,
            left=names[first],
            right=names[(first + 1 + n % 3) % len(names)],
            deed=DEEDS[(n * 7 + n // len(cultures)) % len(DEEDS)],
            town=TOWNS[n % len(TOWNS)],
            day=DAYS[n % len(DAYS)],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the claims about a deed say, without names: ``None`` in ``doer`` where nobody of the case is one."""

    predicate: str
    doer: str | None
    sufferer: str | None
    happened: bool
    negative: bool
    sure: bool
    when: str
    where: str
    speakers: tuple[str, ...]
    line: str


def told(reading: Reading, base: Base) -> Told | None:
    """The claim that has both people of the case, or nothing."""
    mentions = {m.id: m for m in reading.mentions}
    whens = {w.id: w.edtf or w.text for w in reading.whens}
    sources = {a.id: a.source.text if a.source is not None else "" for a in reading.attributions}
    for claim in reading.claims:
        sides = {mentions[p.mention].name or mentions[p.mention].text: p.role for p in claim.participants}
        if base.left in sides and base.right in sides:
            return Told(
                predicate=claim.predicate,
                doer=_holder(sides, Role.AGENT),
                sufferer=_holder(sides, Role.PATIENT, Role.PARTNER, Role.RECIPIENT),
                happened=claim.status is Status.HAPPENED,
                negative=claim.stance.polarity is Polarity.NEGATIVE,
                sure=_sure(claim, reading),
                when=whens.get(claim.when or "", ""),
                where=mentions[claim.where].text if claim.where is not None else "",
                speakers=tuple(sources[a] for a in claim.attribution if a in sources),
                line=claim.line,
            )
    return None


def _holder(sides: dict[str, Role], *roles: Role) -> str | None:
    return next((name for name, role in sides.items() if role in roles), None)


def _sure(claim: Claim, reading: Reading) -> bool:
    """Whether nothing hedges it: no cue, no speaker, no hearsay."""
    return claim.stance.certainty is Certainty.CERTAIN and not claim.stance.cues and not claim.attribution


@cache
def _reader() -> Callable[[Sequence[Document]], list[Reading]]:
    from sayso.reading.reader import SaysoReader

    reader = SaysoReader()
    return lambda documents: list(reader.read(documents))


def read(texts: Sequence[str]) -> list[Reading]:
    """One reading a text."""
    documents = [
        Document(id=f"sha256:{n}", name=f"{n}", media_type="text/plain", text=t, language="en", published="2025-07-01")
        for n, t in enumerate(texts)
    ]
    return _reader()(documents)


# ---- changes that must change the answer: the text, and whether what was read is right, wrong or lost

_HEDGES = (
    "reportedly {past}",
    "is said to have {done}",
    "may have {done}",
    "allegedly {past}",
    "is believed to have {done}",
)
_DENIALS = ("did not {base}", "never {past}", "did not {base}", "denied having {done}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of the sentence; ``right`` and ``wrong`` judge what was read before and after it."""

    name: str
    text: Callable[[Base, int], str]
    right: Callable[[Told, Told, Base], bool]
    wrong: Callable[[Told, Told, Base], bool]


def _form(base: Base, pattern: str) -> str:
    past, done, plain = base.deed
    deed = pattern.format(past=past, done=done, base=plain)
    return f"{base.left} {deed} {base.right} in {base.town} on {base.day}."


def _swapped(before: Told, after: Told) -> bool:
    return (after.doer, after.sufferer) == (before.sufferer, before.doer)


def _same(before: Told, after: Told) -> bool:
    return (after.predicate, after.doer, after.sufferer) == (before.predicate, before.doer, before.sufferer)


CHANGES = (
    Change(
        name="a hedge is put in",
        text=lambda b, n: _form(b, _HEDGES[n % len(_HEDGES)]),
        right=lambda x, y, b: _same(x, y) and not y.sure,
        wrong=lambda x, y, b: y.sure,
    ),
    Change(
        name="negated",
        text=lambda b, n: _form(b, _DENIALS[n % len(_DENIALS)]),
        right=lambda x, y, b: _same(x, y) and y.negative,
        wrong=lambda x, y, b: not y.negative,
    ),
    Change(
        name="the sides change places",
        text=lambda b, n: f"{b.right} {b.deed[0]} {b.left} in {b.town} on {b.day}.",
        right=lambda x, y, b: _swapped(x, y),
        wrong=lambda x, y, b: (y.doer, y.sufferer) == (x.doer, x.sufferer),
    ),
    Change(
        name="active to passive",
        text=lambda b, n: f"{b.right} was {b.deed[1]} by {b.left} in {b.town} on {b.day}.",
        right=lambda x, y, b: _same(x, y),
        wrong=lambda x, y, b: _swapped(x, y),
    ),
    Change(
        name="asked",
        text=lambda b, n: f"Did {b.left} {b.deed[2]} {b.right} in {b.town} on {b.day}?",
        right=lambda x, y, b: not y.happened and not y.sure,
        wrong=lambda x, y, b: y.happened,
    ),
    Change(
        name="only planned",
        text=lambda b, n: f"{b.left} plans to {b.deed[2]} {b.right} in {b.town} next year.",
        right=lambda x, y, b: not y.happened,
        wrong=lambda x, y, b: y.happened,
    ),
    Change(
        name="on another's word",
        text=lambda b, n: f"Mira Solvang said that {b.left} {b.deed[0]} {b.right} in {b.town} on {b.day}.",
        right=lambda x, y, b: _same(x, y) and y.speakers == ("Mira Solvang",),
        wrong=lambda x, y, b: not y.speakers,
    ),
    Change(
        name="two speakers, one in the other",
        text=lambda b, n: (
            f"Mira Solvang said that Boran Teth had claimed that {b.left} {b.deed[0]} {b.right} in {b.town}."
            if n % 2
            else f"Boran Teth said that Mira Solvang had claimed that {b.left} {b.deed[0]} {b.right} in {b.town}."
        ),
        right=lambda x, y, b: set(y.speakers) == {"Mira Solvang", "Boran Teth"},
        wrong=lambda x, y, b: not y.speakers,
    ),
)


def run_changes() -> dict[str, tuple[int, int, int]]:
    """(right, wrong way, nothing read) of the two hundred cases of each change."""
    cases = list(bases())
    before = [told(r, b) for r, b in zip(read([b.plain for b in cases]), cases, strict=True)]
    found = {}
    for change in CHANGES:
        after = read([change.text(b, n) for n, b in enumerate(cases)])
        right = wrong = lost = 0
        for base, x, reading in zip(cases, before, after, strict=True):
            y = told(reading, base)
            if x is None or y is None:
                lost += 1
            else:
                right += change.right(x, y, base)
                wrong += change.wrong(x, y, base)
        found[change.name] = (right, wrong, lost)
    return found


LAW = ("was charged with fraud", "was convicted of fraud", "was acquitted of fraud")
_STEPS = {"charged", "convicted", "acquitted"}


def run_law() -> tuple[int, int]:
    """(right, wrong way): charged, convicted and acquitted are three things, and an allegation none of them."""
    right = wrong = 0
    for n, base in enumerate(bases()):
        step = n % 4
        deed = "allegedly committed fraud" if step == 3 else LAW[step]
        (reading,) = read([f"{base.left} {deed} in {base.town}."])
        steps = {c.predicate for c in reading.claims} & _STEPS
        wanted = set() if step == 3 else {LAW[step].split()[1]}
        right += steps == wanted
        wrong += bool(steps - wanted)
    return right, wrong


# ---- changes that must not change the answer


def _bare(found: Told | None, base: Base) -> tuple[object, ...] | None:
    """What was read, the names of the case taken out."""
    if found is None:
        return None
    doer = {base.left: "left", base.right: "right"}.get(found.doer or "")
    sufferer = {base.left: "left", base.right: "right"}.get(found.sufferer or "")
    return (
        found.predicate,
        doer,
        sufferer,
        found.happened,
        found.negative,
        found.sure,
        bool(found.when),
        bool(found.where),
    )


ENGLISH = NAMES["English"]


def run_names() -> dict[str, tuple[int, int]]:
    """(alike, cases) by culture: the same sentence with that culture's names and with English ones."""
    found: dict[str, tuple[int, int]] = {}
    cases = list(bases())
    own = read([b.plain for b in cases])
    english = [
        Base(culture="English", left=ENGLISH[0], right=ENGLISH[1], deed=b.deed, town=b.town, day=b.day) for b in cases
    ]
    for base, reading, plain, other in zip(cases, own, english, read([b.plain for b in english]), strict=True):
        alike, every = found.get(base.culture, (0, 0))
        same = _bare(told(reading, base), base) == _bare(told(other, plain), plain)
        found[base.culture] = (alike + same, every + 1)
    return dict(sorted(found.items()))


SAME: dict[str, Callable[[Base], tuple[str, str]]] = {
    "another town": lambda b: (b.plain, b.plain.replace(b.town, "Sevilla")),
    "another day": lambda b: (b.plain, b.plain.replace(b.day, "17 May 2023")),
    "quotation marks": lambda b: (
        f"“{b.left} {b.deed[0]} {b.right} in {b.town},” Mira Solvang said.",
        f'"{b.left} {b.deed[0]} {b.right} in {b.town}," Mira Solvang said.',
    ),
    "a paragraph before": lambda b: (b.plain, f"The talks are over.\n\n{b.plain}\n\nNo more is known."),
    "the day in front": lambda b: (b.plain, f"On {b.day}, {b.left} {b.deed[0]} {b.right} in {b.town}."),
}


def run_same() -> dict[str, int]:
    """How many of the two hundred read alike before and after each change that says nothing new."""
    cases, found = list(bases()), {}
    for name, texts in SAME.items():
        pairs = [texts(b) for b in cases]
        first, second = read([p[0] for p in pairs]), read([p[1] for p in pairs])
        found[name] = sum(
            _bare(told(x, b), b) == _bare(told(y, b), b) for x, y, b in zip(first, second, cases, strict=True)
        )
    return found


def main(_: Path) -> None:
    """Print the tables."""
    print(f"must change ({CASES} cases each)        right  wrong way  not read")
    for name, (right, wrong, lost) in run_changes().items():
        print(f"  {name:<34} {right:5}  {wrong:9}  {lost:8}")
    right, wrong = run_law()
    print(f"  {'alleged, charged, convicted, acquitted':<34} {right:3}  {wrong:7}")
    print("must not change: alike before and after")
    for name, alike in run_same().items():
        print(f"  {name:<34} {alike / CASES:.3f}")
    for culture, (alike, every) in run_names().items():
        print(f"  names: {culture:<27} {alike / every:.3f}  of {every}")
