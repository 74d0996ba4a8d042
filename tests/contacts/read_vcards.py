"""Reads a file of vCards with vobject and writes what it found as a JSON array."""
import json
import sys

import vobject


def whole(value):
    """A structured part is a list where a comma stood unescaped: keep such a fault visible."""
    return value if isinstance(value, str) else {"split": value}


def first(card, name):
    lines = card.contents.get(name, [])
    return lines[0].value if lines else ""


def fields(card):
    name, address = first(card, "n"), first(card, "adr")
    return {
        "version": first(card, "version"),
        "uid": first(card, "uid"),
        "full": first(card, "fn"),
        "given": whole(name.given),
        "family": whole(name.family),
        "organisation": first(card, "org"),
        "role": first(card, "title"),
        "email": first(card, "email"),
        "phone": first(card, "tel"),
        "town": whole(address.city) if address else "",
        "note": first(card, "note"),
        "categories": first(card, "categories"),
        "properties": sorted(card.contents),
    }


with open(sys.argv[1], encoding="utf-8", newline="") as cards:
    found = [fields(card) for card in vobject.readComponents(cards.read(), validate=True)]
with open(sys.argv[2], "w", encoding="utf-8") as out:
    json.dump(found, out)
