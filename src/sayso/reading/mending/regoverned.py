"""Infinitives, participles and listeners that the parse hung where the verb over them allows none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model.mention import Kind
from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, word_of
from sayso.reading.mentions.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRESENTING = words("presenting")
_TRYING = words("trying")
_VERBS = frozenset({"VB", "VBD", "VBG", "VBP", "VBZ"})
_SAYING = frozenset({"say", "write", "tell", "announce", "declare", "add", "state", "explain", "claim", "allege"})
#: Verbs of what one says of one's own deeds.
_OWNING_UP = frozenset({"admit", "deny", "acknowledge", "recall", "remember", "concede", "recognise", "recognize"})
#: Of whom several have one name.
_NAMESAKES = frozenset({"brother", "sister", "twin", "spouse", "cousin", "parent"})
_NAMES = frozenset({"ORG", "PERSON", "GPE", "NORP"})
_PAST = frozenset({"VBD", "VBN"})
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FRAMING = frozenset({"after", "following", "despite", "amid", "under"})
_ASKING = frozenset({"WP", "WDT", "WP$", "WRB"})


def _to_be_done(verb: Token) -> None:
    """ "Has revealed a list of streets to be closed": the streets or list are to be, and nobody reveals them to be."""
    over = verb.head
    things = [c for c in over.children if c.dep_ == "obj" and over.i < c.i < verb.i]
    to = next((c for c in verb.children if c.dep_ == "mark" and word_of(c) == "to"), None)
    if len(things) != 1 or to is None or things[0].right_edge.i + 1 != to.i:
        return
    if any(word_of(c) in ("a", "an") for c in things[0].children) or things[0].tag_ == "NNS":
        hang(verb, things[0], "acl")


def _tried_to(verb: Token) -> None:
    """ "The session, …, sought to end it": nothing "is sought to end" anything."""
    behind = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    infinitive = word_of(behind) == "to" and behind.head.tag_ == "VB" and behind.head.head == verb
    passive = any(c.dep_ == "aux:pass" for c in behind.head.children)
    if infinitive and not passive and not any(c.dep_.startswith("aux") for c in verb.children):
        verb.tag_ = "VBD"


def _whom_it_is_told(name: Token) -> None:
    """ "Quill tells TNS cheap boats carry more": whoever tells, tells somebody, and a name opens what is told."""
    subject = name.head
    clause, first = subject.head, subject.left_edge
    verb = clause.head
    told = clause.dep_ == "ccomp" and verb.lemma_ == "tell" and first == name and name.i == verb.i + 1
    heard = any(c.dep_ in ("obj", "iobj") for c in verb.children) or any(c.dep_ == "mark" for c in clause.children)
    behind = name.nbor() if name.i + 1 < len(name.doc) else name
    parted = behind.dep_ == "amod" or behind.tag_ in ("DT", "PRP$")
    if told and not heard and parted and name.ent_type_ in _NAMES:
        hang(name, verb, "iobj")


def _body_of_post(body: Token) -> None:
    """ "Mayor Quill and TERNAID deputy director for the isles Boran Teth": of two joined side by side, with nothing
    between them, the body is only where the second works.
    """
    beside = [c for c in (*body.head.children, *body.children) if c.dep_ in ("conj", "appos") and c.i > body.i]
    post = next((c for c in beside if _opens(c, body.i + 1)), None)
    if post is None or post.pos_ != "NOUN" or not post.text[:1].isupper():
        return
    if not any(c.ent_type_ == "PERSON" and c.dep_ == "appos" for c in post.children):
        return
    hang(post, body.head, "conj")
    for c in [c for c in body.children if c.dep_ == "cc"]:
        hang(c, post, "cc")
    hang(body, post, "compound")


def _opens(noun: Token, first: int) -> bool:
    """Whether a noun's own words begin at a place: no "and", comma or article."""
    words = [c for c in noun.children if first <= c.i < noun.i]
    return bool(words) and words[0].i == first and words[0].dep_ in ("amod", "compound", "nmod:desc")


def _foreign(word: Token) -> None:
    """ "The plan de mayo": small words behind a noun that are no English go with it."""
    before = word.nbor(-1)
    over = word.head
    if word.dep_ == "compound":
        if over.i == word.i + 1 and over.dep_ == "appos" and over.head == before and over.text.islower():
            hang(over, before, "flat")
            hang(word, before, "flat")
        return
    if before == over or (before.head == over and before.text.islower() and before.tag_ in ("FW", "NNP")):
        word.dep_ = "flat"


def _whose_word(teller: Token) -> None:
    """ "Denied a claim from Holt that she paid": who stands between a claim and what it claims made it."""
    claim = teller.left_edge.nbor(-1) if teller.left_edge.i else teller
    whose = any(c.dep_ == "case" and word_of(c) in ("from", "by") for c in teller.children)
    made = any(c.dep_ == "acl" and c.i > teller.i for c in claim.children) and claim.lemma_ in words("telling")
    if whose and made and claim.dep_ == "obj" and claim.head == teller.head:
        hang(teller, claim, "nmod")


def _said_to_do(verb: Token) -> None:
    """ "The video, which police say shows them": what they say it shows, and they do not say the video."""
    said = verb.nbor(-1)
    pair = said.dep_ == "acl:relcl" and said.head == verb.head and said.lemma_ in words("told_behind")
    if pair and any(c.tag_ in ("WDT", "WP") and c.i < said.i for c in verb.children):
        hang(verb, said, "ccomp")


def _done_to_it(thing: Token) -> None:
    """ "Photos of Omar Teller meeting Ada Quill": a verb has no second name, and what stands right behind is its
    object.
    """
    verb = thing.head
    own = any(c.dep_ in ("obj", "iobj", "ccomp", "xcomp") for c in verb.children)
    if thing.left_edge.i == verb.i + 1 and thing.left_edge.pos_ != "PUNCT" and not own:
        thing.dep_ = "obj"


def _left_behind(preposition: Token) -> None:
    """ "One role she has become famous for": a preposition far behind its noun stands with the verb between."""
    noun, before = preposition.head, preposition.nbor(-1)
    verb = noun.head
    named = noun.pos_ in ("NOUN", "PROPN")  # Behind "which" the preposition is the relative's.
    if named and verb.pos_ == "VERB" and noun.i < verb.i < preposition.i and before.pos_ in ("VERB", "ADJ"):
        hang(preposition, verb, "obl")


def _whose_thing(owner: Token) -> None:
    """ "Gave her coat to a beggar": a possessive right before a thing given is the thing's, and is given nothing."""
    thing = owner.nbor() if owner.i + 1 < len(owner.doc) else owner
    if thing.head == owner.head and thing.dep_ == "obj" and thing.pos_ == "NOUN":
        hang(owner, thing, "nmod:poss")


def _of_whom(noun: Token) -> None:
    """ "Mother of missing Tern student tells court": a verb has no second subject, and "of" hangs on the first."""
    of = noun.left_edge
    first = of.nbor(-1)
    if word_of(of) == "of" and of.dep_ == "case" and first.head == noun.head and first.dep_ == noun.dep_:
        hang(noun, first, "nmod")


def _said_in(clause: Token) -> None:
    """ "Said in a message shared on the web that Quill left": whoever says it in a message, says it."""
    message, that = clause.head, clause.left_edge
    while message.dep_ in ("acl", "nmod") or (message.dep_ == "obl" and message.head.dep_ == "acl"):
        message = message.head
    verb = message.head
    where = any(c.dep_ == "case" and word_of(c) in ("in", "on", "via", "through") for c in message.children)
    said = message.dep_ == "obl" and verb.lemma_ in words("telling") | _SAYING and verb.i < message.i < that.i
    told = any(c.dep_ in ("ccomp", "obj") for c in verb.children)
    if where and said and not told and word_of(that) == "that" and that.head == clause and that.dep_ == "mark":
        hang(clause, verb, "ccomp")


def _owned_up_to(deed: Token) -> None:
    """ "Admitted to a daily having bought a boat": what one admits, whoever hears it."""
    having = deed.left_edge
    over = deed.head
    if over.lemma_ in _OWNING_UP and over.i < having.i and word_of(having) == "having" and having.nbor(-1).text != ",":
        deed.dep_ = "xcomp"


def _of_the_plan(verb: Token) -> None:
    """ "Dropped its bid to buy the mill": who gives a plan up does nothing "in order to", and the plan was to buy."""
    to = next((c for c in verb.children if c.dep_ == "mark" and word_of(c) == "to"), None)
    plan = to.nbor(-1) if to is not None and to.i else verb
    given_up = words("giving_up") | words("leaving_plans")
    if plan.head == verb.head and plan.pos_ == "NOUN" and plan.lemma_ in words("plans"):
        particle = next((f"_{word_of(c)}" for c in verb.head.children if c.dep_ == "compound:prt"), "")
        if verb.head.lemma_ + particle in given_up:
            hang(verb, plan, "acl")


def _whose_deed(name: Token) -> None:
    """ "Seized the guns Quill bought in May", "the law Ada Quill signed was struck down": who stands between a thing
    and what befell it did that, where the thing can have no such name.
    """
    things, last = name.head, name.right_edge
    verb = last.nbor() if last.i + 1 < len(name.doc) else name
    close = things.i + 1 == name.left_edge.i and not any(c.dep_ in ("conj", "appos") for c in name.children)
    behind = verb.dep_.startswith("acl") and verb.head in (things, name)
    own = any(c.dep_.startswith("aux") or c.dep_ in ("obj", "obl:agent") for c in verb.children)
    if close and behind and not own and _of_another(things, name, verb):
        hang(verb, things, "acl:relcl")
        hang(name, verb, "nsubj")
        verb.tag_ = "VBD"


def _of_another(thing: Token, name: Token, verb: Token) -> bool:
    """Whether a name right behind a noun is somebody else's: of several, of what no person is, or with its own verb."""
    if thing.tag_ == "NNS":
        return thing.lemma_ not in _NAMESAKES and verb.tag_ in _PAST
    if thing.tag_ != "NN":
        return False
    subject_missing = verb.tag_ == "VBD" and verb.dep_ == "acl:relcl"
    then = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    main = thing.dep_.startswith("nsubj") and then.tag_ in _TENSED and thing.head in (then, then.head)
    person = name.ent_type_ == "PERSON" or name.text in lexicon().given
    somebody = person and lexicon().noun_kind(thing.lemma_) is not Kind.PERSON
    return subject_missing or (verb.tag_ in _PAST and (main or somebody))


def _standing(participle: Token) -> None:
    """ "Stands accused of theft": it says no more than "is"."""
    stand = participle.head
    if stand.lemma_ != "stand" or stand.i + 1 != participle.i or any(c.dep_ == "aux" for c in stand.children):
        return
    root = stand.head.i == stand.i
    participle.head, participle.dep_ = participle if root else stand.head, stand.dep_
    participle.pos_, stand.pos_ = "VERB", "AUX"
    for c in [c for c in stand.children if c.i != participle.i]:
        hang(c, participle, "nsubj:pass" if c.dep_ == "nsubj" else c.dep_)
    hang(stand, participle, "aux:pass")


def _asked_of_all(verb: Token) -> None:
    """ "Ada Quill: Who paid the clerk?": behind a colon "who" asks, and is not whoever speaks."""
    first = verb.left_edge
    opening = first.nbor() if first.text == ":" and first.i < verb.i else first
    colon = opening.i > 0 and opening.nbor(-1).text == ":"
    if colon and opening.tag_ in _ASKING and opening.text[:1].isupper():
        verb.dep_ = "parataxis"


def _past_a_day(subject: Token) -> None:
    """ "Voters elected on Sunday a new mayor": what has an object past an adverbial is done by its subject."""
    verb = subject.head
    behind = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    between = behind.head
    if behind.dep_ != "case" or between.head != verb or any(c.dep_.startswith("aux") for c in verb.children):
        return
    things = [c for t in (verb, between) for c in t.children if c.dep_ in ("obj", "xcomp") and c.i > between.i]
    counted = [c for c in things if c.pos_ == "NOUN" and c.left_edge.tag_ in ("DT", "CD", "PRP$")]
    if counted and verb.sent[-1].text in (".", '"', "”"):  # A headline leaves out its "was".
        subject.dep_, verb.tag_ = "nsubj", "VBD"
        hang(counted[0], verb, "obj")


def _by_itself(subject: Token) -> None:
    """ "A train derailed near Ostwick", "oil leaked from it": nobody does this to what it happens to."""
    verb = subject.head
    helped = any(c.dep_.startswith("aux") or c.dep_ == "obl:agent" for c in verb.children)
    fluid = {subject.lemma_, *(c.lemma_ for c in subject.children if c.dep_ == "nmod")} & words("fluids")
    if not helped and (verb.lemma_ in words("by_itself") or (verb.lemma_ == "leak" and fluid)):
        subject.dep_, verb.tag_ = "nsubj", "VBD"


def _shot_dead(dead: Token) -> None:
    """ "Gunmen shot dead journalist Ada Quill": nobody shoots the dead."""
    verb = dead.nbor(-1)
    if verb.lemma_ == "shoot" and dead.head.head == verb and dead.head.dep_ == "obj":
        hang(dead, verb, "xcomp")


def _of_what(noun: Token) -> None:
    """ "Cleared Quill of wrongdoing": a noun behind "of" is no clause, though it ends as a gerund does."""
    of = noun.left_edge
    being = any(c.dep_ in ("cop", "aux") for c in noun.children)
    if word_of(of) == "of" and of.head == noun and of.dep_ == "mark" and not being:
        of.dep_, noun.dep_ = "case", "obl"


def _is_so(adjective: Token) -> None:
    """ "Two fishermen are missing": an adjective behind "are" is no verb."""
    if any(c.dep_ == "cop" for c in adjective.children) and not any(c.dep_ == "obj" for c in adjective.children):
        adjective.pos_ = "ADJ"


def _before_the_judge(participle: Token) -> None:
    """ "Teth appeared before Justice Quill charged with murder": whom one is brought before faces nothing.

    "Before" opens no clause without a tense, and a judge's "charged with" has nobody whom he charges.
    """
    behind = participle.dep_ == "acl"
    who, verb = (participle.head, participle.head.head) if behind else (participle, participle.head)
    before = next((c for c in (who, *who.children) if c.i < participle.i and word_of(c) == "before"), None)
    if not behind and before is not None:
        between = [c for c in (*participle.children, *verb.children) if before.i < c.i < participle.i]
        who = next((c for c in between if c.dep_ in ("nsubj", "nsubj:pass", "obj", "obl")), who)
    if before is None or who.i == participle.i or not verb.i < before.i < who.i:
        return
    if verb.lemma_ not in words("appearing"):
        return
    helped = any(c.dep_.startswith("aux") for c in participle.children)
    if helped or (participle.tag_ != "VBG" and any(c.dep_ in ("obj", "ccomp") for c in participle.children)):
        return
    hang(who, verb, "obl")
    hang(before, who, "case")
    hang(participle, verb, "advcl")
    if participle.tag_ != "VBG":
        participle.tag_ = "VBN"


def _other_name(name: Token) -> None:
    """ "Vinod @ Billa was held": a person's other name, and nothing that his name has "at" it."""
    sign = name.left_edge
    if sign.text == "@" and sign.head == name and name.head.pos_ == name.pos_ == "PROPN":
        sign.dep_, name.dep_ = "punct", "flat"


def _granted_it(thing: Token) -> None:
    """ "Ex-minister Quill granted bail": in a headline who is no judge or office, and grants it to nobody, gets it."""
    verb = thing.head
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if who is None or verb.lemma_ not in ("grant", "deny", "refuse") or verb.tag_ not in ("VBD", "VBN"):
        return
    helped = any(c.dep_.startswith("aux") or c.dep_ == "iobj" for c in verb.children)
    bare = all(c.dep_ not in ("det", "nmod:poss") for c in thing.children)
    whom = any(word_of(k) in ("to", "for") and k.dep_ == "case" for t in verb.subtree for k in t.children)
    own = [word_of(t) for t in who.subtree]
    former = {"ex", "former", "jailed", "accused", "suspended", "ousted"} & set(own)
    office = not former and (set(own) | {who.lemma_.lower()}) & words("granters")
    by = any(word_of(k) == "by" and k.dep_ == "case" for t in verb.subtree for k in t.children)
    somebody = by or who.ent_type_ == "PERSON" or (who.tag_ in ("NN", "NNS") and not who.ent_type_)
    headline = verb.sent[-1].text not in (".", "!", "?", '"', "”")
    if headline and somebody and bare and not (helped or whom or office):
        who.dep_, verb.tag_ = "nsubj:pass", "VBN"


def _who_pressed(doer: Token) -> None:
    """ "Were freed after pressure by the Guild": who presses is told by the noun right before, and frees nobody."""
    by = doer.left_edge
    noun = by.nbor(-1) if by.i else by
    framing = any(c.dep_ == "case" and word_of(c) in _FRAMING for c in noun.children)
    known = any(c.dep_ == "det" and word_of(c) == "the" for c in noun.children)
    if word_of(by) == "by" and noun.tag_ == "NN" and noun.head == doer.head and framing and not known:
        hang(doer, noun, "nmod")


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "obl:agent" and t.head.i < t.i, _who_pressed),
    (lambda t: t.dep_ == "nmod" and t.ent_type_ == "PERSON" and t.left_edge.i + 1 == t.i, _other_name),
    (lambda t: t.dep_ == "obj" and t.lemma_ in words("granted") and t.i > t.head.i, _granted_it),
    (lambda t: t.dep_ in ("advcl", "acl") and t.lemma_ in words("tried"), _before_the_judge),
    (lambda t: t.pos_ == "VERB" and t.tag_ == "JJ" and t.text.endswith("ing"), _is_so),
    (lambda t: t.dep_ == "nsubj:pass" and t.head.tag_ == "VBN" and t.head.dep_ != "acl", _by_itself),
    (lambda t: t.dep_ == "amod" and t.text == "dead" and t.i > 0, _shot_dead),
    (lambda t: t.dep_ == "advcl" and t.tag_ in ("NN", "NNS"), _of_what),
    (lambda t: t.dep_ == "nsubj:pass" and t.head.tag_ == "VBN" and t.i < t.head.i, _past_a_day),
    (lambda t: t.dep_ == "appos" and t.pos_ == "PROPN" and t.head.tag_ in ("NN", "NNS"), _whose_deed),
    (lambda t: t.dep_ == "appos" and t.head.tag_ in _VERBS and t.i > t.head.i, _done_to_it),
    (lambda t: t.dep_ == "case" and t.tag_ in ("IN", "RP") and t.i > t.head.i, _left_behind),
    (lambda t: t.dep_ == "xcomp" and t.tag_ == "VBN" and t.head.lemma_ in _PRESENTING, _to_be_done),
    (lambda t: t.tag_ == "VBN" and t.dep_ in ("advcl", "conj", "ROOT") and t.lemma_ in _TRYING, _tried_to),
    (lambda t: t.dep_ == "conj" and t.ent_type_ == "ORG", _body_of_post),
    (lambda t: t.tag_ in ("NNP", "FW") and t.text.islower() and t.dep_ == "appos" and t.head.i < t.i, _foreign),
    (lambda t: t.tag_ in ("NNP", "FW") and t.text.islower() and t.dep_ == "compound" and t.i > 0, _foreign),
    (lambda t: t.dep_ == "obl", _whose_word),
    (lambda t: t.dep_ == "acl:relcl" and t.head.i < t.left_edge.i, _asked_of_all),
    (lambda t: t.dep_ == "acl:relcl" and t.i > 0, _said_to_do),
    (lambda t: t.dep_ == "iobj" and t.tag_ == "PRP$", _whose_thing),
    (lambda t: t.dep_ == "nsubj" and t.left_edge.i > 0 and t.pos_ in ("NOUN", "PROPN"), _of_whom),
    (lambda t: t.dep_ in ("acl", "acl:relcl", "ccomp") and t.left_edge.i > 0, _said_in),
    (lambda t: t.dep_ == "advcl" and t.tag_ in ("VBN", "VBG"), _owned_up_to),
    (lambda t: t.dep_ == "compound" and t.head.dep_ == "nsubj", _whom_it_is_told),
    (lambda t: t.dep_ == "xcomp" and t.tag_ == "VBN" and t.head.lemma_ == "stand", _standing),
    (lambda t: t.dep_ in ("advcl", "xcomp") and t.tag_ == "VB" and t.head.pos_ == "VERB", _of_the_plan),
)
"""Where such a slip shows, and what puts it right."""
