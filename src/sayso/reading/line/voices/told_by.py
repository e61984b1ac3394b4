"""On whose word a line stands: "according to Quill, citing the Guild, …"."""

from __future__ import annotations

from functools import cache

from sayso.model.attribution import Attribution, Part
from sayso.model.claim import Claim
from sayso.model.mention import Level
from sayso.model.stance import Polarity
from sayso.reading.draft import Draft
from sayso.reading.line.capital import without_capital
from sayso.reading.line.sides.articles import nations
from sayso.reading.line.sides.names import OBJECTS, Known, shown, with_article
from sayso.reading.line.sides.whose import whose
from sayso.reading.line.stated import tokens_at
from sayso.reading.line.verb.forms import base_of, forms_of, third
from sayso.reading.line.voices.quoted import led_in
from sayso.reading.line.whole import Whole
from sayso.reading.mentions.chains.quotations import quotation

_NEUTRAL = frozenset(
    (
        "said",
        "says",
        "say",
        "according to",
        "as per",
        "forwarded from",
        "told",
        "added",
        "stated",
        "citing",
        "quoted",
        "saying",
        "reported",
        "read",
        "reads",
        ":",
        "):",
        "by",
        "-",
        "–",
        "—",
        "",
    )
)
_LONGEST_SOURCE = 90
_SPEAKING = frozenset({"he", "she", "it"})
_SUBJECTS = {form: subject for subject, form in OBJECTS.items()}
#: What opens a phrase and no title: "The Foreign Minister", "A Quarian envoy".
_DETERMINERS = frozenset(
    {"the", "a", "an", "one", "some", "several", "two", "three", "many", "most", "no", "all", "both", "former"}
)
#: Who says "I" in a quotation of nobody known; outside of one it is whoever writes.
QUOTED = "a quoted speaker"
_WRITERS = frozenset({"i", "me", "we", "us"})

#: Forms of "I" and "we" as they are told of one: "do not know" as "does not know".
_ONES = {"do": "does", "don't": "doesn't", "have": "has", "haven't": "hasn't", "am": "is", "are": "is", "were": "was"}


def speakers_of(
    claim: Claim, draft: Draft, mentions: Known, *, whole: Whole | None = None, quoting: bool = False, body: str = ""
) -> str:
    """Who says it, before it; a cue that tells nothing as so keeps its own grammar: "Quill did not say that …".

    What stands in the ``whole`` clause needs no telling twice.
    """
    by_id = {a.id: a for a in draft.attributions if whole is None or not _inside(a.cue, whole)}
    chain = [by_id[i] for i in claim.attribution if i in by_id and not _told_by(by_id[i], body)]
    sources = [(a, _source(a, mentions, draft)) for a in chain]
    named = [(a, s) for n, (a, s) in enumerate(sources) if n == 0 or not _same_speaker(a, sources[n - 1][0], mentions)]
    words, opened = [], ""
    named = [(a, s) for a, s in named if s]
    for n, (attribution, source) in enumerate(named):
        cue = " ".join(attribution.cue.text.split())
        if n == len(named) - 1 and quoting:
            opened = f"{_SUBJECTS.get(source, source)} {_of_one(led_in(attribution, draft), attribution, draft)} "
            continue
        if n == len(named) - 1 and _is_open(attribution, claim):
            cue = _finite(_of_one(cue, attribution, draft), attribution, draft)
            opened = f"{_SUBJECTS.get(source, source)} {cue} {_opening(attribution)} "
            continue
        told = "" if neutral(cue) or _is_own(attribution) else f" (“{cue}”)"
        words.append(("according to " if n == 0 else "citing ") + source + told)
    return (", ".join(words) + ", " if words else "") + opened


def _of_one(cue: str, attribution: Attribution, draft: Draft) -> str:
    """The cue of "I" or "we" as it is told of one: "the writer guesses", "does not know"; others' as it stands."""
    if attribution.source is None or attribution.source.text.lower() not in _WRITERS:
        return cue
    first, _, rest = cue.partition(" ")
    verb = tokens_at(draft.doc).get(attribution.cue.start)
    own = third(first) if verb is not None and verb.tag_ == "VBP" else first
    return f"{_ONES.get(first.lower(), own)} {rest}".rstrip()


def _finite(cue: str, attribution: Attribution, draft: Draft) -> str:
    """The cue of a clause without a tense in that of the verb it goes with: "left, hoping that" as "hoped that"."""
    verb = tokens_at(draft.doc).get(attribution.cue.start)
    if verb is None or verb.tag_ != "VBG" or cue != verb.text or any(c.dep_.startswith("aux") for c in verb.children):
        return cue
    base, over = base_of(verb.lower_, verb.lemma_.lower()), verb.head
    forms = {"VBD": forms_of(base).past, "VBZ": third(base), "VBP": base}
    return cue if any(c.dep_.startswith("aux") for c in over.children) else forms.get(over.tag_, cue)


def _is_own(attribution: Attribution) -> bool:
    """Whether a source stands for its own cue, as in a cell of a table."""
    source, cue = attribution.source, attribution.cue
    return source is not None and source.start <= cue.start and cue.end <= source.end


def _told_by(attribution: Attribution, body: str) -> bool:
    """Whether the clause has the cue as its own verb: "the video claimed to show miners"."""
    cue = " ".join(attribution.cue.text.split())
    return attribution.content.text.startswith("to ") and f" {cue} to " in body


def _is_open(attribution: Attribution, claim: Claim) -> bool:
    """Whether a cue tells nothing as so; what somebody does not believe is told as not so."""
    cue = attribution.cue
    turned = claim.stance.polarity is Polarity.NEGATIVE and any(
        c.start < p.end and p.start < c.end for c in claim.stance.cues for p in cue.pieces()
    )
    return not turned and bool(_open_cues() & set(cue.text.lower().replace("n't", " n't").split()))


@cache
def _open_cues() -> frozenset[str]:
    """Words of what is not said, or not as a fact."""
    from sayso.reading.claims.lexicon import words

    return words("line_open_cues")


def _opening(attribution: Attribution) -> str:
    first = attribution.content.text.split()[:1]
    return first[0].lower() if first and first[0].lower() in ("whether", "if") else "that"


def _inside(cue: Part, whole: Whole) -> bool:
    return whole.start <= cue.start < whole.end


def _same_speaker(one: Attribution, other: Attribution, mentions: Known) -> bool:
    if one.source is None or other.source is None:
        return False
    a, b = mentions.get(one.source.mention or ""), mentions.get(other.source.mention or "")
    return one.source.text == other.source.text or (a is not None and b is not None and a.chain == b.chain)


def without_speakers(body: str, claim: Claim, draft: Draft) -> str:
    """The clause without the speakers of its own that a parse hung at its end: "…, witnesses and the police".

    So with ", according to the police", which stands before the clause.
    """
    for a in draft.attributions:
        if a.id not in claim.attribution or a.source is None:
            continue
        if a.source.start < a.cue.start:
            body = body.removesuffix(f", {' '.join(a.source.text.split())}")
        else:
            body = body.removesuffix(f", {' '.join(draft.document.text[a.cue.start : a.source.end].split())}")
    return body


def neutral(cue: str) -> bool:
    return cue.lower() in _NEUTRAL


def _source(attribution: Attribution, mentions: Known, draft: Draft) -> str:
    if attribution.source is None:
        return ""
    mention = mentions.get(attribution.source.mention or "")
    text = " ".join(attribution.source.text.split())
    if (owned := whose(attribution.source, mentions, draft)) is not None:
        return owned
    if text.lower() in _WRITERS:
        return "the writer" if quotation(draft.document.text, attribution.source.start) is None else QUOTED
    if mention is not None and mention.level is Level.PRONOUN:
        if mention.id in mentions.nouns and mention.id not in mentions.doubtful:
            return mentions.nouns[mention.id]
        name = with_article(shown(mention, mentions.named, plain=mention.id in mentions.doubtful), mentions)
        return "it" if name == "It" else OBJECTS.get(name.lower(), name)
    if mention is None and text.lower() in OBJECTS and text != "WHO":
        return OBJECTS[text.lower()]
    if mention is not None and text.lower() in _SPEAKING:  # Who goes on speaking.
        return with_article(shown(mention, mentions.named), mentions)
    if text.lower() == "it":
        return "it"
    if len(text) > _LONGEST_SOURCE and mention is not None:
        return shown(mention, mentions.named)
    first = tokens_at(draft.doc).get(attribution.source.start)
    named = mention is not None and mention.level is Level.NAMED and mention.start <= attribution.source.start
    named = named or any(m.level is Level.NAMED and m.start == attribution.source.start for m in mentions.values())
    counted = first is not None and first.pos_ == "NUM" and text.split()[1:2] == text.lower().split()[1:2]
    proper = (
        first is None or (named and not counted) or first.pos_ == "PROPN" or first.text[1:] != first.text[1:].lower()
    )
    proper = proper or _is_title(attribution.source, text, mentions)
    return with_article(text, mentions) if proper else without_capital(text)


def _is_title(source: Part, text: str, mentions: Known) -> bool:
    """Whether a source opens with a post or a nation in capitals: "Foreign Minister Quill", not "Witness Ada Quill"."""
    first, _, rest = text.partition(" ")
    named = any(m.level is Level.NAMED and m.start == source.start + len(first) + 1 for m in mentions.values())
    capitals = first[1:] != first[1:].lower() or (rest[:1].isupper() and not named)
    return first in nations() or (capitals and first.lower() not in _DETERMINERS)
