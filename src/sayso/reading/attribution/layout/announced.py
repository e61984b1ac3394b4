"""What a colon announces without quotation marks: "Here is her statement:", "her office sent a reply: …"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.attribution.quotes import find_quotes
from sayso.reading.attribution.sources import is_empty
from sayso.reading.attribution.words import Words

#: What somebody speaks or writes himself.
_PAPERS = frozenset(
    {"clarification", "statement", "letter", "message", "speech", "address", "text", "transcript", "post", "note"}
) | {"reply", "response", "answer", "account", "testimony", "confession", "explanation", "apology", "appeal", "remark"}
_GIVING = frozenset(
    {"give", "issue", "publish", "make", "send", "write", "post", "release", "read", "share", "deliver"}
)
_ANSWERING = frozenset({"answer", "reply", "respond", "explain"})
_IT = frozenset({"it", "this", "that", "they", "these"})
_OWN = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ourselves"})
_MARKS = frozenset({"“", '"', "‘", "``", "«"})
_SPEAKERS = frozenset({Kind.PERSON, Kind.ORGANISATION})
#: Within so many paragraphs behind the colon "I" or "we" is said, or it is no speech.
_NEAR = 3
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def find_announced(words: Words, mentions: Iterable[Mention]) -> Iterator[Found]:
    """What follows a line with a colon that announces a speech, as far as its speaker goes on to say "I" or "we"."""
    everybody = tuple(mentions)
    quoted = {k for q in find_quotes(words) for k in range(q.first, q.last + 1)}
    for i, word in enumerate(words.word):
        if word == ":" and i not in quoted and (found := _in_line(words, i)) is not None:
            yield found
        if word == ":" and i not in quoted and (found := _set_apart(words, i, quoted)) is not None:
            yield found
        paper = _announced(words, i) if word == ":" else None
        content = _speech(words, i, quoted) if paper is not None else []
        if paper is None or not content:
            continue
        label = _speaker(words, paper, everybody)
        source = label[-1] if label else paper
        yield Found(anchor=i, cue=(i,), source=source, content=tuple(content), label=label)


def _in_line(words: Words, colon: int) -> Found | None:
    """ "Her office sent a clarification: she had once been there", "the guild answered: nobody was paid"."""
    _, end = words.sentences[words.sentence[colon]]
    clause = next((c for c in range(colon + 1, end) if _is_clause(words, c, colon)), None)
    verb = words.head[clause] if clause is not None else colon
    if clause is None or verb > colon or words.passive(verb) or words.sentence[verb] != words.sentence[colon]:
        return None
    source = words.subject(verb)
    papers = [c for c in words.with_dep(verb, "obj") if words.lemma[c] in _PAPERS and c < colon]
    given = papers and words.lemma[verb] in _GIVING
    answered = words.lemma[verb] in _ANSWERING and not words.with_dep(verb, "ccomp")
    if source is None or source > verb or is_empty(words, source) or not (given or answered):
        return None
    return Found(
        anchor=colon, cue=(colon,), source=source, content=tuple(k for k in words.subtree(clause) if k > colon)
    )


def _set_apart(words: Words, colon: int, quoted: set[int]) -> Found | None:
    """ "The governor added:" alone on its line: the paragraph behind is hers, and those that go on as "I"."""
    source, behind = _who_speaks(words, colon), _next_paragraph(words, colon)
    if source is None or behind is None:
        return None
    nearest = [k for k in range(behind, len(words)) if words.paragraph[k] == words.paragraph[behind]]
    content = _speech(words, colon, quoted) or [k for k in nearest if not words.space[k]]
    return Found(anchor=colon, cue=(colon,), source=source, content=tuple(content))


def _who_speaks(words: Words, colon: int) -> int | None:
    """Who says what stands behind a line that ends with this colon, where it says no more than that."""
    first, _ = words.sentences[words.sentence[colon]]
    here = words.lower[first] == "here"  # "Here is what the governor said:".
    heads = [k for k in range(first, colon) if (words.is_verb(k) if here else words.head[k] == k)]
    says = heads[-1] if heads else colon
    telling = words.is_verb(says) and "quote" in lexicon().frames.get(words.lemma[says], ())
    source = words.subject(says) if telling and words.tag[says] in _FINITE else None
    if source is None or source > says or is_empty(words, source) or words.with_dep(says, "ccomp", "aux"):
        return None
    return source


def _next_paragraph(words: Words, colon: int) -> int | None:
    """The first word of the paragraph behind a line's last colon; ``None`` where the line goes on or it is quoted."""
    behind = next((k for k in range(colon + 1, len(words)) if not words.space[k]), None)
    if behind is None or words.paragraph[behind] == words.paragraph[colon] or words.word[behind] in _MARKS:
        return None
    return behind


def _is_clause(words: Words, c: int, colon: int) -> bool:
    """Whether a clause with a subject begins behind a colon: not "a letter: it was the third"."""
    if words.dep[c] not in ("parataxis", "ccomp", "conj") or words.head[c] > colon:
        return False
    subject, inside = words.subject(c), [k for k in words.subtree(c) if k != colon]
    opens = inside[0] == colon + 1 and words.word[colon + 1] not in _MARKS
    if subject is None or not opens:
        return False
    return not (words.with_dep(c, "cop") and words.lower[subject] in _IT)


def _announced(words: Words, colon: int) -> int | None:
    """The noun of what a line announces that ends with a colon; ``None`` where it announces no speech."""
    if _next_paragraph(words, colon) is None:
        return None
    first, _ = words.sentences[words.sentence[colon]]
    papers = [k for k in range(first, colon) if words.lemma[k] in _PAPERS and words.pos[k] == "NOUN"]
    return papers[-1] if papers else None


def _speech(words: Words, colon: int, quoted: set[int]) -> list[int]:
    """The words from the colon to the end of the last paragraph that speaks of "I" or "we" outside of quotations."""
    end = _next_speaker(words, colon)
    own = [
        words.paragraph[k]
        for k in range(colon + 1, end)
        if words.lower[k] in _OWN and words.pos[k] == "PRON" and k not in quoted
    ]
    lines = sorted({words.paragraph[k] for k in range(colon + 1, len(words)) if not words.space[k]})
    if not own or own[0] not in lines[:_NEAR]:
        return []
    return [k for k in range(colon + 1, end) if words.paragraph[k] <= own[-1] and not words.space[k]]


def _next_speaker(words: Words, colon: int) -> int:
    """Where the line begins that gives the word to another: "The minister said: … The mayor, who was there, said:"."""
    colons = (k for k in range(colon + 1, len(words)) if words.word[k] == ":" and _next_paragraph(words, k) is not None)
    other = next((k for k in colons if (s := _who_speaks(words, k)) is not None and words.lower[s] not in _OWN), None)
    return len(words) if other is None else words.sentences[words.sentence[other]][0]


def _speaker(words: Words, paper: int, mentions: tuple[Mention, ...]) -> tuple[int, ...]:
    """The words of whose it is: "Quill's letter", "his" who has a name, "a letter by Quill", who "gave this speech"."""
    named = {m.chain for m in mentions if m.level is Level.NAMED}
    for owner in _owners(words, paper):
        at = words.start[owner]
        found = [m for m in mentions if m.start <= at < m.end and m.kind in _SPEAKERS]
        found = [m for m in found if m.level is not Level.PRONOUN or m.chain in named]
        if found:
            widest = max(found, key=lambda m: (m.level is Level.NAMED, m.end - m.start))
            label = words.between(widest.start, widest.end)
            the = label[0] > 0 and words.lower[label[0] - 1] == "the"
            return (label[0] - 1, *label) if the else tuple(label)
    return ()


def _owners(words: Words, paper: int) -> list[int]:
    """The words that may say whose a speech or letter is, nearest first."""
    found = _whose(words, paper)
    found += [j for c in words.with_dep(paper, "nmod") for j in _whose(words, c)]  # "The full text of her letter".
    found += [j for c in words.with_dep(paper, "acl") if c > paper for j in words.with_dep(c, "nsubj")]
    over = words.head[paper]
    if words.dep[paper] == "obj" and words.lemma[over] in _GIVING and not words.passive(over):
        found += words.with_dep(over, "nsubj")
    return found


def _whose(words: Words, noun: int) -> list[int]:
    below = words.with_dep(noun, "nmod")
    return [c for c in below if words.label[c] == "nmod:poss" or words.case(c) in ("by", "from", "of")]
