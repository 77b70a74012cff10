"""Made-up texts by the million: ``python -m tests.fuzz --inputs 1000000`` reads them and tells what was worst.

Every text is read by the tagger, one in ``--whole`` by all of extraction. A crash is printed with the seed and number
that make its text again.
"""

from __future__ import annotations

import resource
import sys
import traceback
from functools import partial

import click

from tests.fuzz.texts import MAKERS, Worst, read_again, read_one, text_of


@click.command()
@click.option("--inputs", default=1_000_000, show_default=True, help="Texts to make and read.")
@click.option("--seed", default=1, show_default=True, help="Another seed makes other texts.")
@click.option("--whole", default=200, show_default=True, help="One text in so many goes through all of extraction.")
def main(inputs: int, seed: int, whole: int) -> None:
    """Read made-up texts; exit 1 where one crashed."""
    worst, crashes = Worst(), 0
    for number in range(inputs):
        kind = list(MAKERS)[number % len(MAKERS)]
        text = text_of(kind, seed, number)
        try:
            spent = read_one(text, number, whole=number // len(MAKERS) % whole == 0)
            if worst.is_beaten(text, spent):
                worst.note(kind, number, text, partial(read_again, text, number))
        except Exception:
            crashes += 1
            click.echo(f"crash: kind {kind}, seed {seed}, number {number}: {text!r}\n{traceback.format_exc()}")
        if (number + 1) % 10_000 == 0 or number + 1 == inputs:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            click.echo(f"{number + 1:,} inputs, {crashes} crashes, {worst}, peak memory {peak:.0f} MB")
            sys.stdout.flush()
    raise SystemExit(crashes > 0)


if __name__ == "__main__":
    main()
