"""What stands before the subject and frames its clause: "In peacetime, the barracks use electricity from the grid"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.reading.line.capital import without_capital
from sayso.reading.line.framing.framed import between, for_whom, over_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from sayso.model.claim import Claim
    from sayso.reading.draft import Draft
    from sayso.reading.line.following import Following

#: The longest phrase, in words, that a line repeats before its subject, and one that says how often.
_LONGEST = 18
_LONGEST_RATE = 28
_POINTING = frozenset({"this", "that", "these", "those", "such", "which", "whose", "what", "my", "our", "your"})
_BREAKS = frozenset({"“", "”", '"', "‘", "«", "»", "(", ")", ":", ";", "—", "–", "_", "…"})
_TIMING = frozenset({"since", "after", "before", "until"})
_DATES = frozenset({"on", "in", "at", "the"})
#: Verbs of speech with a gerund or an infinitive for what they tell.
_TELLING = frozenset(
    {"deny", "admit", "recall", "regret", "confess", "acknowledge", "report", "mention", "describe", "claim", "profess"}
)


@cache
def _words(name: str) -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words(name)


def opening(claim: Claim, verb: Token, draft: Draft, behind: Following | None) -> str:
    """The phrases that frame the clause of a verb, in the order of the text; empty where there are none.

    What joins a sentence to the one before, who says it and what the claim has for a side are left out; so are
    a date and a place, which a line puts behind its verb, where no other verb there could take them for its own.
    """
    taken = list(_taken(claim, draft))
    told = [whom] if (whom := for_whom(verb)) and not any(s <= verb.head.idx < e for s, e in taken) else []
    for phrase in _frames(verb):
        start, end = phrase.left_edge.idx, phrase.right_edge.idx + len(phrase.right_edge)
        if any(start < e and s < end for s, e in taken):
            continue
        if phrase.i and phrase.nbor(-1).lower_ == "no":
            continue  # "At no point did they pay": the clause is told as denied.
        if _is_setting(phrase, claim, draft) and not runs_on(behind, verb):
            continue
        if _is_another_time(phrase, verb, draft):
            continue
        text = " ".join(verb.doc[phrase.left_edge.i : phrase.right_edge.i + 1].text.split()).strip(" ,")
        proper = phrase.left_edge.pos_ == "PROPN"
        told.append(text if proper else without_capital(text))
    return ", ".join(told)


def _is_another_time(phrase: Token, verb: Token, draft: Draft) -> bool:
    """Whether a phrase dates the first of two verbs, of which the second has a date behind itself."""
    dated = {c.idx for c in verb.children if c.i > verb.i}
    own = any(w.start <= idx < w.end for w in draft.whens for idx in dated)
    if not own or phrase.head.i == verb.i:
        return False
    return any(phrase.left_edge.idx <= w.start < phrase.right_edge.idx + len(phrase.right_edge) for w in draft.whens)


def runs_on(behind: Following | None, verb: Token) -> bool:
    """Whether a verb or a deed stands behind a verb in its clause, to which a date or place at the end would belong.

    "Complained about the loss of his harvest", "was met with silence from the mayor".
    """
    if behind is None:
        return False
    held = [t for t in verb.doc[verb.i + 1 :] if behind.holds(t.idx)]
    phrases = [t for t in held if _is_cased(t)]
    about = verb.lemma_.lower() in _words("line_telling") and any(t.pos_ == "NOUN" for t in held)
    nested = any(t.dep_.startswith("nmod") for t in phrases)
    return about or nested or len(phrases) > 1 or any(t.pos_ in ("VERB", "AUX") for t in held)


def _is_cased(word: Token) -> bool:
    """Whether a noun stands behind a preposition."""
    return word.dep_.startswith(("nmod", "obl")) and any(c.dep_ == "case" and c.i < word.i for c in word.children)


def is_before(verb: Token, offset: int) -> bool:
    """Whether a date or place stands in the sentence before the verb that it is a date or place of."""
    return verb.sent.start_char <= offset < verb.idx


def _frames(verb: Token) -> Iterator[Token]:
    """The phrases before the subject of a verb, or of the one that it shares its subject with."""
    over = verb
    while over.head.i < over.i and (over.dep_ == "xcomp" or over.dep_ == "conj") and not _subjects(over):
        if over.dep_ == "xcomp" and over.head.lemma_.lower() in _TELLING:
            return  # "On Monday, Quill denied having met him": that was the day of the denial.
        over = over.head
    subjects, own = _subjects(over), list(_of_the_second(verb, over))
    if not subjects:
        return
    if own and not any(_is_rated(p) for p in own):
        yield from own  # "On Monday she left and after two years came back": Monday is the first's day.
        return
    yield from (p for p in over_speech(over) if _frames_clause(p, terms=True))
    yield from (p for p in between(over, subjects[0]) if _frames_clause(p))
    for child in over.children:
        if child.i < subjects[0].left_edge.i and _is_rate(child):
            yield child
        before = child.right_edge.i < subjects[0].left_edge.i
        if before and child.dep_.startswith("obl") and _frames_clause(child):
            yield child
        if before and child.dep_ == "advcl" and _times_clause(child):
            yield child
    yield from own


def _of_the_second(verb: Token, first: Token) -> Iterator[Token]:
    """What opens the second of two verbs: "were beaten and in some cases shot"."""
    while verb.i != first.i:
        for child in verb.children:
            before = child.dep_.startswith("obl") and child.right_edge.i < verb.i
            if before and verb.dep_ == "conj" and _frames_clause(child):
                yield child
        verb = verb.head


def _times_clause(verb: Token) -> bool:
    """Whether a clause says since or after what something is true, and of nobody whom only a pronoun names."""
    words = verb.doc[verb.left_edge.i : verb.right_edge.i + 1]
    own = any(c.dep_.startswith("nsubj") for c in verb.children)
    if not own or words[0].lower_ not in _TIMING or len(words) > _LONGEST:
        return False
    return not any(t.tag_ in ("PRP", "PRP$") or t.is_space or t.text in _BREAKS for t in words)


def _is_rate(word: Token) -> bool:
    """Whether an adverb that opens a clause says how often: "often, the guild paid in cash", "much less often"."""
    first = word.left_edge
    opens = first.is_sent_start or first.nbor(-1).dep_ in ("mark", "cc", "punct")
    return word.dep_ == "advmod" and word.lower_ in _words("line_rates") and bool(opens)


def _subjects(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_.startswith("nsubj") and c.i < verb.i]


def _frames_clause(noun: Token, *, terms: bool = False) -> bool:
    """Whether a phrase says of what, where, when or under what terms a clause is true."""
    words = noun.doc[noun.left_edge.i : noun.right_edge.i + 1]
    cases = [c for c in noun.children if c.dep_ == "case" and c.lower_ not in ("'s", "’s")]
    opens = bool(cases) and (terms or cases[0].lower_ in _words("line_framing"))
    first = noun.left_edge.nbor() if noun.left_edge.text == "," else noun.left_edge
    if not opens or cases[0].i != first.i:
        return False
    rated = _is_rated(noun)
    if len(words) > (_LONGEST_RATE if rated else _LONGEST) or any(t.is_space or t.text in _BREAKS for t in words):
        return False
    if noun.pos_ not in ("NOUN", "PROPN", "NUM") or any(
        t.lower_ in _POINTING and not terms and not rated for t in words
    ):
        return False
    if rated and (noun.tag_ == "NNS" or noun.n_lefts > 1):
        return True  # "At times", "in many cases".
    further = any(c.dep_.startswith(("nmod", "acl")) and c.dep_ != "nmod:poss" for c in noun.children)
    return further or noun.lemma_.lower() not in _words("line_joining")


def _is_rated(noun: Token) -> bool:
    return noun.lower_ in _words("line_rated") or noun.lower_ in _words("line_shares")


def _taken(claim: Claim, draft: Draft) -> Iterator[tuple[int, int]]:
    """Where stands what the line tells elsewhere: its sides, and who says it."""
    for side in claim.participants:
        mention = draft.by_id[side.mention]
        yield mention.start, mention.end
    for attribution in draft.attributions:
        if attribution.id in claim.attribution:
            yield from ((p.start, p.end) for p in attribution.cue.pieces())
            if attribution.source is not None:
                yield attribution.source.start, attribution.source.start + len(attribution.source.text)


def _is_setting(noun: Token, claim: Claim, draft: Draft) -> bool:
    """Whether a phrase is the claim's own date or place and nothing more."""
    where = draft.by_id.get(claim.where or "")
    when = next((w for w in draft.whens if w.id == claim.when), None)
    spans = [(s.start, s.end) for s in (where, when) if s is not None]
    words = [t for t in noun.subtree if t.dep_ != "case" and t.lower_ not in _DATES and not t.is_punct]
    return any(all(start <= t.idx < end for t in words) for start, end in spans)
