"""The conformance vectors in another language: a runner for every kind of vector, and three functions to run.

    python3 run.py FOLDER      runs the vectors in a folder against ANSWERS and reports by rule
    python3 run.py --serve     answers requests, one JSON object a line (see README.md)

Put your own functions into ANSWERS: call -> function of the policy and of what is given. Standard library only.
"""
import datetime, json, os, re, sys, unicodedata


class Refused(Exception):
    """Input that is refused: Refused(code, path) or Refused(code, path, canonical)."""


def parse_uscc(policy, given):
    if not isinstance(given, str):
        raise Refused("wrong-type", [])
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    plain = re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", given)).upper()
    if len(plain) != 18 or any(character not in alphabet for character in plain[:17]):
        raise Refused("malformed", [])
    total = sum(alphabet.index(character) * (3**i % 31) for i, character in enumerate(plain[:17]))
    if plain[17] != alphabet[(31 - total % 31) % 31]:
        raise Refused("wrong-check-character", [])
    if plain != given:
        raise Refused("not-canonical", [], plain)
    return given


def in_queue_order(policy, given):
    def key(claim):
        date, hms, fraction, sign, hours, minutes = re.fullmatch(
            r"(.{10})T(.{8})(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))", claim["queuedAt"]).groups()
        h, m, s = map(int, hms.split(":"))
        offset = (int(hours or 0) * 60 + int(minutes or 0)) * (-60 if sign == "-" else 60)
        seconds = datetime.date.fromisoformat(date).toordinal() * 86400 + h * 3600 + m * 60 + s - offset
        return seconds, (fraction or "").ljust(9, "0"), claim["application"]

    return [claim["application"] for claim in sorted(given["claims"], key=key)]


def classify_size(policy, given):
    rows = [(6, 46, [(1000, 40000), (300, 2000), (20, 300)]), (63, 64, [(2000, 100000), (100, 1000), (10, 100)]),
            (65, 65, [(300, 10000), (100, 1000), (10, 50)])]
    enterprise, sizes = given["enterprise"], ["micro", "small", "medium", "large"]
    division = int(enterprise["industry"][1:3]) if "industry" in enterprise else None
    rows = [row for row in rows if division is None or row[0] <= division <= row[1]]
    revenue = enterprise.get("annualRevenue")
    found = set() if rows else set(sizes)
    for _, _, bounds in rows:
        bounds = [(staff, amount * 1000000) for staff, amount in bounds]
        for staff in [enterprise["employees"]] if "employees" in enterprise else [0, *(x for x, _ in bounds)]:
            for fen in [int(revenue.replace(".", ""))] if revenue else [0, *(y for _, y in bounds)]:
                reached = (size for size, (x, y) in zip(sizes[:0:-1], bounds) if staff >= x and fen >= y)
                found.add(next(reached, "micro"))
    return {"possible": [size for size in sizes if size in found]}


ANSWERS = {"parseUscc": parse_uscc, "inQueueOrder": in_queue_order, "classifySize": classify_size}


def answer(call, policy, given):
    try:
        return {"answer": ANSWERS[call](policy, given)}
    except Refused as refusal:
        code, path, *canonical = refusal.args
        return {"error": {"code": code, "path": path, **({"canonical": canonical[0]} if canonical else {})}}


def changed(base, changes):
    """A document with changes: a merge patch (RFC 7396) in which an object also changes a list, by index."""
    if not isinstance(changes, dict):
        return changes
    items = dict(enumerate(base)) if isinstance(base, list) else base if isinstance(base, dict) else {}
    key = int if isinstance(base, list) else str
    changes = {key(name): change for name, change in changes.items()}
    merged = {name: changed(items.get(name), changes[name]) if name in changes else items[name]
              for name in [*items, *(name for name in changes if name not in items)] if changes.get(name, 0) is not None}
    return list(merged.values()) if isinstance(base, list) else merged


def expanded(value, documents):
    if isinstance(value, list):
        return [expanded(each, documents) for each in value]
    if not isinstance(value, dict):
        return value
    if "$of" in value:
        return changed(documents[value["$of"]], {name: each for name, each in value.items() if name != "$of"})
    return {name: expanded(each, documents) for name, each in value.items()}


def policy_of(name, policies):
    """`wuhan-2025+rounding.down` is wuhan-2025 with the patch of that alternative applied, and that id."""
    if name in policies:
        return policies[name]
    base, _, reading = name.rpartition("+")
    assumption, _, alternative = reading.partition(".")
    policy = policy_of(base, policies)
    patch = next(each["patch"] for each in policy["assumptions"][assumption]["alternatives"] if each["id"] == alternative)
    return {**changed(policy, patch), "id": name}


def run(folder):
    def load(name):
        return json.load(open(os.path.join(folder, name), encoding="utf-8"))

    written = load("policies.json")["policies"]
    policies = {each["id"]: each for each in (expanded(each, {"wuhan-2025": written[0]}) for each in written)}
    passed, failed, not_run = 0, [], 0
    for name in sorted(os.listdir(folder)):
        file = load(name) if name.endswith(".json") else {}
        for vector in file["vectors"] if "chapter" in file else []:
            if vector["call"] not in ANSWERS:
                not_run += 1
                continue
            given, expect = (expanded(vector[key], file["documents"]) for key in ("given", "expect"))
            if answer(vector["call"], policy_of(vector["policy"], policies), given) == expect:
                passed += 1
            else:
                failed.append(vector)
    print(f"{passed} passed, {len(failed)} failed, {not_run} not run")
    for vector in failed:
        print(vector["id"], vector["sentence"]["en"], sep="  ")
    return not failed


def serve():
    for line in sys.stdin:
        request = json.loads(line)
        known = request["call"] in ANSWERS
        result = answer(request["call"], request["policy"], request["given"]) if known else {"notImplemented": True}
        print(json.dumps({"id": request["id"], **result}), flush=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["--serve"]:
        serve()
    else:
        sys.exit(not run(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))))
