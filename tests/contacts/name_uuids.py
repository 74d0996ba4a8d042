"""Names each line of a file with Python's uuid5 in the DNS name space, as a JSON array."""
import json
import sys
import uuid

with open(sys.argv[1], encoding="utf-8", newline="") as names:
    found = [str(uuid.uuid5(uuid.NAMESPACE_DNS, name)) for name in names.read().split("\n")]
with open(sys.argv[2], "w", encoding="utf-8") as out:
    json.dump(found, out)
