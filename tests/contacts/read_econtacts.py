"""Reads a file of vCards with EContact (libebook-contacts, what Evolution reads with) and writes
what it found as a JSON array."""
import json
import re
import sys

import gi

gi.require_version("EBookContacts", "1.2")
from gi.repository import EBookContacts  # noqa: E402


def first(card, name, part=0):
    attribute = card.get_attribute(name)
    values = attribute.get_values() if attribute else []
    return values[part] if len(values) > part else ""


def fields(text):
    card = EBookContacts.Contact.new_from_vcard(text)

    def said(name):
        return card.get_property(name) or ""

    return {
        "uid": said("id"),
        "full": said("full-name"),
        "given": said("given-name"),
        "family": said("family-name"),
        "organisation": said("org"),
        "role": said("title"),
        "email": said("email-1"),
        "phone": first(card, "TEL"),
        "town": first(card, "ADR", 3),
        "note": said("note"),
        "categories": first(card, "CATEGORIES"),
    }


with open(sys.argv[1], encoding="utf-8", newline="") as cards:
    texts = re.split(r"(?m)^(?=BEGIN:VCARD\r\n)", cards.read())
with open(sys.argv[2], "w", encoding="utf-8") as out:
    json.dump([fields(text) for text in texts if text], out)
