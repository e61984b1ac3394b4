"""How a verb and its subject are printed: number, tense, adverbs, and the subject's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.line.capital import without_capital
from sayso.reading.line.sides.called import name_behind
from sayso.reading.line.sides.remainder import phrase_of
from sayso.reading.line.sides.restricted import opens, restricted
from sayso.reading.line.sides.terms import term
from sayso.reading.line.verb.forms import forms_of, third
from sayso.reading.line.verb.tense import holds, lasts, of_now, was_so, yearly

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Behind a subject, what leads to somebody who does not do or undergo the deed himself.
_ABOUT = frozenset({"against", "into", "on", "about", "over", "for", "around", "by", "from"})
#: Adverbs that tie a sentence to the one before, or that a line words otherwise.
_TYING = frozenset(
    [
        *(
            "also",
            "however",
            "then",
            "meanwhile",
            "thus",
            "therefore",
            "instead",
            "too",
            "moreover",
            "so",
            "not",
            "n't",
        ),
        *("n’t", "never", "now", "here", "there", "consequently", "hence", "otherwise", "furthermore", "ever", "have"),
    ]
)


_PREFIXES = frozenset(
    {"re", "co", "pre", "de", "over", "under", "counter", "cross", "mis", "majority", "part", "wholly", "jointly"}
)

_DEGREES = frozenset({"so", "very", "too", "quite", "most", "more", "less", "rather", "extremely"})
#: Hedges, which a line prints with their degrees as it is.
_HOW_SURE = frozenset(
    {"possibly", "probably", "likely", "presumably", "apparently", "evidently", "plausibly", "surely"}
)
_HOW_SURE |= {"certainly", "definitely", "conceivably", "seemingly", "arguably", "clearly", "obviously"}
#: Behind a "not" they deny nothing: "not only raised it but also".
_ALONE = frozenset({"only", "just", "merely", "simply"})


def adverbs_of(verb: Token) -> str:
    """The adverbs between the subject or helper of a verb and itself."""
    found: list[str] = []
    for token in reversed(verb.doc[verb.left_edge.i : verb.i]):
        if token.dep_ == "advmod" and token.head.head.i == verb.i and _degree(token.head) is token:
            continue  # Told with its adverb.
        if token.head.i != verb.i or token.dep_ not in ("advmod", "aux", "aux:pass", "neg"):
            break
        each = token.lower_ == "each" and token.i < verb.i
        if token.dep_ == "advmod" and (degree := _degree(token)) is not None:
            found.insert(0, f"{degree.lower_} {token.lower_}")
            continue
        if token.dep_ != "advmod" or not (each or token.tag_ == "RB") or token.lower_ in _TYING or token.n_lefts:
            continue
        if not (token.lower_ in _ALONE and token.i and token.nbor(-1).lower_ == "not"):  # "Not only raised it": it did.
            found.insert(0, token.lower_)
    early = before_not(verb).split()
    return " ".join([*(w for w in found if w not in early), *_share_of(verb)])


def _degree(adverb: Token) -> Token | None:
    """The "so" or "very" right before an adverb: "so badly injured that he died"."""
    before = adverb.nbor(-1) if adverb.i else adverb
    alone = adverb.n_lefts == 1 and before.head.i == adverb.i and adverb.tag_ == "RB" and adverb.lower_ not in _TYING
    return before if alone and before.lower_ in _DEGREES and adverb.lower_ not in _HOW_SURE else None


def _share_of(verb: Token) -> list[str]:
    """ "51 %" of "is 51% owned": how much of it, where that stands right before the verb."""
    before = verb.doc[verb.i - 1] if verb.i else verb
    share = before.dep_ == "obl:unmarked" and before.head.i == verb.i and before.lower_ in ("%", "percent", "cent")
    return [" ".join(verb.doc[before.left_edge.i : verb.i].text.split())] if share else []


def before_not(verb: Token) -> str:
    """The adverbs before a denied helper, "very often" of "very often doesn't": behind it they would be denied too."""
    helpers = [c.i for c in verb.children if c.dep_.startswith("aux") and c.i < verb.i]
    denied = [c.i for c in verb.children if c.lower_ in ("not", "n't", "n’t") and c.i < verb.i]
    subjects = [c.right_edge.i for c in verb.children if c.dep_.startswith("nsubj") and c.i < verb.i]
    if not helpers or not denied or denied[0] < helpers[0] or not subjects or subjects[-1] > helpers[0]:
        return ""
    words = verb.doc[subjects[-1] + 1 : helpers[0]]
    alone = all(t.tag_ == "RB" and t.lower_ not in _TYING for t in words)
    return " ".join(words.text.lower().split()) if alone else ""


def prefix_of(verb: Token) -> str:
    """ "Re-" of a "re-released" that was cut at its hyphen."""
    if verb.i < 2 or verb.nbor(-1).text != "-" or verb.nbor(-1).whitespace_ or verb.nbor(-2).whitespace_:
        return ""
    prefix = str(verb.nbor(-2).lower_)
    return f"{prefix}-" if prefix in _PREFIXES else ""


def link_of(verb: Token) -> str:
    """ "via video link": by what somebody took part from afar."""
    for child in verb.children:
        cases = [c.text.lower() for c in child.children if c.dep_ == "case"]
        if child.dep_ == "advmod" and child.i > verb.i and child.lower_ in ("virtually", "remotely", "online"):
            return str(child.text)
        if child.dep_.startswith("obl") and cases and cases[0] in ("via", "through", "over"):
            return " ".join(verb.doc[child.left_edge.i : child.right_edge.i + 1].text.strip(" ,").split())
    return ""


def present_of(verb: Token, base: str) -> str | None:
    """The verb as printed in the present, also that of "does not mean"."""
    helpers = [c.lower_ for c in verb.children if c.dep_.startswith("aux")]
    if holds(verb):
        return third(base)
    if verb.tag_ == "VB" and len(helpers) == 1 and helpers[0] in ("do", "does"):
        return third(base)
    past = forms_of(base).past == base and any(c.dep_ == "conj" and c.tag_ == "VBD" for c in verb.children)
    if past and verb.tag_ == "VBP":
        return None  # "They beat and dragged her".
    bare = verb.tag_ == "VB" and any(c.dep_ == "nsubj" for c in verb.children) and not is_marked(verb)
    return verb.text if (verb.tag_ in ("VBZ", "VBP") or bare) and not helpers else None


_HAVING = frozenset({"has", "have", "'ve", "’ve", "'s", "’s"})
_BEING = {"is": "is", "are": "is", "'s": "is", "’s": "is", "'re": "is", "’re": "is", "am": "is", "'m": "is", "’m": "is"}


_UNTIL_NOW = frozenset({"long", "already", "since", "yet", "always"})
_LENGTHS = frozenset({"year", "decade", "century", "generation", "month", "week", "day", "hour"})
_DENYING = frozenset({"not", "n't", "n’t", "never", "being"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_NO = frozenset({"no", "neither", "not"})


def _until_now(verb: Token) -> bool:
    """Whether a perfect tells what goes on until now, or is done by now: "have long fought", "has denied it since".

    So does one with its length: who "has lived in Ostby for ten years" lives there.
    """
    for c in verb.children:
        cases = {k.lower_ for k in c.children if k.dep_ in ("case", "mark")}
        if (c.dep_ == "advmod" and c.lower_ in _UNTIL_NOW) or "since" in cases:
            return True
        if "for" in cases and c.lemma_.lower() in _LENGTHS:
            return True
    return False


def _goes_on_with(verb: Token) -> bool:
    """Whether a joined verb has the subject of the first, and no "to" or "by" of its own."""
    return not any(c.dep_.startswith(("nsubj", "mark", "aux")) for c in verb.children)


def _not_so_far(verb: Token) -> bool:
    """Whether a perfect is denied, as it may still come about: "have not released it", "nobody has been held"."""
    denied = any(c.dep_ in ("advmod", "neg") and c.lower_ in _DENYING for c in verb.children)
    return denied or any(c.dep_.startswith(("nsubj", "obj")) and _is_nobody(c) for c in verb.children)


def _is_nobody(side: Token) -> bool:
    return side.lower_ in _NOBODY or side.left_edge.lower_ in _NO


def being_of(verb: Token) -> str:
    """ "is" or "was", whichever a verb is printed with; "has been" or "had been" of one that is told as going on.

    "Has" or "had" of one that was not so until then.
    """
    helpers = [c.lower_ for c in verb.children if c.dep_.startswith("aux")]
    if not helpers and verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VBN":
        return being_of(verb.head)  # "Is owned and managed by".
    if verb.tag_ == "VBG" and helpers[1:2] == ["been"]:
        return {"had": "had been"}.get(helpers[0], "has been" if helpers[0] in _HAVING else "")
    perfect = bool(helpers) and helpers[0] in _HAVING and verb.tag_ == "VBN" and not set(helpers) & _DENYING
    if perfect and (_until_now(verb) or _not_so_far(verb)):
        return "has"
    if helpers[:1] == ["had"] and verb.tag_ == "VBN" and _not_so_far(verb):
        return "had"
    if helpers == ["being"] and (
        verb.dep_ == "acl" or any(c.dep_.startswith("nsubj") for c in verb.children)
    ):  # "Mothers being sent to Tern".
        watched = verb.head.lemma_ in ("see", "watch", "hear") and verb.head.tag_ == "VBN"
        return "is" if of_now(verb) and not watched else "was"  # "We have seen carts being swept away".
    if not helpers and (lasts(verb) or yearly(verb)):
        return "is"
    if not helpers and was_so(verb):
        return "was"
    if not helpers and verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VBG" and _goes_on_with(verb):
        return being_of(verb.head)  # "Are growing millet and selling it".
    if not helpers or "been" in helpers or "have" in helpers or "has" in helpers or "had" in helpers:
        return ""
    return _BEING.get(helpers[0], "was" if helpers[0] in ("was", "were") else "")


def is_going(verb: Token) -> bool:
    """Whether a verb is told as under way: "is building", "was being built"."""
    helpers = [c.lower_ for c in verb.children if c.dep_.startswith("aux")]
    return bool(being_of(verb)) and (verb.tag_ == "VBG" or "being" in helpers)


#: How others than the report call somebody.
_STYLED = frozenset({"called", "styled", "proclaimed", "declared", "described"})


def leading_of(verb: Token, sides: list[Mention], heads: Mapping[int, Token]) -> str:
    """The subject as printed: a list whole, what is no person's name with all its words.  A name stands alone."""
    subject = _subject_before(verb)
    if subject is None:
        return ""
    inside = {t.i for t in subject.subtree}
    mine = [
        m for m in sides if (head := heads.get(m.start if m.head is None else m.head)) is not None and head.i in inside
    ]
    listed = any(c.dep_ == "conj" for c in subject.children)
    phrase = (_so_called(subject) or restricted(subject) or phrase_of(subject)) if mine else ""
    if len(mine) == 1 and phrase and _told_of(subject, heads[mine[0].start if mine[0].head is None else mine[0].head]):
        return re.sub(rf"\b{re.escape(mine[0].text)}$", lambda _: mine[0].name, phrase)
    alone = len(mine) == 1 and (
        mine[0].kind is not Kind.PERSON or mine[0].level is Level.NOMINAL or _owns(mine[0], subject)
    )
    plain = alone and (mine[0].level is Level.NAMED or " ".join(mine[0].name.split()).lower() in phrase.lower())
    phrase = phrase if listed or plain or term(subject) else ""
    whole = all(" ".join(m.text.split()).lower() in phrase.lower() for m in mine)
    return phrase + name_behind(subject, phrase) if whole and phrase else ""


def _so_called(subject: Token) -> str:
    """ "The so-called “Free Quay Party”": whose word a name is stays with it, and so do its marks."""
    for styled in subject.children:
        opened = styled.nbor() if styled.i < subject.i else styled
        if styled.lower_ not in _STYLED or styled.dep_ != "amod" or not opened.is_quote:
            continue
        closed = next((t for t in subject.doc[subject.i + 1 : subject.i + 3] if t.is_quote), None)
        if closed is not None:
            first = subject.left_edge
            text = " ".join(subject.doc[first.i : closed.i + 1].text.split())
            return without_capital(text) if opens(first) else text
    return ""


def _owns(side: Mention, subject: Token) -> bool:
    """Whether a side is only the owner of the subject: "Quill's assets were frozen" froze no Quill."""
    owners = [c for c in subject.children if c.dep_ == "nmod:poss"]
    return any(side.start <= c.idx < side.end for c in owners)


def _told_of(subject: Token, side: Token) -> bool:
    """Whether a side is only whom the subject is about: "the case against her was dropped"."""
    about = any(c.dep_ == "case" and c.lower_ in _ABOUT for c in side.children)
    return side.head.i == subject.i and side.dep_.startswith("nmod") and about


def _shares(verb: Token) -> bool:
    """Whether a verb is an infinitive or participle that is done by the subject of the verb over it."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "case", "advmod") and c.i < verb.i}
    return verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN") and not marks)


def _subject_before(verb: Token) -> Token | None:
    """The noun that is a verb's subject, or that of the verb it is joined to and shares a restricted one with."""
    own = [c for c in verb.children if c.dep_.startswith("nsubj") and c.i < verb.i]
    if not own and verb.head.i < verb.i and (verb.dep_ == "conj" or _shares(verb)):
        shared = _subject_before(verb.head)
        return shared if shared is not None and restricted(shared) else None
    found = [c for c in own if c.pos_ in ("NOUN", "PROPN")]
    return found[-1] if found and found[-1].right_edge.i < verb.i else None


#: Helpers that say whether their subject is one or several.
_NUMBERS = {"is": False, "was": False, "has": False, "does": False, "are": True, "were": True, "do": True}


def number_of(verb: Token) -> bool | None:
    """Whether a verb's printed form is a plural's; ``None`` where that does not show."""
    own = [c for c in verb.children if c.dep_.startswith("nsubj") and c.i < verb.i and c.pos_ != "PRON"]
    if not own or any(k.lower_ == "including" for n in own[-1].children for k in n.children):
        return None  # "Ten people, including Quill, were held": of her it is told as well.
    helper = next((c.lower_ for c in verb.children if c.dep_.startswith("aux") and c.lower_ in _NUMBERS), "")
    if helper or verb.tag_ in ("VBZ", "VBP"):
        return _NUMBERS[helper] if helper else verb.tag_ == "VBP"
    return is_many(verb) if len(own) == 1 and _counts(own[0]) else None


def _counts(subject: Token) -> bool:
    """Whether a subject is a list or a plural."""
    return any(k.dep_ == "conj" for k in subject.children) or subject.tag_ == "NNS"


def is_many(verb: Token) -> bool:
    """Whether a subject that no side stands for takes a plural verb."""
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj") and c.tag_ not in ("WDT", "WP", "PRP")]
    if not subjects and (verb.tag_ == "VBN" or verb.dep_ == "acl:relcl"):
        subjects = [verb.head] if verb.dep_.startswith("acl") else []
    helper = next((c.lower_ for c in verb.children if c.dep_.startswith("aux") and c.lower_ in _NUMBERS), "")
    if subjects and (helper or verb.tag_ == "VBZ"):
        return _NUMBERS.get(helper, False)
    listed = any(k.dep_ == "conj" for c in subjects for k in c.children)
    return verb.tag_ == "VBP" or listed or any(c.tag_ in ("NNS", "NNPS") for c in subjects)


def is_marked(verb: Token) -> bool:
    """Whether "to" stands before a verb."""
    return any(c.lower_ == "to" and c.dep_ == "mark" for c in verb.children)


def joined_to(verb: Token) -> int:
    """The verb whose subject one joined to it shares: "she studied law and received a degree from the guild"."""
    over = verb
    while over.dep_ == "conj" and over.head.pos_ == "VERB" and over.tag_ != "VBN":
        if any(c.dep_.startswith(("nsubj", "aux")) for c in over.children):
            break
        over = over.head
    return over.i
