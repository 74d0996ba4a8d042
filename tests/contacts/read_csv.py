"""Reads a CSV file strictly and writes its rows, the header first, as a JSON array of arrays."""
import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as table:
    rows = list(csv.reader(table, strict=True))
with open(sys.argv[2], "w", encoding="utf-8") as out:
    json.dump(rows, out)
