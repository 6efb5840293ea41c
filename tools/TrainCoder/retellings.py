#!/usr/bin/env python3
"""Which pairs of coded accounts of one report tell one occurrence, for `TrainCoder retellings`. Standard library only.

    python3 tools/TrainCoder/retellings.py KIND GOLD CODED > labels.jsonl

KIND is `told` where gold lists every account of a report (tests/sets/reports-*.jsonl, stories-*.jsonl), or `record` where each report was filed under one record with
its day, its state and what it cost (linking). CODED must come from a build whose accounts are not joined yet (an empty retellings.weights).
One line a pair: {"id", "a", "b" (keys, a told first), "same"}. Pairs that gold does not settle get no line.
"""
import json
import re
import sys
from datetime import date

REAL = ("occurred", "alleged")


def words(*texts):
    return {w for t in texts if t for w in re.split(r"[^0-9a-z]+", str(t).lower()) if len(w) > 2}


def days(first, last):
    first, last = first or last, last or first
    return None if not first else (date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


def gap(one, other):
    return None if one is None or other is None else max(0, one[0] - other[1], other[0] - one[1])


def toll(account, kind):
    return (account["totals"].get(kind) or {}).get("best")


def fit(account, gold):
    """How well an account fits one that gold tells; above 3 it is that one."""
    score = 2 if set(account["acts"]) & set(gold["acts"]) else -1
    apart = gap(days(account["when"].get("start"), account["when"].get("end")), days(gold["start"], gold["end"]))
    score += 0 if apart is None else 2 if apart == 0 else 0 if apart == 1 else -3
    where = account.get("where") or {}
    names, told = words(where.get("name"), where.get("as_reported")), words(gold["place"])
    if names and told:
        score += 2 if names & told else 0.5 if told & words(where.get("admin1"), where.get("admin2")) or (where.get("where_prec") or 0) > 2 else -2
    for kind in ("killed", "injured", "abducted", "arrested", "surrendered"):
        if gold[kind] and toll(account, kind):
            score += 1.5 if gold[kind][0] <= toll(account, kind) <= gold[kind][1] else -0.5
    return score


def by_told(gold, accounts):
    """{key: index of the gold account, or None}."""
    found = {}
    for account in accounts:
        fits = sorted(((fit(account, g), i) for i, g in enumerate(gold["accounts"])), reverse=True)
        sure = fits and fits[0][0] >= 4 and (len(fits) == 1 or fits[0][0] - fits[1][0] >= 1.5)
        if sure:
            found[account["key"]] = fits[0][1]
    return found


def by_record(gold, accounts):
    """{key: 0 for the record, -1 for something else}."""
    day = date.fromisoformat(gold["date"]).toordinal()
    found = {}
    for account in accounts:
        if not set(account["acts"]) & {"armed_assault", "assassination", "execution", "clash", "other_violence", "bombing", "robbery"}:
            continue
        when, where = days(account["when"].get("start"), account["when"].get("end")), account.get("where") or {}
        state, precise = where.get("admin1"), account["when"].get("precision") in ("day", "days", "hour")
        tolls = [(toll(account, k), gold[k]) for k in ("killed", "injured")]
        equal = any(t and t == g for t, g in tolls)
        if state and state != gold["state"]:
            found[account["key"]] = -1 if when is not None and gap(when, (day, day)) > 14 else None
        elif when is None:
            found[account["key"]] = 0 if equal and state else None
        elif precise and gap(when, (day, day)) <= 1:
            found[account["key"]] = 0
        elif gap(when, (day, day)) > 14:
            found[account["key"]] = None if equal else -1
    return {k: v for k, v in found.items() if v is not None}


def main(kind, gold_file, coded_file):
    golds = {str(g["id"]): g for g in map(json.loads, open(gold_file, encoding="utf-8")) if "id" in g}
    for report in map(json.loads, open(coded_file, encoding="utf-8")):
        gold = golds.get(str(report["id"]))
        if gold is None:
            continue
        accounts = [a for a in report["accounts"] if a["modality"] in REAL]
        found = (by_told if kind == "told" else by_record)(gold, accounts)
        keys = [a["key"] for a in accounts if a["key"] in found]
        for i, one in enumerate(keys):
            for other in keys[i + 1:]:
                if kind == "record" and found[one] < 0 and found[other] < 0:
                    continue
                print(json.dumps({"id": str(report["id"]), "a": one, "b": other, "same": found[one] == found[other]}))


if __name__ == "__main__":
    main(*sys.argv[1:])
