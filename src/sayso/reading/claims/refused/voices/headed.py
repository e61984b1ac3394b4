"""What heads a line and says whose word it is: "Opinion:", "Letter from Ostby:", an agency's letters before a colon.

And what heads a list: "The complaint alleges that:", with each allegation on a line of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from sayso.reading.attribution.layout.charged import opens_charges
from sayso.reading.attribution.lexicon import lexicon as cues
from sayso.reading.attribution.words import words_of
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch


def any_of(name: str) -> str:
    """A pattern of a list's words, the longest first."""
    listed = sorted(words(name), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word.replace("_", " ")) for word in listed)


#: What a newspaper prints before somebody's view, with whose it is.
_VIEW = re.compile(
    rf"\s*(?:{any_of('headed_views')})(?: (?:{any_of('headed_writer')}) [^:\n]{{3,40}})?\s?[:|]\s", re.IGNORECASE
)
_LETTERS = re.compile(r"\s*([A-Z]{2,6}):\s")
#: A headline without a stop, and one to four words with a capital behind its colon.
_TAIL = re.compile(r"(?:[^\s:.!?]+ +){2,}[^\s:.!?]+: (?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})[ \t]*(?=\n|$)")
#: The mark of a line in a list: "(a)", "3.", "iv)", a dash, a dot.
_ITEM = re.compile(r"[ \t]*(?:[(\[]?(?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2})[.)\]]|[-–—•*·▪◦‣])[ \t]")
_OPENING = frozenset({"“", '"', "``"})
#: What heads a list of what was read, on a line of its own.
_REFERENCES = re.compile(
    r"(?:^|\n)[ \t#=*]*(?:References|Bibliography|Works cited|Further reading|External links|Citations|Footnotes"
    r"|Notes and references|References and notes|Sources|Notes)[ \t#=*:]*(?=\n)",
    re.IGNORECASE,
)
#: What a word has beside it that gives what is said.
_SAID = frozenset({"clause", "quote", "object_of"})
#: How many characters of a list are looked through for the line above it.
_FAR = 6000
#: Parts of a page and kinds of report, which are nobody's letters.
_SECTIONS = words("headed_sections")


def under_opinion(scene: Scene, sketch: Sketch) -> bool:
    """Whether a line is printed under "Opinion:", "Letter:" or the like: its writer's view, whoever that is."""
    text, at = scene.tree.text, scene.tree.start[sketch.anchor]
    return _VIEW.match(text, _line(text, at)) is not None


def acronym_lost(scene: Scene, sketch: Sketch) -> bool:
    """Whether letters before a colon, which nobody knows for a body or a place, may say on whose word it is."""
    tree = scene.tree
    text, at = tree.text, tree.start[sketch.anchor]
    label = _LETTERS.match(text, _line(text, at))
    if label is None or label.end() > at or label[1].lower() in _SECTIONS:
        return False
    first = tree.at.get(label.start(1))
    return first is not None and label[1] not in cues().bodies and scene.cast.find(first) is None


def speaker_behind(scene: Scene, sketch: Sketch) -> bool:
    """Whether a name alone behind a headline's colon may be whose word it is: "Teth ordered the killing: Quill"."""
    text, at = scene.tree.doc.text, scene.tree.start[sketch.anchor]
    tail = _TAIL.match(text, _line(text, at))
    if tail is None or at > tail.start("name"):
        return False
    last = tail["name"].split()[-1]
    return last not in cues().bodies and last.lower() not in cues().tails  # Whose word it is was read.


def in_their_list(scene: Scene, sketch: Sketch) -> bool:
    """Whether a line is in a list of what somebody says: under "The complaint alleges that:", "According to her:".

    What stands under "The Grand Jury charges:" has its speaker.
    """
    tree = scene.tree
    text, start = tree.text, _line(tree.text, tree.start[tree.sent[sketch.anchor]])
    head = _list_head(text, start) if _ITEM.match(text, start) else None
    if head is None:
        return False
    first, last = (bisect_left(tree.start, at) for at in head)
    return any(_says(tree, j) for j in range(first, last)) and not opens_charges(words_of(tree.doc), last - 1)


def _list_head(text: str, start: int) -> tuple[int, int] | None:
    """Where the line begins and ends that a list stands under: the first above it with a colon at its end."""
    blank, end = False, start - 1
    while end > max(0, start - _FAR):
        begin = _line(text, end)
        line = text[begin:end].strip()
        if line.endswith(":"):
            return begin, end
        if blank and line and _ITEM.match(text, begin) is None:
            return None
        blank, end = not line, begin - 1
    return None


def _says(tree: Tree, j: int) -> bool:
    """Whether a word gives what follows as somebody's: "alleges", "accused of", "the charges", "according"."""
    lexicon, lemma = cues(), tree.lemma[j]
    slots = lexicon.frames if tree.is_verb(j) else lexicon.nouns
    return tree.lower[j] == "according" or not _SAID.isdisjoint(slots.get(lemma, ()))


def _line(text: str, at: int) -> int:
    """Where the line of a place begins."""
    return text.rfind("\n", 0, at) + 1


def cited_title(scene: Scene, sketch: Sketch) -> bool:
    """Whether a quotation is the title of something listed under "References": nobody says there what it tells."""
    tree, i = scene.tree, sketch.anchor
    if tree.lower[tree.sent[i]] not in _OPENING:
        return False
    text, at = tree.text, tree.start[i]
    if not any(_REFERENCES.finditer(text, 0, at)):
        return False
    line = text[_line(text, at) : at]
    return sum(line.count(mark) for mark in '“"') % 2 != line.count("”") % 2
