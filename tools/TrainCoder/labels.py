#!/usr/bin/env python3
"""Which coded accounts and figures of a development set are right, for `TrainCoder confidence`. Standard library only.

    python3 tools/TrainCoder/labels.py TASKS GOLD_ROOT SET=CODED... > labels.jsonl

TASKS is the folder of the scorers (../shared/eval/tasks), GOLD_ROOT the one that holds SET/gold.jsonl. One line a label: {"set", "id", "key", "figure", "right"}; "figure" is the index
in the account's figures, null for the account itself. A figure is right when the report's sum of its kind is; where the sum of n figures is wrong, at least one of them is, so each counts as (n - 1) / n right. What a set does not tell gets no label.
"""
import importlib
import json
import sys

KINDS = {"satp": {"killed": "fatalities", "injured": "injuries", "arrested": "arrests", "surrendered": "surrenders", "abducted": "abducted"}}


def kinds_right(task, common, name, gold, report):
    """{figure kind: whether the report's sum agrees with gold}; for the sets that count by report."""
    found = common.accounts(report)
    if name == "satp":
        counts = task.counts(report)
        return {kind: counts[field] == gold["counts"][field] for kind, field in KINDS["satp"].items() if gold["counts"].get(field) is not None}
    if name == "isaf":
        return {"killed": task.minimum_killed(found) == gold["min_killed"], "arrested": task.minimum_captured(found) == gold["min_captured"]}
    if name == "fakes_syria" and gold["civilians"] is not None and gold["noncivilians"] is not None:
        # Its articles tell other occurrences too, which its gold does not count: only where one account counts the dead is the sum a judgement on it.
        if sum(common.total(a, "killed") is not None for a in found) > 1:
            return {}
        return {"killed": sum(task.deaths(report)) == gold["civilians"] + gold["noncivilians"]}
    return {}


def accounts_right(task, common, name, gold, report):
    """{account key: whether it is right} and, for war, {account key: whether its dead are right}."""
    found, right, dead = common.accounts(report), {}, {}
    if name == "satp" and len(found) == 1 and gold.get("district"):
        right[found[0]["key"]] = task.actions(report) == set(gold["actions"]) and task.same_name(gold["district"], task.place_texts(found[0]))
    elif name == "isaf":
        wanted, kind = task.gold_fields(gold), task.event_types(found)
        for a in found:
            right[a["key"]] = common.when(a)[0] == wanted["start_date"] and task.provinces([a]) == wanted["province"] and kind == wanted["event_type"]
    elif name == "fakes_syria" and len(found) == 1 and gold.get("place") in task.PLACES:
        at, names = common.day(gold["date"]), " | ".join(common.place_texts(found[0]))
        gap = common.days_apart(found[0], at, at)
        right[found[0]["key"]] = gap is not None and gap <= 1 and bool(task.re.search(task.PLACES[gold["place"]], names))
    elif name == "war":
        views = [(a["key"], task.coded_view(a)) for a in common.items(report, "accounts") if not a.get("background")]
        golds, used = [task.gold_view(a) for a in gold["accounts"]], set()
        for g in sorted(golds, key=lambda v: v["background"]):
            hit = next((k for k, v in views if k not in used and task.same_time(g["time"], v["time"]) and task.near(g["names"], v["names"])), None)
            if hit is None:
                continue
            used.add(hit)
            if not g["background"]:
                right[hit] = True
                if g["killed"] is not None:
                    dead[hit] = dict(views)[hit]["killed"] == g["killed"]
        right.update({k: False for k, _ in views if k not in used})
    elif name == "muc4":
        wanted = [task.tidy(t) for t in gold["gtt"]]
        told = task.reportable(report)
        ours = [task.tidy(task.templates({**report, "accounts": [a]}, gold["gtt"])[0]) for a in told]
        # What it does not ask for (fights between forces) is not wrong, so only reports that it asks for are judged; many against many cost the aligner too much.
        if wanted and len(ours) <= 12 and len(wanted) <= 8:
            right.update({a["key"]: j >= 0 for a, j in zip(told, task.best_alignment(ours, wanted))})
    return right, dead


def judged(common, account):
    """The figures of an account that enter the report's sums."""
    if account.get("background") or account.get("modality") not in common.REAL:
        return []
    return [f for f in account["figures"] if f["scope"] == "incident" and f["unit"] in ("persons", "bodies") and f["modality"] in common.REAL]


def main(tasks, root, *coded):
    sys.path.insert(0, tasks)
    sys.dont_write_bytecode = True
    common = importlib.import_module("_common")
    for name, path in (c.split("=", 1) for c in coded):
        task = importlib.import_module(name)
        golds = common.by_id(common.read_jsonl(f"{root}/{name}/gold.jsonl")[0])
        for report in common.read_jsonl(path)[0]:
            gold = golds.get(str(report["id"]))
            if gold is None:
                continue
            kinds = kinds_right(task, common, name, gold, report)
            right, dead = accounts_right(task, common, name, gold, report)
            told = {}
            for account in common.items(report, "accounts"):
                for figure in judged(common, account):
                    told[figure["kind"]] = told.get(figure["kind"], 0) + (figure["subset_of"] is None)
            for account in common.items(report, "accounts"):
                key = account["key"]

                def write(figure, value, key=key):
                    print(json.dumps({"set": name, "id": str(report["id"]), "key": key, "figure": figure, "right": value}))

                if key in right:
                    write(None, right[key])
                for k, figure in enumerate(account["figures"]):
                    if figure not in judged(common, account):
                        continue
                    own = sum(f["kind"] == figure["kind"] and f["subset_of"] is None for f in judged(common, account))
                    value, count = (kinds[figure["kind"]], told[figure["kind"]]) if figure["kind"] in kinds else (dead.get(key) if figure["kind"] == "killed" else None, own)
                    if value is not None:
                        write(k, True if value else round(1 - 1 / max(1, count), 3))


if __name__ == "__main__":
    main(*sys.argv[1:])
