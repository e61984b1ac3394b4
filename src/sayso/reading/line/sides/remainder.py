"""The words of a verb's subject and object that no side of its claim stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.capital import without_capital
from sayso.reading.line.phrases import LONGEST, LOOSE_ENDS, cuts, has_case, to_each, without_half
from sayso.reading.line.sides.restricted import opens, restricted
from sayso.reading.line.sides.terms import term

if TYPE_CHECKING:
    from spacy.tokens import Token

_LOOSE_ENDS = LOOSE_ENDS | {"AUX", "PUNCT"}
QUANTITIES = frozenset(
    [
        *("dozen", "score", "hundred", "thousand", "million", "number", "majority", "half", "third", "quarter", "most"),
        *("some", "many", "several", "part", "few", "all", "none", "both", "each", "any", "%", "percent", "cent"),
    ]
)


#: The longest words between commas that say who one of several was.
_LONGEST_ASIDE = 8


def left_out(verb: Token, covered: set[int], label: str) -> str:
    """The words of the verb's own subject or object, where no side of the claim stands in it."""
    every = [c for c in verb.children if c.dep_ == label and not has_case(c) and not _is_prefix(c, verb)]
    own = every[0] if every else None
    if label == "nsubj":  # Of two that a parser gives, the nearer.
        own = next((c for c in reversed(every) if c.i < verb.i), own)
    if own is not None and own.tag_ in ("WDT", "WP"):
        return antecedent(verb, covered) if label == "nsubj" else ""
    if own is None or (label.startswith("nsubj") and _counts_these(own)):
        return ""
    if any(covered & {t.i for t in c.subtree} for c in every if c is not own):
        return ""  # Of "met Front commander Ada Quill" a parser may make two objects.
    # Of "efforts and hopes" a side may stand for the hopes alone: then the whole is told.
    beside = {c.i for c in own.children if c.dep_ == "conj"} if label == "obj" else set()
    if covered & ({t.i for t in own.subtree} - beside):
        return ""
    return restricted(own) or phrase_of(own)


def _is_prefix(word: Token, verb: Token) -> bool:
    """Whether a word is the "co" of "co-owns"."""
    return word.i + 2 == verb.i and word.nbor().text == "-" and not word.whitespace_


def phrase_of(own: Token) -> str:
    """The words of a noun's phrase up to the first mark or clause; empty where they are too many."""
    if named := term(own):
        return named
    first = own.left_edge.i + (own.left_edge.text == ",")
    words: list[Token] = []
    for token in own.doc[first : own.right_edge.i + 1]:
        if token.i > own.i and token.dep_ != "advmod" and all(a.i != own.i for a in token.ancestors):
            break  # "Nine men were held, two of whom": the clause stands apart.
        if cuts(token, own) and not _lists(token):
            words = without_half(words, token, own)
            break
        words.append(token)
    while words and words[-1].pos_ in _LOOSE_ENDS and not to_each(words[-1]):
        words.pop()
    if not words or words[-1].i < own.i or len(words) > LONGEST:
        return ""
    if words[0].tag_ in ("WP$", "WDT", "WP"):
        return ""
    while words[0].dep_ in ("cc", "punct") and len(words) > 1:
        words.pop(0)
    text = " ".join(own.doc[words[0].i : words[-1].i + 1].text.split()).rstrip(",;")
    return without_capital(text) if opens(words[0]) else text


def _lists(comma: Token) -> bool:
    """Whether a comma parts nouns of a list."""
    return comma.text == "," and comma.head.dep_ == "conj" and comma.head.pos_ in ("NOUN", "PROPN")


def antecedent(verb: Token, covered: set[int]) -> str:
    """The noun that a relative clause with "which" speaks of, up to itself: "the film" of "the film, which opens"."""
    noun = verb.head
    if verb.dep_ != "acl:relcl" or noun.pos_ not in ("NOUN", "PROPN") or noun.i in covered:
        return ""
    words = [noun]
    for token in reversed(verb.doc[noun.left_edge.i : noun.i]):
        top = token
        while top.head.i != noun.i and top.head.i != top.i:
            top = top.head
        if top.dep_ in ("case", "cc", "mark", "advmod", "punct", "nsubj", "cop", "aux", "expl"):
            break
        words.insert(0, token)
    if not words or len(words) > LONGEST or any(cuts(t, noun) for t in words):
        return ""
    last = noun.i
    while last + 1 < verb.i and verb.doc[last + 1].dep_ == "flat":
        last += 1
    text = " ".join(verb.doc[words[0].i : last + 1].text.split())
    return without_capital(text) if words[0].is_sent_start and words[0].pos_ != "PROPN" else text


def counted(verb: Token, covered: set[int], label: str) -> str:
    """ "Dozens of the miners", where the miners alone are a side of the claim."""
    while verb.dep_ == "xcomp" and label == "nsubj" and not any(c.dep_.startswith("nsubj") for c in verb.children):
        verb = verb.head  # "Up to 70 of them are feared to have died".
    second, verb = verb, _first_of_joined(verb, label)
    own = next((c for c in verb.children if c.dep_.partition(":")[0] == label), None)
    if own is None or own.i in covered or not (own.pos_ == "NUM" or own.lemma_.lower() in QUANTITIES):
        return ""
    parts = [c for c in own.children if c.dep_.startswith("nmod") and any(k.text.lower() == "of" for k in c.children)]
    if verb.i != second.i and any(k.tag_ == "WP$" for p in parts for k in p.children):
        return ""  # "One of whose sons was questioned and freed": only the first clause knows whose.
    if len(parts) == 1 and parts[0].lower_ in ("whom", "which") and verb.dep_ == "acl:relcl":
        return _of_these(own, phrase_of(verb.head))
    if len(parts) != 1 or parts[0].i not in covered:
        return ""
    # "Some of those held in Ternhaven", "one of the dozens of carts in the yard".
    which = restricted(parts[0]) if parts[0].tag_ == "DT" or parts[0].lemma_.lower() in QUANTITIES else ""
    first = verb.doc[own.left_edge.i : parts[0].left_edge.i + 1].text if which else ""
    text = " ".join((f"{first} {which}" if which else verb.doc[own.left_edge.i : parts[0].i + 1].text).split())
    return without_capital(text) + (_who_it_is(own, parts[0]) if label == "nsubj" and not which else "")


def _who_it_is(count: Token, whole: Token) -> str:
    """ ", Private Teth," of "one of them, Private Teth, was shot": who the one was."""
    if count.lower_ != "one":
        return ""
    doc, shut = count.doc, len(count.doc)
    named = next((c for c in (*count.children, *whole.children) if c.dep_ == "appos" and c.i > whole.i), None)
    if named is None:
        return ""
    words = [t for t in doc[named.left_edge.i : named.right_edge.i + 1] if not t.is_space]
    words = words[1:] if words[0].text == "," else words
    words = words[:-1] if words[-1].text == "," else words
    first, behind = words[0].i, words[-1].i + 1
    apart = doc[first - 1].text == "," and behind < shut and doc[behind].text == ","
    if not apart or len(words) > _LONGEST_ASIDE or any(t.pos_ in ("VERB", "AUX") for t in words):
        return ""
    return f", {' '.join(doc[first:behind].text.split())},"


def _first_of_joined(verb: Token, label: str) -> Token:
    """The first of verbs that share a counted subject: "two of the miners were seized, held and freed"."""
    while verb.dep_ == "conj" and label == "nsubj" and not any(c.dep_.startswith(_OWN) for c in verb.children):
        if verb.tag_ != verb.head.tag_ and not any(c.dep_.startswith("aux") for c in verb.children):
            break
        verb = verb.head
    return verb


_OWN = ("nsubj", "mark")


def _counts_these(count: Token) -> bool:
    """Whether a subject counts some of whom a relative clause speaks of: "two of whom"."""
    return any(c.lower_ in ("whom", "which") and c.dep_.startswith("nmod") for c in count.children)


def _of_these(count: Token, whole: str) -> str:
    """ "Two of the nine men", for the "two of whom" of "nine men, two of whom were charged"."""
    words = count.doc[count.left_edge.i : count.i + 1].text.lower()
    bare = not whole.lower().startswith(("the ", "his ", "her ", "its ", "their ", "these ", "those "))
    return f"{words} of {'the ' if bare else ''}{whole}" if whole and not whole.startswith(("a ", "an ")) else ""


def modified(verb: Token, covered: set[int]) -> str:
    """The noun that a participle with a doer describes: "efforts" of "the efforts undertaken by the Front"."""
    noun = verb.head
    done_by = any(c.dep_ == "obl:agent" or any(k.text.lower() == "by" for k in c.children) for c in verb.children)
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or not done_by or noun.pos_ not in ("NOUN", "PROPN"):
        return ""
    words = [t for t in verb.doc[noun.left_edge.i : noun.i + 1] if t.dep_ not in ("case", "cc")]
    if covered & {t.i for t in words} or len(words) > LONGEST or words[-1].i - words[0].i >= len(words):
        return ""
    text = " ".join(t.text for t in words)
    return without_capital(text) if words[0].is_sent_start and words[0].pos_ != "PROPN" else text


def is_sum(token: Token) -> bool:
    """Whether an object is only so much: "was fined 300 crowns"."""
    return token.pos_ == "NUM" or any(c.dep_ == "nummod" for c in token.children)


def within_object(top: Token, verb: Token) -> bool:
    """Whether a word is what the object of a verb counts: the "miners" of "dozens of miners"."""
    over = top.head
    return top.dep_ == "nmod" and over.dep_ == "obj" and over.head.i == verb.i and over.i > verb.i
