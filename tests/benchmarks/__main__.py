"""The command line: all benchmarks, or those that are named; the exit status is 1 when one is too slow."""

import argparse
import signal
import sys

from tests.benchmarks import (
    beforehand,
    clicking,
    handing,
    pages,
    publishing,
    questions,
    reading,
    returning,
    ring,
    start,
    uploads,
    viewers,
)

BENCHMARKS = {
    module.__name__.rpartition(".")[2]: module
    for module in (
        reading,
        returning,
        publishing,
        handing,
        beforehand,
        questions,
        pages,
        start,
        viewers,
        clicking,
        ring,
        uploads,
    )
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Hoe snel is Samenspel?")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"een of meer van: {', '.join(BENCHMARKS)}")
    names = parser.parse_args().names or list(BENCHMARKS)
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"onbekend: {', '.join(unknown)}; kies uit {', '.join(BENCHMARKS)}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    verdicts = []
    for name in names:
        for line in BENCHMARKS[name].lines():
            print(line, flush=True)
            verdicts.append(line.good)
    return int(False in verdicts)


if __name__ == "__main__":
    sys.exit(main())
