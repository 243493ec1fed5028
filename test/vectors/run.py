"""A small second implementation, to show that the vectors speak any language: credit codes and the allocation."""
import json, re, sys
from datetime import datetime, timezone
from decimal import Decimal

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"

def is_uscc(text):
    if not isinstance(text, str) or len(text) != 18 or any(c not in ALPHABET for c in text):
        return False
    return ALPHABET.index(text[17]) == -sum(ALPHABET.index(c) * 3 ** i for i, c in enumerate(text[:17])) % 31

def queue_key(claim):
    when, fraction, offset = re.fullmatch(r"(.{19})(?:\.(\d+))?(Z|[+-]\d\d:\d\d)", claim["queuedAt"]).groups()
    seconds = datetime.fromisoformat(when + offset.replace("Z", "+00:00")).astimezone(timezone.utc)
    return seconds, (fraction or "").ljust(9, "0"), claim["application"]

def allocate(cap, rule, budget, batches):
    granted, closed, mine, answers = Decimal(0), Decimal(budget) == 0, {}, []
    for batch in batches:
        amounts = []
        for claim in sorted(batch, key=queue_key):
            enterprise = claim["enterprise"]
            due = min(Decimal(claim["entitlement"]), cap - mine.get(enterprise, 0))
            room = Decimal(budget) - granted
            fits = due <= room and not (rule == "block" and closed)
            amount = min(due, room) if rule == "partial-fill" else due if fits else Decimal(0)
            closed = closed or granted + amount == Decimal(budget) or (rule == "block" and amount < due)
            granted, mine[enterprise] = granted + amount, mine.get(enterprise, 0) + amount
            amounts.append((claim["application"], f"{amount:.2f}"))
        answers.append(amounts)
    return answers, closed

def read(name):
    with open(f"{sys.argv[1]}/{name}.json", encoding="utf-8") as file:
        return json.load(file)

failed = passed = 0
for vector in (v for v in read("values")["vectors"] if v["call"] == "parseUscc"):
    right = is_uscc(vector["given"]) == vector["expect"]["ok"]
    passed, failed = passed + right, failed + (not right)
base = read("policies")["policies"][0]
for vector in read("allocation")["vectors"] + read("counterexamples")["vectors"]:
    rule = (vector["policy"].split("+exhaustion.") + [base["exhaustion"]])[1]
    answers, closed = allocate(Decimal(base["annualCap"]), rule, **vector["given"])
    wanted = [[(g["application"], g["granted"]) for g in batch] for batch in vector["expect"]["grants"]]
    right = answers == wanted and closed == vector["expect"]["ledger"]["closed"]
    passed, failed = passed + right, failed + (not right)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
