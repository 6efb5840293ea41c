#!/usr/bin/env python3
"""reports.py N [SEED]: N made-up reports of attacks as JSON Lines, the same for the same numbers. Nothing in them happened."""
import datetime
import json
import random
import sys

TOWNS = [("Mosul", "Iraq"), ("Kirkuk", "Iraq"), ("Baqubah", "Iraq"), ("Raqqa", "Syria"), ("Palmyra", "Syria"), ("Kandahar", "Afghanistan"), ("Ghazni", "Afghanistan"),
         ("Kismayo", "Somalia"), ("Baidoa", "Somalia"), ("Maiduguri", "Nigeria"), ("Gao", "Mali"), ("Timbuktu", "Mali"), ("Taiz", "Yemen"), ("Marib", "Yemen")]
ACTS = ["A car bomb killed {k} people and wounded {w} others near a market in {t}, {c}, on {d}, police said.",
        "Gunmen attacked an army checkpoint outside {t}, {c}, on {d}, killing {k} soldiers and wounding {w}, a military official said.",
        "Air strikes on {t}, {c}, killed {k} civilians on {d}, the health ministry said. At least {w} people were injured.",
        "Clashes between militants and security forces in {t}, {c}, left {k} fighters dead on {d}, a local official said. {w} were wounded."]
REST = ["Witnesses said that smoke rose over the centre of the town for hours.", "No group claimed responsibility for the attack.",
        "The hospital called on residents to give blood.", "A curfew was imposed and the road to the north was closed.",
        "The governor promised an investigation and visited the wounded in the evening.", "Shops stayed shut the next morning, residents said by telephone.",
        "It was the second attack in the province this month.", "Officials feared that the number of dead could rise."]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
draw = random.Random(seed)
for number in range(count):
    published = datetime.date(2020, 1, 2) + datetime.timedelta(days=draw.randrange(1000))
    (town, country), day = draw.choice(TOWNS), DAYS[(published - datetime.timedelta(days=1)).weekday()]
    lead = draw.choice(ACTS).format(k=draw.randrange(2, 40), w=draw.randrange(2, 60), t=town, c=country, d=day)
    text = lead + "\n\n" + " ".join(draw.sample(REST, 5)) + f"\n\nReport {seed}-{number} of a series that nobody wrote."
    print(json.dumps({"id": f"fire-{seed}-{number}", "publisher": f"Outlet {number % 17}", "published": published.isoformat(), "text": text}))
