#!/usr/bin/env python3
"""Reads a dialogforum workspace's journal without dialogforum: proves the chain and the digests, and prints what stands.

    python3 tests/read_journal.py WORKSPACE

Only the standard library. Follows what is written in the README under "Reading your data without the program".
"""
import hashlib
import json
import sys
from pathlib import Path

ZERO = "0" * 64


def raw_values(line):
    """The changes of a line with the text of each new value exactly as it is written."""
    decoder = json.JSONDecoder()
    at = line.index('"changes":[') + len('"changes":[')
    while line[at] == "{":
        change, end = decoder.raw_decode(line, at)
        new = None
        if change["new"] is not None:
            # The value is the last field of the change: from after its name to before the closing brace.
            old_end = decoder.raw_decode(line, line.index('"old":', at) + len('"old":'))[1]
            new = line[old_end + len(',"new":'):end - 1]
        yield change["key"], new
        at = end + (line[end] == ",")


def share(key, text):
    return int.from_bytes(hashlib.sha256(key.encode() + b"\0" + text.encode()).digest(), "big")


def proven(line):
    body, tail = line.rsplit(',"hash":"', 1)
    said = tail[:64]
    assert hashlib.sha256(body.encode()).hexdigest() == said, "the line does not have the hash that it says"
    return said


def main(workspace):
    stands, digest, prev, seq = {}, 0, ZERO, 0
    for snapshot in sorted((workspace / "snapshots").glob("*.jsonl")):
        lines = snapshot.read_text(encoding="utf-8").splitlines()
        header = json.loads(lines[0])
        if not header["begin"]:
            continue
        # The journal begins anew here: what was before has been destroyed.
        stands, digest, prev, seq = {}, 0, proven(lines[0]), header["seq"]
        for line in lines[1:]:
            if line.startswith('{"thing":'):
                thing = json.loads(line)["thing"]
                start = line.index('"value":') + len('"value":')
                text = line[start:json.JSONDecoder().raw_decode(line, start)[1]]
                stands[thing["key"]] = int(thing["stamp"], 16) if "stamp" in thing else share(thing["key"], text)
                digest ^= stands[thing["key"]]
        assert f"{digest:064x}" == header["digest"]
    for segment in sorted((workspace / "journal").glob("*.jsonl")):
        for line in segment.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["seq"] <= seq:
                continue
            assert record["prev"] == prev and record["seq"] == seq + 1, f"line {record['seq']} does not follow"
            for key, text in raw_values(line):
                digest ^= stands.pop(key, 0)
                if text is not None:
                    stands[key] = share(key, text)
                    digest ^= stands[key]
            assert f"{digest:064x}" == record["digest"], f"line {record['seq']} does not lead to its digest"
            prev, seq = proven(line), record["seq"]
    print(f"{len(stands)} records, journal to line {seq}, digest {digest:064x}")


main(Path(sys.argv[1]))
