"""What stands over an infinitive in its sentence: the "sought to" of "sought to leave", told as it is printed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.reading.line.verb.forms import base_of, forms_of, third
from sayso.reading.line.verb.tense import lasts, modal_over

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl", "acl"})
_AUXILIARIES = ("aux", "cop", "neg")
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
#: Verbs and adjectives whose "from" or "of" is what somebody is kept or stopped from doing.
_KEEPING = frozenset(
    [
        *("ban", "bar", "prevent", "prohibit", "stop", "keep", "discourage", "deter", "restrain", "block", "exempt"),
        *("disqualify", "hinder", "dissuade", "enjoin"),
        "refrain",
    ]
)
#: Clauses behind these are what happened for itself: hearsay and permission have words of their own.
_OWN_WORDS = frozenset({"say", "believe", "report", "allege", "think", "know", "understand", "rumour", "rumor"})
#: Verbs that do not say of their object that it was so treated: nobody "was wanted to leave".
_ACTIVE_ONLY = frozenset({"want", "like", "love", "wish", "prefer", "hate", "promise", "let", "get", "have"})
_MODALS = {"ca": "can", "wo": "will", "'ll": "will", "’ll": "will", "'d": "would", "’d": "would"}
_WHOLE = {"'re": "are", "'ve": "have", "'m": "am", "'ll": "will", "'d": "would"}
_YET = frozenset({"VBZ", "VBP", "VBD"})
_LONGEST = 12


def governors(verb: Token, *, plural: bool | None) -> str:
    """ "sought to", "was urged to", "are trying to": the words from the verb over an infinitive to its "to".

    ``plural`` is the number of the subject, ``None`` for "I" and "you", after which the words stand as they are.
    Empty where the infinitive hangs on no verb that governs it, or where the words cannot be told of its subject.
    """
    while verb.dep_ == "conj" and _alike(verb, verb.head) and not _has_own_words(verb):
        verb = verb.head  # "Urged them to come and stay": the second is governed like the first.
    mark = _mark(verb)
    if any(c.dep_.startswith("nsubj") for c in verb.children):
        return ""
    if mark is None and verb.tag_ == "VBG":
        return _over_gerund(verb, plural=plural)
    if mark is None and _only_helped(verb):
        return _helping(verb, plural=plural)
    passive = verb.tag_ == "VBN" and any(c.lower_ == "be" for c in verb.children)
    if mark is None or not (passive or verb.tag_ in ("VB", "VBG")):
        return ""
    over = verb.head
    if over.lemma_.lower() == "have" and over.tag_ in _YET and mark.nbor(-1).lower_ == "yet" and over.i == mark.i - 2:
        return f"{'have' if plural and over.tag_ != 'VBD' else over.text.lower()} yet to"
    if over.lemma_.lower() in _OWN_WORDS or verb.dep_ not in _COMPLEMENTS or over.i > verb.i:
        return ""
    if not _governs(over, verb, mark):
        return ""
    lead = _told_of(over, verb, plural=plural)
    between = _between(over, verb, mark)
    return f"{lead} {between}" if lead and between else ""


def _alike(verb: Token, first: Token) -> bool:
    """Whether a second verb has the form of the first; a base is often taken for a present."""
    bare = verb.tag_ == "VBP" and first.tag_ == "VB" and verb.lower_ == verb.lemma_.lower()
    return verb.tag_ == first.tag_ or bare


def _only_helped(verb: Token) -> bool:
    """Whether a bare infinitive is what somebody helped with: "helped build the bridge" is no building of it."""
    bare = verb.tag_ in ("VB", "VBP") and not any(c.dep_.startswith("aux") for c in verb.children)
    return bare and verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() == "help" and verb.head.i < verb.i


def _helping(verb: Token, *, plural: bool | None) -> str:
    """ "Helped" of "helped build"; "was helped to" of "helped the guild build"."""
    lead = _told_of(verb.head, verb, plural=plural)
    whom = any(c.dep_ in ("obj", "iobj") and c.i < verb.i for c in verb.head.children)
    return f"{lead} to" if lead and whom else lead


def _over_gerund(verb: Token, *, plural: bool | None) -> str:
    """ "Were told to stop" of "were told to stop drinking"."""
    over = verb.head
    if charged := _charged(over, verb, plural=plural):
        return charged
    next_to = over.i + 1 == verb.i or (over.i + 2 == verb.i and verb.nbor(-1).dep_ == "advmod")
    own = any(c.dep_.startswith(("nsubj", "aux")) for c in verb.children)
    if verb.dep_ not in ("xcomp", "ccomp") or over.pos_ != "VERB" or not next_to or own:
        return ""
    helpers = [c for c in over.children if c.i < over.i and c.dep_.partition(":")[0] in _AUXILIARIES]
    higher = governors(over, plural=plural)
    if not higher and over.tag_ == "VB" and not helpers:
        if over.dep_ == "advcl" and over.head.i < over.i and _mark(over) is not None:
            return ""  # "Came in to start warning them": a purpose, told with its clause.
        return f"{'were' if plural else 'was'} to {over.text.lower()}"
    return f"{higher} {over.text.lower()}" if higher else _finite(over, helpers, plural=plural)


def _charged(over: Token, verb: Token, *, plural: bool | None) -> str:
    """ "Was charged with" of "was charged with killing him": what the law says is told in its words."""
    marks = [c for c in verb.children if c.dep_ in ("mark", "case") and c.lower_ in ("of", "with", "for", "over")]
    if not marks or over.lemma_ not in _law() or not over.i < marks[0].i < verb.i:
        return ""
    be = "were" if plural else "was"
    if not _is_passive(over):  # "Police arrested him for stealing"; of an accusation its maker stands before the line.
        objects = any(c.dep_ == "obj" and c.i < marks[0].i for c in over.children)
        form = forms_of(base_of(over.lower_, over.lemma_)).participle
        return f"{be} {form} {marks[0].lower_}" if objects and over.lemma_ not in ("accuse", "suspect") else ""
    helpers = [c.lower_ for c in over.children if c.dep_.startswith("aux") and c.i < over.i]
    lead = " ".join(helpers) or be
    return f"{lead} {over.lower_} {marks[0].lower_}"


@cache
def _law() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_law")


def _has_own_words(verb: Token) -> bool:
    return any(c.dep_.partition(":")[0] in ("nsubj", "aux", "mark") for c in verb.children)


def _mark(verb: Token) -> Token | None:
    """The "to" or "from" before an infinitive or gerund."""
    words = ("from",) if verb.tag_ == "VBG" else ("to",)
    marks = [c for c in verb.children if c.i < verb.i and c.lower_ in words and c.dep_ in ("mark", "aux", "case")]
    return marks[0] if marks else None


def _governs(over: Token, verb: Token, mark: Token) -> bool:
    if mark.lower_ == "from":
        return over.lemma_.lower() in _KEEPING and over.pos_ == "VERB"
    if over.pos_ == "ADJ":
        return verb.dep_ in ("xcomp", "ccomp", "advcl") and any(c.dep_ == "cop" for c in over.children)
    asked = verb.dep_ in ("xcomp", "ccomp") or (verb.dep_ == "advcl" and over.lemma_.lower() in _askers())
    return over.pos_ == "VERB" and asked


@cache
def _askers() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("subjects_requests")


def _told_of(over: Token, verb: Token, *, plural: bool | None) -> str:
    """The governing verb, said of the subject of the infinitive."""
    helpers = [c for c in over.children if c.i < over.i and c.dep_.partition(":")[0] in _AUXILIARIES]
    objects = [c for c in over.children if c.dep_ in ("obj", "iobj") and c.i < verb.i]
    undergoes = any(c.dep_ == "aux:pass" for c in over.children)
    if not objects and over.lemma_.lower() in ("call", "appeal", "plead", "prevail") and not undergoes:
        return _called_on(over, verb, helpers, plural=plural)
    if objects and undergoes:
        return ""  # "Was given the power to resist".
    if objects:
        return _passive(over, helpers, plural=plural)
    if any(c.dep_ in _COMPLEMENTS and c.i != verb.i and c.i < verb.i for c in over.children):
        return ""
    if (
        over.tag_ in ("VB", "VBG")
        and not any(h.tag_ in ("MD", "VBD", "VBZ", "VBP") for h in helpers)
        and (higher := governors(over, plural=plural))
    ):
        return f"{higher} {over.text.lower()}"
    if over.tag_ == "VBG" and not helpers and (charged := _accused(over, plural=plural)):
        return charged
    return _finite(over, helpers, plural=plural)


def _accused(gerund: Token, *, plural: bool | None) -> str:
    """ "Was accused of trying" of "critics accused her of trying to": nobody but them says that she tried."""
    over = gerund.head
    of = any(c.lower_ == "of" and over.i < c.i < gerund.i for c in gerund.children)
    if not of or over.lemma_ not in ("accuse", "suspect"):
        return ""
    return f"{'were' if plural else 'was'} {forms_of(base_of(over.lower_, over.lemma_)).participle} of {gerund.lower_}"


def _passive(over: Token, helpers: list[Token], *, plural: bool | None) -> str:
    """ "was urged" of "they urged her to leave"; empty where a helper makes it no plain deed."""
    if any(h.lower_ == "to" for h in helpers) or over.lemma_.lower() in _ACTIVE_ONLY:
        return ""
    base, no = base_of(over.text.lower(), over.lemma_.lower()), " not" if _denied(over) else ""
    modal = next((h.lower_ for h in helpers if h.tag_ == "MD"), "")
    if modal:
        return f"{_MODALS.get(modal, modal)}{no} be {forms_of(base).participle}"
    if over.tag_ == "VB" and not no:
        return ""
    if modal := modal_over(over):  # "Will open a branch, allowing customers to": they will be.
        return f"{modal}{no} be {forms_of(base).participle}"
    now = over.tag_ in ("VBZ", "VBP") and not helpers
    be = ("are" if plural else "is") if now else ("were" if plural else "was")
    return f"{be}{no} {forms_of(base).participle}"


def _called_on(over: Token, verb: Token, helpers: list[Token], *, plural: bool | None) -> str:
    """ "Were called on" of "called on parents to stay", "was asked" of "appealed to the mayor to stay"."""
    asked = (c for c in over.children if c.dep_.startswith("obl") and over.i < c.i < verb.i)
    ways = [
        k.lower_ for c in asked for k in c.children if k.dep_ == "case" and k.lower_ in ("on", "upon", "to", "with")
    ]
    passive = _passive(over, helpers, plural=plural) if ways else ""
    if passive and ways[0] in ("to", "with"):
        return f"{passive.rpartition(' ')[0]} asked"  # Nobody "was appealed to to stay".
    return f"{passive} {ways[0]}" if passive else ""


def _is_passive(over: Token) -> bool:
    """Whether a participle is no perfect: not the "accused" of "have accused"."""
    helpers = {c.lower_ for c in over.children if c.dep_ == "aux" and c.i < over.i}
    perfect = bool(helpers & {"have", "has", "had", "'ve", "’ve"}) and not any(
        c.dep_ == "aux:pass" for c in over.children
    )
    return over.tag_ == "VBN" and not perfect


def _denied(over: Token) -> bool:
    return any(c.lower_ in _NEGATIONS for c in over.children)


def _finite(over: Token, helpers: list[Token], *, plural: bool | None) -> str:
    """The words from the first helper on, as printed: "has vowed", "did not want", "is due"."""
    first = min([over, *helpers], key=lambda t: t.i)
    # "Is the guild going to": the subject of a question stands between.
    between = {t.i for c in over.children if c.dep_.startswith("nsubj") and c.i > first.i for t in c.subtree}
    words = [t.text.lower() for t in over.doc[first.i : over.i + 1] if t.i not in between]
    if over.tag_ in ("VB", "VBG") and not any(h.tag_ in ("MD", "VBD", "VBZ", "VBP") for h in helpers):
        if over.tag_ == "VB":
            return ""
        if _denied(over):  # "Went ahead, not seeking to please them".
            return f"did not {base_of(over.text.lower(), over.lemma_.lower())}"
        if lasts(over):  # "Quaria awaits an answer, hoping to stay": it still hopes.
            return f"{'am' if plural is None else 'are' if plural else 'is'} {over.text.lower()}"
        return forms_of(base_of(over.text.lower(), over.lemma_.lower())).past
    if over.tag_ == "VBN" and all(h.lower_ == "being" for h in helpers):  # "Expected to help" by itself.
        return f"{'were' if plural else 'was'} {over.text.lower()}"
    if len(words) > _LONGEST or any(t.is_punct for t in over.doc[first.i : over.i]):
        return ""
    if words[0] in ("'d", "’d") and over.tag_ in ("VBN", "VBD") and words[1] not in ("have", "be"):
        words[0] = "had"
    words[0] = _agreeing(words[0], over if first.i == over.i else first, plural=plural)
    return " ".join(words).replace(" n't", "n't").replace(" n’t", "n’t")


def _agreeing(word: str, token: Token, *, plural: bool | None) -> str:
    """The first word in the number of the line's subject."""
    word = _WHOLE.get(word.replace("’", "'"), word)
    if plural is None:
        return word
    forms = {"is": "are", "was": "were", "has": "have", "does": "do", "am": "are", "'s": "are", "'m": "are"}
    if plural:
        return forms.get(word, token.lemma_.lower() if token.tag_ == "VBZ" and token.pos_ == "VERB" else word)
    single = {"are": "is", "were": "was", "have": "has", "do": "does", "am": "is"}
    single |= {"'re": "is", "'ve": "has", "'m": "is"}
    if word in single:
        return single[word]
    return third(word) if token.tag_ == "VBP" and token.pos_ == "VERB" else word


def _between(over: Token, verb: Token, mark: Token) -> str:
    """From behind the governing verb to behind "to", without its object: "up to" of "signed Quill up to lead"."""
    called = over.lemma_.lower() in ("call", "appeal", "plead", "prevail")
    thing = ("obj", "iobj", "obl") if called else ("obj", "iobj")
    if any(t.dep_ in thing for t in over.children if over.i < t.i < mark.i):
        no = [t.text for t in verb.doc[over.i + 1 : mark.i] if t.lower_ in ("not", "never") and t.head.i == verb.i]
        after = [t.text for t in verb.doc[mark.i + 1 : verb.i] if t.lower_ in ("not", "never") and t.head.i == verb.i]
        be = [c.lower_ for c in verb.children if c.dep_ == "cop" and mark.i < c.i < verb.i]  # "Asked them to be alert".
        return " ".join([*[n for n in no if n not in after], mark.lower_, *after, *be])
    words = verb.doc[over.i + 1 : mark.i + 1]
    if len(words) > 4 or any(t.is_punct for t in words):
        return ""
    # The "not" of "agreed not to meet" is told by the verb itself.
    last = mark.i + 1 if verb.tag_ == "VBN" else verb.i
    # "To not only finish it but also open it" is to finish it.
    only = [t for t in verb.doc[over.i + 1 : verb.i] if t.lower_ == "only" and t.nbor(-1).lower_ == "not"]
    beside = {i for t in only for i in (t.i - 1, t.i)}
    kept = [t.text for t in verb.doc[over.i + 1 : last] if t.dep_ != "obj" and t.i not in beside]
    return " ".join(kept) if len(kept) <= 6 else ""
