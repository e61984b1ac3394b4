"""First and second person: "I" and "we" within one quotation, or one stretch of a text, are one."""

from __future__ import annotations

from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.pronouns import PERSONS


def join_speakers(clusters: Clusters) -> None:
    """Join equal persons within a paragraph: no further, since the next paragraph may quote somebody else."""
    for words in (PERSONS[1], PERSONS[11], PERSONS[2]):
        last: dict[int, int] = {}
        for i, mention in enumerate(clusters.mentions):
            if mention.label == "personal" and mention.text.lower() in words:
                paragraph = clusters.sheet.paragraph[mention.root]
                clusters.join(last.setdefault(paragraph, i), i)
