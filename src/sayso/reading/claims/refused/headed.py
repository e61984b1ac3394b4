"""What heads a line and says whose word it is: "Opinion:", "Letter from Ostby:", an agency's letters before a colon."""

from __future__ import annotations

import re

from sayso.reading.attribution.lexicon import lexicon as cues
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch


def _any_of(name: str) -> str:
    """A pattern of a list's words, the longest first."""
    listed = sorted(words(name), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word.replace("_", " ")) for word in listed)


#: What a newspaper prints before somebody's view, with whose it is.
_VIEW = re.compile(
    rf"\s*(?:{_any_of('headed_views')})(?: (?:{_any_of('headed_writer')}) [^:\n]{{3,40}})?\s?[:|]\s", re.IGNORECASE
)
_LETTERS = re.compile(r"\s*([A-Z]{2,6}):\s")
#: Parts of a page and kinds of report, which are nobody's letters.
_SECTIONS = words("headed_sections")


def under_opinion(scene: Scene, sketch: Sketch) -> bool:
    """Whether a line is printed under "Opinion:", "Letter:" or the like: its writer's view, whoever that is."""
    text, at = scene.tree.doc.text, scene.tree.start[sketch.anchor]
    return _VIEW.match(text, _line(text, at)) is not None


def acronym_lost(scene: Scene, sketch: Sketch) -> bool:
    """Whether letters before a colon, which nobody knows for a body or a place, may say on whose word it is."""
    tree = scene.tree
    text, at = tree.doc.text, tree.start[sketch.anchor]
    label = _LETTERS.match(text, _line(text, at))
    if label is None or label.end() > at or label[1].lower() in _SECTIONS:
        return False
    first = tree.at.get(label.start(1))
    return first is not None and label[1] not in cues().bodies and scene.cast.find(first) is None


def _line(text: str, at: int) -> int:
    """Where the line of a place begins."""
    return text.rfind("\n", 0, at) + 1
