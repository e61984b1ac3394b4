"""What a paper prints without telling it as so: satire, a scenario, a claim to be checked, a statement of a poll."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.refused.voices.headed import any_of
from sayso.reading.claims.sketch import Sketch

_TELLING = words("made_up_telling")
#: What a line may begin with: marks, and a number.
_OPENING = r"[^\w\n]*(?:\d+[.)] ?)?"
#: So few words of a claim may stand anywhere.
_FEW = 3
#: How far down a page a label of its own stands.
_TOP = 500
#: What says of a whole paper that it is invented: a label of its own, or "this story is satire".
_LABEL = re.compile(rf"^[ \t*#_\[(]*(?:{any_of('unowned_satire')})[ \t*_\])]*$", re.IGNORECASE | re.MULTILINE)
_SATIRE = re.compile(
    rf"(?:^|[.:!?*]) *(?:this|these|all|our|the above) (?:\w+ ){{0,2}}(?:{any_of('unowned_papers')})"
    r"(?: (?:on|in|published on|printed in) (?:this|the|our) \w+)? (?:is|are|was|were) (?:(?!not|never)\w+ ){0,3}?"
    rf"(?:{any_of('unowned_invented')})\b(?! of)[^\n\"“”]*$"
    r"|\bany resemblance to (?:real|actual|any) \w+[^\n\"“”]*$",
    re.IGNORECASE | re.MULTILINE,
)
#: A review of a book or a film: what goes on there in the present tense is the plot.
_REVIEW = re.compile(
    r"^[^\w\n]*(?:(?:book|film|movie|tv|theatre|theater|television) )?review(?:[ \t]*[:|–—]|[ \t]*$)"
    r"|\b\d{2,4} ?pp\b|^[^\w\n]*directed by\b|[★☆]{2}",
    re.IGNORECASE | re.MULTILINE,
)
#: A page of somebody's views: "OPINION" on a line of its own, with nothing right below it.
_OPINION = re.compile(rf"^[ \t*#_\[(]*(?:{any_of('headed_views')})[ \t*_\])]*\n[ \t]*\n", re.IGNORECASE | re.MULTILINE)
_BLAMING = words("unowned_blaming")
_SAYING = re.compile(r"\b(?:said|says|told|claimed|claims|according|insisted|wrote|added)\b", re.IGNORECASE)
#: What stands before a claim that is only to be checked: "Claim:", "MYTH 3 –", "What it claims:".
_TO_CHECK = re.compile(
    rf"^{_OPENING}(?:{any_of('unowned_labels')})(?: #?\d+)?[*_]*(?:[ \t]*[:|]|[ \t]+[–—-])[*_]*[ \t]+(?P<told>\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)
#: The sentence behind a question whether it is so, or whose word it is: "True or false? …", "Who said that? …".
_IN_QUESTION = re.compile(
    rf"(?:^|[.!?”\"] )[^\w\n]*(?:{any_of('unowned_doubting')})\? +(?P<told>[^\n.!?]+)", re.IGNORECASE | re.MULTILINE
)
_ANSWER = rf"\b(?:{any_of('unowned_answers')})\b[ \t:(|]*\d+(?:\.\d+)? ?(?:%|per ?cent)"
#: The answers to a statement that people were asked about: "True 26%, False 51%".
_POLLED = re.compile(rf"^.*{_ANSWER}[^.\n]*{_ANSWER}.*$", re.IGNORECASE | re.MULTILINE)
#: A claim with what came of it behind it: "Quill was arrested (FALSE)", "“Quill was arrested” – false".
_CHECKED = re.compile(
    rf"^[^\n]*\S[ \t]*(?:[(\[](?:{any_of('unowned_wrong')})[)\]]"
    rf"|[ \t][–—|-]+[ \t]*(?:{any_of('unowned_wrong')}))[.!]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
#: What opens a paragraph that only supposes something, in the present tense.
_SUPPOSING = re.compile(
    rf"^[^\w\n]*(?:{any_of('unowned_supposing')})\b.*$",
    re.IGNORECASE | re.MULTILINE,
)
#: A page that checks claims and says what came of it.
_VERDICT = re.compile(
    rf"^[^\w\n]*(?:[\w’']+ )?(?:{any_of('unowned_verdicts')})[*_]*[ \t]*[:|–—-][^\w\n]*"
    rf"(?:{any_of('unowned_ratings')})\b",
    re.IGNORECASE | re.MULTILINE,
)
#: A line that heads what follows: short, on its own, and no sentence.
_HEADING = re.compile(r"(?:\A|\n[ \t]*\n)[ \t#*]*(?=\S)([^\n]{2,89}[^\s.!?:;,\"”’])[ \t*]*(?=\n|\Z)")
_SUPPOSED_HEADING = re.compile(
    rf"{_OPENING}(?:the )?"
    rf"(?:(?:{any_of('unowned_cases')})[ -](?:case|scenario)|scenarios?|{any_of('unowned_signs')})\b",
    re.IGNORECASE,
)
_CLAIM_HEADING = re.compile(rf"{_OPENING}(?:{any_of('unowned_labels')})(?: #?\d+)?", re.IGNORECASE)
_NOT = re.compile(r"\b(?:no|not|never|didn[’']t|wasn[’']t|isn[’']t|false|fake|hoax)\b", re.IGNORECASE)


def unowned(scene: Scene, sketch: Sketch) -> bool:
    """Whether it stands where a paper tells nothing as so: in satire, in a scenario, behind "Claim:" or "Myth 3:"."""
    tree, i = scene.tree, sketch.anchor
    whole, present = _parts(tree.text)
    if _within(whole, tree.start[i]):
        return True
    if tree.tag[i] == "VBZ" and tree.lemma[i] not in _TELLING and _is_review(tree.text):
        return True
    own = tree.lemma[i] in _BLAMING and tree.dep[i] != "ccomp"  # "The government said that bandits killed him".
    if own and _is_opinion(tree.text) and not _told_with_a_number(tree, i):
        return True
    past = tree.tag[i] == "VBD" or any(tree.tag[c] == "VBD" for c in tree.with_dep(i, "aux", "aux:pass", "cop"))
    return not past and _within(present, tree.start[i])


def _within(parts: tuple[tuple[int, int], ...], at: int) -> bool:
    place = bisect_right(parts, at, key=lambda part: part[0]) - 1
    return place >= 0 and at < parts[place][1]


@lru_cache(maxsize=4)
def _is_review(text: str) -> bool:
    return _REVIEW.search(text, 0, _TOP) is not None


@lru_cache(maxsize=4)
def _is_opinion(text: str) -> bool:
    return _OPINION.search(text, 0, _TOP) is not None


def _told_with_a_number(tree: Tree, i: int) -> bool:
    """Whether a sentence has a day or a number: a writer who only blames gives none."""
    first = tree.sent[i]
    last = next((k for k in range(i, len(tree)) if tree.sent[k] != first), len(tree))
    return any(tree.pos[k] == "NUM" or tree.tag[k] == "CD" for k in range(first, last))


@lru_cache(maxsize=4)
def _parts(text: str) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """The stretches where nothing is told as so, and those where what is told in the present tense is not."""
    if _LABEL.search(text, 0, _TOP) or any(not _SAYING.search(m[0]) for m in _SATIRE.finditer(text)):
        return ((0, len(text)),), ()
    headings = [(m.start(1), m.end(1)) for m in _HEADING.finditer(text)]
    found = [m.span() for pattern in (_TO_CHECK, _IN_QUESTION, _CHECKED, _POLLED) for m in pattern.finditer(text)]
    for (start, end), (later, _) in pairwise((*headings, (len(text), len(text)))):
        if (start and _SUPPOSED_HEADING.match(text, start, end)) or _CLAIM_HEADING.fullmatch(text, start, end):
            found.append((start, later))
    found += [m.span() for words in _checked(text) for m in re.finditer(re.escape(words), text)]
    if _VERDICT.search(text):
        found += [(start, end) for start, end in headings if start and not _NOT.search(text, start, end)]
    return _apart(found), _apart([m.span() for m in _SUPPOSING.finditer(text)])


def _checked(text: str) -> set[str]:
    """The words of the claims to be checked: wherever a page prints one again it is still nobody's word."""
    return {words for m in _TO_CHECK.finditer(text) if len((words := m["told"].strip()).split()) > _FEW}


def _apart(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans in order, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
