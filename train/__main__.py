"""One command from the corpora folder to weights."""

from __future__ import annotations

import argparse
from pathlib import Path

from train.batches import trees_of
from train.export import export
from train.loop import Plan, train


def main() -> None:
    """Train for the given steps, then write the weights beside the package's code."""
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with syntax/ and mentions/")
    parser.add_argument(
        "--steps",
        type=int,
        nargs="+",
        default=[2263, 3600, 1500],
        help="steps of each cycle; the rates fall through each",
    )
    parser.add_argument("--out", type=Path, default=Path("train/out"), help="checkpoints")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--from", dest="start", type=Path, help="go on from the weights or the checkpoint in this folder"
    )
    parser.add_argument("--rate", type=float, default=1.0, help="the part of the usual rates to train at")
    parser.add_argument(
        "--share", type=float, default=1.0, help="what the trained weights count beside those gone on from"
    )
    parser.add_argument("--names-share", type=float, default=1.0, help="the same for the head of names")
    parser.add_argument("--only", default="", help="train but the parameters whose names begin so, such as ner")
    parser.add_argument("--weights", type=Path, default=Path("src/sayso_en/weights"), help="where the weights go")
    given = parser.parse_args()
    plan = Plan(
        corpora=given.corpora,
        out=given.out,
        steps=tuple(given.steps),
        seed=given.seed,
        threads=given.threads,
        start=given.start,
        rate=given.rate,
        share=given.share,
        names_share=given.names_share,
        only=given.only,
    )
    checkpoint = train(plan)
    export(checkpoint, given.weights, trees_of(given.corpora))


if __name__ == "__main__":
    main()
