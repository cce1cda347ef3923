#!/usr/bin/env python3
"""Makes municipalities.csv and changes.csv from the fact files described in PROVENANCE.md.

    python3 make-register.py FACTS_DIR

Own names for the columns, one file for both countries, sorted by country and code. Nothing is estimated here.
"""
import csv
import pathlib
import sys


def rows(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def main():
    facts, here = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).parent
    out = []
    for r in rows(facts / "municipalities-no.csv"):
        names = [n.split(" (")[0] for n in r["official_name"].split(" - ")]
        other = [n for n in names if n != r["name"]]
        out.append([r["number"], "NO", r["name"], "|".join(other), "", r["county_number"], r["county_name"], r["population"], r["population_date"], ""])
    for r in rows(facts / "municipalities-se.csv"):
        out.append([r["code"], "SE", r["name"], "", r["formal_name"], r["county_code"], r["county_name"], r["population"], r["population_date"], r["skr_group_2023"]])
    out.sort(key=lambda r: (r[1], r[0]))
    with open(here / "municipalities.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow("code,country,name,other_names,formal_name,county_code,county,population,population_date,skr_group".split(","))
        w.writerows(out)
    changes = []
    for country, code in (("no", "number"), ("se", "code")):
        for r in rows(facts / f"municipality-changes-{country}.csv"):
            changes.append([country.upper(), r["old_" + code], r["old_name"], r["new_" + code], r["new_name"], r["valid_from"], r["change_type"]])
    changes.sort(key=lambda r: (r[0], r[5], r[1], r[3]))
    with open(here / "changes.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow("country,old_code,old_name,new_code,new_name,valid_from,change".split(","))
        w.writerows(changes)


main()
