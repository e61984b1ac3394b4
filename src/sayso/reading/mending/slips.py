"""Slips of the parse that no English sentence allows, put right before anything is read off it.

The model hangs each word by itself; what is wrong here shows only when a clause is seen whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sayso.reading.lexicon import words
from sayso.reading.mending import participles, stray, told_behind
from sayso.reading.mending.hung_wrong import OF_TREES
from sayso.reading.mending.likely import Likely
from sayso.reading.parse import kept
from sayso.reading.pipeline import SURE, how_sure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from sayso.reading.parse import Parse

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_MARKS = frozenset({'"', "“", "‘", "''", "``"})
_QUOTES = _MARKS | {"”", "’"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: What a word that opens a clause of its own was hung on the clause before as.
_STOLEN = frozenset({"obl:agent", "obl", "obj", "iobj", "nmod", "appos", "compound", "conj", "nsubj", "obl:unmarked"})
#: How a participle that only describes the subject was taken for a clause.
_DESCRIBING = frozenset({"ccomp", "csubj", "advcl", "nsubj", "nsubj:pass", "csubj:pass"})


def without_slips(doc: Doc) -> Doc:
    """The doc mended, and kept for reading: words first, then what hangs on them."""
    return kept(doc, _mend)


def _mend(parse: Parse) -> None:
    tokens = cast("list[Token]", parse.words)
    before = [(t.head.i, t.dep_) for t in tokens]
    for likely in (_OF_WORDS, _OF_CLAUSES):
        for token in tokens:
            for test, mend in [likely.rules[n] for n in likely.at(token)]:
                if test(token):
                    mend(token)
                    break
    OF_TREES.mend(parse, tokens)
    _reassure(cast("Doc", parse), tokens, before)


def _reassure(doc: Doc, tokens: list[Token], before: list[tuple[int, str]]) -> None:
    """What was put right is no longer doubted."""
    mended = {t.i for t, place in zip(tokens, before, strict=True) if (t.head.i, t.dep_) != place}
    mended |= {i for t in tokens for i in told_behind.known_words(t)}
    if mended and SURE in doc.user_data:
        doc.user_data[SURE] = [1.0 if i in mended else chance for i, chance in enumerate(how_sure(doc))]


_word, _hang = stray.word_of, stray.hang


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def _as_subject(token: Token, verb: Token) -> None:
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    _hang(token, verb, "nsubj:pass" if passive else "nsubj")


def _after_have(verb: Token) -> bool:
    """ "To have died" holds a participle."""
    helpers = [c for c in verb.children if c.dep_ == "aux" and c.i < verb.i]
    return bool(helpers) and helpers[-1].lower_ in ("have", "has", "had", "having") and verb.dep_ != "amod"


def _about_so_many(number: Token) -> None:
    """ "Up to 70 of them", "as many as six were hurt": words that round a number are no prepositions."""
    rounding = [
        c for c in number.children if c.i < number.i and _word(c) in words("rounding") and c.dep_ in ("case", "advmod")
    ]
    counted = any(c.dep_ == "nmod" and c.i > number.i for c in number.children)
    if not rounding or not counted or (number.dep_ == "obl" and _has_subject(number.head)):
        return
    for c in rounding:
        c.dep_ = "advmod"
    if number.dep_ == "obl":
        _as_subject(number, number.head)


def _gerund(word: Token) -> None:
    """ "Shows Quill meeting envoys": a noun that is shown has no object."""
    if word.head.lemma_ in words("showing") and any(c.dep_ == "obj" for c in word.children):
        word.pos_, word.tag_, word.lemma_ = "VERB", "VBG", stray.verb_of_gerund(word)


def _does(word: Token) -> None:
    """ "Has been reassuring residents": what has an object is done, and describes nobody."""
    if any(c.dep_ in ("obj", "iobj") and c.i > word.i for c in word.children):
        word.pos_, word.tag_, word.lemma_ = "VERB", "VBG", stray.verb_of_gerund(word)
        for helper in [c for c in word.children if c.dep_ == "cop" and c.i < word.i]:
            helper.dep_ = "aux"


def _who_is_shown(verb: Token) -> None:
    """ "A video shows Quill leaving": Quill is who leaves, and not what is left or shown alone."""
    if _has_subject(verb) or any(c.dep_ == "mark" for c in verb.children):
        return
    before = [c for c in (*verb.children, *verb.head.children) if c.dep_ == "obj" and verb.head.i < c.i < verb.i]
    if before:
        _as_subject(before[-1], verb)


def _what_it_says(that: Token) -> None:
    """ "The charge that he ordered it": what the charge says, not what he ordered; "the charge that he faced" is."""
    verb = that.head
    done = any(c.dep_ in ("obj", "ccomp", "xcomp") and c.i > verb.i for c in verb.children)
    full = done or verb.lemma_ in words("alone") or any(c.dep_ == "nsubj:pass" for c in verb.children)
    if (
        full
        and verb.head.lemma_ in words("telling")
        and that.i == verb.head.i + 1
        and any(c.dep_ in _SUBJECTS and c.i > that.i for c in verb.children)
    ):
        that.dep_, that.pos_, that.tag_, verb.dep_ = "mark", "SCONJ", "IN", "acl"


def _whom_they_want(subject: Token) -> None:
    """ "Analysts expect Quill to win": whom the first verb is about, as in "expect her to win"."""
    verb = subject.head
    marks = [c for c in verb.children if c.dep_ == "mark" and c.lower_ == "to" and subject.i < c.i < verb.i]
    if marks and verb.head.i < subject.i and verb.head.lemma_ in words("wanting"):
        _hang(subject, verb.head, "obj")


def _what_is_seen(verb: Token) -> None:
    """ "Saw the soldiers burn it": a bare infinitive, not the present tense."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and verb.head.i < c.i < verb.i]
    seen = verb.head.tag_ in ("VBD", "VBN")
    if len(subjects) == 1 and seen and not any(c.dep_ in ("aux", "aux:pass", "mark", "cop") for c in verb.children):
        _hang(subjects[0], verb.head, "obj")
        verb.dep_, verb.tag_ = "xcomp", "VB"


def _give_back_subject(mark: Token) -> None:
    """ "Papers seen by the Herald show that Quill paid": who stands behind "that" has no place before it."""
    verb = mark.head
    finite = verb.tag_ in _FINITE or any(
        c.tag_ in _FINITE for c in verb.children if c.dep_ in ("aux", "cop", "aux:pass")
    )
    if verb.i <= mark.i or not finite or _has_subject(verb) or mark.i + 1 >= len(verb.doc):
        return
    token = verb.doc[mark.i + 1]
    while mark.i < token.head.i < verb.i and token.head.i != token.i:
        token = token.head
    if token.i < verb.i and token.head.i < mark.i and token.dep_ in _STOLEN:
        _as_subject(token, verb)


def _told_that(clause: Token) -> None:
    """ "Told the inquiry that he had left", "admitted to the court that": what is told, and not what the court is."""
    listener, verb = clause.head, clause.head.head
    mark = next((c for c in clause.children if c.dep_ == "mark" and _word(c) == "that"), None)
    if mark is None or not _has_subject(clause) or any(c.dep_ == "ccomp" for c in verb.children):
        return
    to = listener.dep_ == "obl" and any(c.dep_ == "case" and _word(c) == "to" for c in listener.children)
    addressed = verb.lemma_ in words("addressing") and listener.dep_ != "obl"
    if verb.i < listener.i < mark.i and (addressed or (to and verb.lemma_ in words("saying"))):
        _hang(clause, verb, "ccomp")


def _before_its_verb(token: Token) -> None:
    """ "The police had told him": whom something is told does not stand before the verb."""
    verb = token.head
    finite = verb.tag_ in _FINITE or any(c.tag_ in _FINITE for c in verb.children if c.dep_.startswith("aux"))
    if finite and not _has_subject(verb) and token.tag_ not in ("WP", "WDT", "WP$") and verb.dep_ != "acl:relcl":
        _as_subject(token, verb)


def _before_its_clause(subject: Token) -> None:
    """ "The daily Al-Sabah quoted a general as saying": a clause behind a verb has no subject before that verb."""
    clause, verb = subject.head, subject.head.head
    if (
        clause.dep_ not in ("ccomp", "advcl")
        or subject.tag_ in ("WP", "WDT", "WP$")
        or verb.pos_ not in ("VERB", "AUX")
    ):
        return
    own = [c for c in verb.children if c.dep_ in _SUBJECTS and c.i < verb.i]
    if not own:
        _as_subject(subject, verb)
    elif own[0].i < subject.i and all(t.is_punct for t in subject.doc[own[0].i + 1 : subject.i]):
        _hang(subject, own[0], "flat")


def _only_describes(participle: Token) -> None:
    """ "Emails leaked to the Post suggest …": the emails suggest it, and "leaked" only describes them."""
    verb = participle.head
    if verb.i < participle.i or verb.tag_ not in _FINITE or _has_subject(verb):
        return
    if any(c.dep_ in ("aux", "aux:pass", "mark", "obj", "cc") for c in participle.children):
        return
    nouns = [c for c in participle.children if c.dep_ in ("nsubj", "nsubj:pass") and c.i < participle.i]
    told = participle.tag_ == "VBN" or (nouns and nouns[0].dep_ == "nsubj:pass")
    if not nouns or not told or any(t.text in (",", *_MARKS, "”") for t in participle.doc[participle.i : verb.i]):
        return
    _as_subject(nouns[0], verb)
    _hang(participle, nouns[0], "acl")


def _what_it_is_called(token: Token) -> None:
    """ "Called the chief, Boran Teth, “a thief”": no further name of his, but what he is called."""
    verb = token.head.head
    first = next((t for t in token.subtree if t.text != ","), token)
    quoted = first.text in _MARKS or (first.i > 0 and token.doc[first.i - 1].text in _MARKS)
    if verb.lemma_ in words("calling") and quoted and any(_word(c) in ("a", "an", "the") for c in token.children):
        _hang(token, verb, "xcomp")


def _verb_of_showing(word: Token) -> None:
    """ "Images released by police show Quill leaving": a sentence has a verb, and police hold no show."""
    participle, giver = word.head, word.doc[word.i - 1] if word.i else word
    thing = participle.head
    sides = participle.tag_ == "VBN" and participle.dep_ == "acl" and thing.dep_ == "ROOT" and giver.head == word
    told = [c for c in word.children if c.i > word.i and c.dep_ in ("acl", "acl:relcl", "obj", "ccomp", "nmod")]
    if giver.head == word and participle.tag_ == "VBN" and _shows_that(word, thing):
        for c in [c for c in word.children if c.i < giver.i]:
            c.head = giver
        _hang(giver, participle, "obl:agent")
        _over(word, thing.head)
        _hang(thing, word, "nsubj")
        return
    if not sides or not told or any(t.tag_ in _FINITE for t in word.sent):
        return
    for c in [c for c in word.children if c.i < giver.i]:
        c.head = giver
    _hang(giver, participle, "obl:agent")
    word.head = word
    word.pos_, word.tag_, word.dep_ = "VERB", "VBZ" if _word(word) == "shows" else "VBP", "ROOT"
    _hang(thing, word, "nsubj")
    for c in told:
        if c.dep_.startswith("acl"):
            c.dep_ = "ccomp"


def _shows_that(word: Token, thing: Token) -> bool:
    """ "Papers seen by police show that Quill paid", "show Quill paying": the thing was taken for a second subject."""
    clause = thing.head
    next_ = word.nbor() if word.i + 1 < len(word.doc) else word
    that = _word(next_) == "that" and next_.head == clause
    seen = clause.tag_ == "VBG" and any(c.dep_ == "nsubj" and word.i < c.i < clause.i for c in clause.children)
    return thing.dep_ in _SUBJECTS and (that or seen) and clause.i > word.i


def _over(word: Token, clause: Token) -> None:
    """The word as the verb over a clause, where the clause stood."""
    dep = clause.dep_
    if dep == "ROOT":
        word.head = word
    else:
        word.head = clause.head
    word.pos_, word.tag_, word.dep_ = "VERB", "VBZ" if _word(word).endswith("s") else "VBP", dep
    _hang(clause, word, "ccomp")


def _behind_its_mark(subject: Token) -> None:
    """ "If the firm dismissed them": who stands between "if" and a verb without a subject is its subject."""
    verb = subject.head
    for clause in verb.children:
        behind = clause.i > subject.i and clause.dep_ in ("advcl", "ccomp") and not _has_subject(clause)
        if behind and any(c.dep_ == "mark" and verb.i < c.i < subject.i for c in clause.children):
            _as_subject(subject, clause)
            return


def _done_too(verb: Token) -> bool:
    """ "Was sentenced and fined 300 crowns", "was held and jailed": the second is done to the subject as the first."""
    over = verb.head
    passive = over.tag_ == "VBN" and any(c.dep_ == "aux:pass" for c in over.children)
    own = any(c.dep_.startswith(("nsubj", "aux")) for c in verb.children)
    objects = [c for c in verb.children if c.dep_ in ("obj", "iobj")]
    sums = all(c.pos_ == "NUM" or any(k.dep_ == "nummod" for k in c.children) for c in objects)
    law = sums and {verb.lemma_, _word(verb)} & words("sentencing") != set()
    return passive and not own and (law or (not objects and _word(verb) in words("done_too")))


def _told_to(phrase: Token) -> bool:
    """ "“The mine is open,” she said on Monday to a crowd": nothing behind the saying is of what is said before it."""
    clause, said = phrase.head, phrase.head.head
    fronted = clause.dep_ == "ccomp" and clause.i < said.i < phrase.i and said.lemma_ in words("quoting")
    return fronted and not any(t.text in _QUOTES for t in phrase.doc[said.i : phrase.i])


def _to_saying(phrase: Token) -> None:
    _hang(phrase, phrase.head.head, phrase.dep_)


def _participle(verb: Token) -> None:
    verb.tag_ = "VBN"


def _wanted_too(verb: Token) -> bool:
    """ "The union needs to open the books and hope": a bare verb joined to one behind "to", and no tense of its own."""
    over = verb.head
    infinitive = over.tag_ == "VB" and over.i < verb.i and any(_word(c) == "to" for c in over.children)
    wanting = over.head.tag_ in ("VBZ", "VBD") or any(c.tag_ in ("VBZ", "VBD") for c in over.head.children)
    return infinitive and wanting and not any(c.dep_.startswith(("nsubj", "aux", "mark")) for c in verb.children)


def _yet_to(yet: Token) -> bool:
    """ "Has yet to leave"."""
    doc, i = yet.doc, yet.i
    to = 0 < i < len(doc) - 2 and _word(doc[i + 1]) == "to" and doc[i + 1].head.tag_ == "VB"
    return to and _word(doc[i - 1]) in ("has", "have", "had")


def _has_yet_to(yet: Token) -> None:
    """ "Has yet to leave": who leaves is who "has", which governs the infinitive."""
    has, verb = yet.nbor(-1), yet.nbor().head
    if has.head == verb and has != verb:
        if verb.dep_ == "ROOT":
            has.head, has.dep_ = has, "ROOT"
        else:
            _hang(has, verb.head, verb.dep_)
        has.pos_ = "VERB"
        for c in [c for c in verb.children if c.i < has.i]:
            _hang(c, has, c.dep_)
        _hang(verb, has, "xcomp")
    if yet.head == verb:
        _hang(yet, has, "advmod")


def _infinitive(verb: Token) -> None:
    verb.tag_ = "VB"


_OF_WORDS = Likely(
    (
        (lambda t: t.pos_ == "NOUN" and _word(t) in ("show", "shows"), _verb_of_showing),
        (lambda t: t.dep_ == "ccomp" and t.tag_ == "NN" and _word(t).endswith("ing"), _gerund),
        (lambda t: t.tag_ == "JJ" and _word(t).endswith("ing"), _does),
        (lambda t: t.pos_ == "ADJ" and _word(t).endswith("ed"), participles.undergone),
        (lambda t: t.tag_ in ("VB", "VBD") and _word(t).endswith("ed") and _after_have(t), _participle),
        (lambda t: t.tag_ in ("VBD", "VB") and t.dep_ == "conj" and _done_too(t), _participle),
        (lambda t: t.tag_ == "VBP" and t.dep_ == "conj" and _wanted_too(t), _infinitive),
        (lambda t: _word(t) == "yet" and _yet_to(t), _has_yet_to),
        (lambda t: t.pos_ == "NUM" and t.dep_ in ("obl", *_SUBJECTS) and t.i < t.head.i, _about_so_many),
        (
            lambda t: (
                t.dep_ in ("obj", "obl:unmarked", "mark") and _word(t) == "that" and t.head.dep_ in ("acl:relcl", "acl")
            ),
            _what_it_says,
        ),
    )
)
_OF_CLAUSES = Likely(
    (
        (lambda t: t.dep_ == "mark" and _word(t) in ("that", "whether"), _give_back_subject),
        (lambda t: t.dep_ == "ccomp" and t.tag_ == "VBG" and t.head.lemma_ in words("showing"), _who_is_shown),
        (
            lambda t: t.dep_ == "ccomp" and t.tag_ in ("VB", "VBP") and t.head.lemma_ in words("perceiving"),
            _what_is_seen,
        ),
        (lambda t: t.dep_ == "nsubj" and t.head.dep_ == "xcomp" and t.head.tag_ == "VB", _whom_they_want),
        (lambda t: t.tag_ in ("VBN", "VBD") and t.dep_ in _DESCRIBING, _only_describes),
        (lambda t: t.dep_.startswith("acl") and t.head.dep_ in ("obj", "iobj", "obl"), _told_that),
        (lambda t: t.dep_.startswith("obl") and _told_to(t), _to_saying),
        (lambda t: t.dep_ == "iobj" and t.i < t.head.i, _before_its_verb),
        (lambda t: t.dep_ in ("nsubj", "nsubj:pass") and t.i < t.head.head.i < t.head.i, _before_its_clause),
        (lambda t: t.dep_ in ("nsubj", "nsubj:pass") and t.head.i < t.i, _behind_its_mark),
        (lambda t: t.dep_ == "appos" and t.head.dep_ == "obj", _what_it_is_called),
    )
)
