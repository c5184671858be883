"""Feeds importers and the opening of a desk with bytes by chance: `python -m tests.trials.fuzz [--seconds N] [NAME …]`.

Uses atheris where it is installed (`pip install atheris`), which follows what code the bytes reach; else a mutation
fuzzer of its own. Each target runs in a process of its own. What an importer raises that is no FactcheckError, an
article that no desk takes, and bytes after which the reading of the program ends in no sentence count as wrong; they
are kept among the passing files of the system. What a library raises over a broken file counts as broken, as it does
in the program; what took more than the CPU time of one file is read once more by the program, which has to refuse it.
"""

import argparse
import contextlib
import faulthandler
import hashlib
import importlib.util
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "golden"
CPU_SECONDS = 10
"""What `sandbox.reading.SECONDS` gives one file."""
STUCK_SECONDS = 120
"""So long may bytes hold a process that is not to be interrupted, in a library, beside other work."""
LONGEST = 20_000
KEPT = Path(tempfile.gettempdir(), "factcheck-fuzz")


class SlowError(BaseException):
    """The CPU time of one file is used up."""


class Wanted(Exception):  # noqa: N818 - it takes back what was tried
    """Nothing of the batch is to stay."""


class Importing:
    """Reads bytes as a file of one kind, and takes the article into a desk."""

    def __init__(self, name):
        from factcheck.domain.records.article_draft import ReadOptions
        from factcheck.importers.base import read_article
        from factcheck.importers.sandbox import serialization
        from tests.desk_samples import desk_in_memory
        from tests.trials.fuzz_samples import TARGETS

        self.target = TARGETS[name]
        self.read, self.options = read_article, ReadOptions(pasted=self.target.is_paste)
        self.serialization, self.desk = serialization, desk_in_memory()

    @property
    def samples(self):
        return self.target.samples

    @property
    def tokens(self):
        return self.target.tokens

    def __call__(self, data):
        draft = self.read(self.target.name, self.target.made(data), self.options)
        sent = self.serialization.draft_from_json(json.loads(json.dumps(self.serialization.draft_to_json(draft))))
        assert sent == draft, "the article is another one when it comes out of the process that reads"
        with contextlib.suppress(Wanted), self.desk.unit_of_work.batch():
            article_id = self.desk.articles.add(draft)
            self.desk.unit_of_work.cases.forget()
            assert self.desk.articles.proof(article_id).text == draft.text
            assert len(self.desk.annotations.of(article_id)) == len(draft.annotations)
            raise Wanted

    def close(self):
        self.desk.close()

    def by_the_program(self, data):
        """What the program says of the bytes: a sentence, or nothing where it reads them."""
        from factcheck.domain.errors import FactcheckError
        from factcheck.domain.wording.error_sentence import sentence
        from factcheck.services.importing import Reading

        with Reading() as reading:
            try:
                reading.read_bytes(self.target.name, self.target.made(data), self.options)
            except FactcheckError as error:
                return sentence(error)
        return ""


class Opening:
    """Opens bytes as a desk and reads all that is in it."""

    tokens = ()

    def __init__(self):
        self.path = KEPT / "fuzzed.factcheck"
        self.samples = [self.small(one) for one in sorted(GOLDEN.glob("*.factcheck"))[:1]]

    def small(self, golden):
        """A desk of this schema with no free pages, so that most bytes tell something."""
        from factcheck.services.opening import open_desk

        self.path.write_bytes(golden.read_bytes())
        open_desk(self.path).close()
        with contextlib.closing(sqlite3.connect(self.path)) as db:
            db.execute("VACUUM")
        return self.path.read_bytes()

    def __call__(self, data):
        from factcheck.domain.wording.operation_sentence import operation_sentence
        from factcheck.services.opening import read_desk

        self.path.write_bytes(data)
        with contextlib.closing(read_desk(self.path)) as desk:
            desk.check_integrity()
            list(desk.articles.listed())
            for one in desk.history.all():
                operation_sentence(one)
            desk.search.find("the")
            for article_id in desk.articles.ids():
                desk.reports.gather(article_id)
        assert self.path.read_bytes() == data, "reading wrote"

    def close(self):
        """Nothing stays open between two inputs."""

    def by_the_program(self, data):
        from factcheck.domain.errors import FactcheckError
        from factcheck.domain.wording.error_sentence import sentence

        try:
            self(data)
        except FactcheckError as error:
            return sentence(error)
        return ""


class Fuzzed:
    """Tries bytes at a target, counts what came of them and keeps those with which something went wrong."""

    def __init__(self, name, seconds):
        from factcheck.domain.errors import FactcheckError

        self.name, self.seconds, self.refusal = name, seconds, FactcheckError
        self.until = None
        self.act = Opening() if name == "desk" else Importing(name)
        self.counts = Counter()
        self.seen = set()
        self.now = KEPT / f"{name}.now"
        signal.signal(signal.SIGPROF, self.out_of_time)

    def out_of_time(self, *_):
        raise SlowError

    def __call__(self, data):
        self.until = self.until or time.time() + self.seconds
        if time.time() > self.until:
            self.tell()
            os._exit(0)
        self.now.write_bytes(data)
        faulthandler.dump_traceback_later(STUCK_SECONDS, exit=True)
        signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
        try:
            self.act(data)
            self.counts["read"] += 1
        except self.refusal:
            self.counts["refused"] += 1
        except (SlowError, MemoryError, RecursionError) as error:
            self.counts["beyond a limit"] += 1
            self.keep(data, error, is_wrong=False)
        except Exception as error:  # noqa: BLE001 - whatever it is
            is_wrong = self.name == "desk" or is_ours(error)
            self.counts["a fault" if is_wrong else "a library gave up"] += 1
            self.keep(data, error, is_wrong)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            faulthandler.cancel_dump_traceback_later()

    def keep(self, data, error, is_wrong):
        """Keeps the first bytes that come to one place."""
        place = [f"{one.filename}:{one.lineno}" for one in traceback.extract_tb(error.__traceback__)][-1:]
        if (known := (type(error).__name__, *place)) in self.seen:
            return
        self.seen.add(known)
        kept = KEPT / f"{self.name}-{'wrong' if is_wrong else 'look'}-{hashlib.sha256(data).hexdigest()[:12]}"
        kept.write_bytes(data)
        said = "".join(traceback.format_exception(error)) if is_wrong else f"{known}"
        print(f"{self.name}: {kept}\n{said}", flush=True)

    def tell(self):
        counts = ", ".join(f"{count} {what}" for what, count in self.counts.items())
        print(f"{self.name}: {sum(self.counts.values())} inputs: {counts}", flush=True)


def is_ours(error):
    """Whether an importer itself is at fault, not a library that it called."""
    last = traceback.extract_tb(error.__traceback__)[-1].filename
    is_in_package = "/factcheck/" in last and "site-packages" not in last
    return isinstance(error, AssertionError) or (is_in_package and type(error).__module__ == "builtins")


def fuzz(name, seconds, seed):
    """Tries bytes for so many seconds, in this process."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (3_000_000_000, 3_000_000_000))
    if importlib.util.find_spec("atheris") is None:
        return mutate(Fuzzed(name, seconds), seed)
    import atheris

    with atheris.instrument_imports(include=["factcheck"]):
        tried = Fuzzed(name, seconds)
    corpus, words = KEPT / f"{name}.corpus", KEPT / f"{name}.words"
    shutil.rmtree(corpus, ignore_errors=True)
    corpus.mkdir()
    for number, sample in enumerate(tried.act.samples):
        Path(corpus, str(number)).write_bytes(sample)
    words.write_text("\n".join(map(escaped, tried.act.tokens[:400] or [b"\0"])))
    longest = max(LONGEST, *map(len, tried.act.samples))
    options = [
        f"-seed={seed}",
        f"-dict={words}",
        f"-max_len={longest}",
        "-timeout=1200",
        "-rss_limit_mb=0",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *options, "-detect_leaks=0", str(corpus)], tried)
    atheris.Fuzz()
    return None


def escaped(token):
    """A line of a dictionary of libFuzzer."""
    return '"' + "".join(f"\\x{sign:02x}" for sign in token) + '"'


def mutate(tried, seed):
    """Changes samples here and there, again and again, until the time is over."""
    chance = random.Random(seed)
    while True:
        data = bytearray(chance.choice(tried.act.samples))
        for _ in range(chance.choice((0, 1, 2, 5, 20))):
            change(data, chance, tried.act.tokens)
        tried(bytes(data))


def change(data, chance, tokens):
    """One change: a bit, a byte, a stretch taken out, doubled or moved, or a word of the format put in."""
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.randrange(1, 60))
    match chance.randrange(5 if tokens else 4):
        case 0 if start < len(data):
            data[start] ^= 1 << chance.randrange(8)
        case 1:
            del data[start:end]
        case 2:
            data[start:start] = data[start:end] * chance.choice((1, 1, 50))
        case 3:
            data[start:start] = chance.randbytes(chance.randrange(1, 5))
        case 4:
            data[start:start] = chance.choice(tokens)


def in_its_own_process(name, seconds, seed):
    """Fuzzes a target, again with other bytes after each crash; gives how often something went wrong."""
    wrong, until = 0, time.time() + seconds
    while (left := until - time.time()) > 1:
        words = [sys.executable, "-m", "tests.trials.fuzz", "--one", name, str(left), str(seed)]
        done = subprocess.run(words, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        told = [line for line in done.stdout.splitlines() if not line.startswith(("INFO", "WARNING"))]
        print("\n".join(told), flush=True)
        wrong += sum("-wrong-" in line for line in told)
        if done.returncode == 0:
            break
        kept = (KEPT / f"{name}.now").rename(KEPT / f"{name}-ended-{seed}")
        print(f"{name}: the process ended with {done.returncode} over {kept}", flush=True)
        seed += 1
    return wrong + sum(not is_told(name, kept) for kept in sorted(KEPT.glob(f"{name}-[le]*")))


def is_told(name, kept):
    """Whether the program reads bytes, or refuses them in a sentence, within its limits and alive."""
    words = [sys.executable, "-m", "tests.trials.fuzz", "--told", name, str(kept)]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    print(
        f"{kept.name}: {done.stdout.strip() or 'read'}" if done.returncode == 0 else f"{kept}: {done.stderr}",
        flush=True,
    )
    return done.returncode == 0


def main() -> int:
    """Fuzzes the targets named, or all; the exit status is 1 if something went wrong."""
    from tests.trials.fuzz_samples import TARGETS

    parser = argparse.ArgumentParser()
    parser.add_argument("targets", nargs="*", default=[*TARGETS, "desk"])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed: bytes are changed by chance alone.")
    KEPT.mkdir(exist_ok=True)
    wrong = 0
    os.environ["FACTCHECK_HOME"] = str(KEPT / "home")
    for name in given.targets:
        for old in KEPT.glob(f"{name}-[wle]*-*"):
            old.unlink()
        wrong += in_its_own_process(name, given.seconds, given.seed)
    print(f"{wrong} things that went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        fuzz(sys.argv[2], float(sys.argv[3]), int(sys.argv[4]))
    elif sys.argv[1:2] == ["--told"]:
        act = Opening() if sys.argv[2] == "desk" else Importing(sys.argv[2])
        print(act.by_the_program(Path(sys.argv[3]).read_bytes()))
    else:
        sys.exit(main())
