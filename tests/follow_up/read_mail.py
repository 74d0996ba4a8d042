"""Reads messages with Python's own parser, the vCards and to-dos in them with vobject, and writes
what it found as a JSON array: read_mail.py FOLDER OUT"""
import json
import os
import sys
from email import message_from_bytes, policy

import vobject


def attachment(part):
    content = part.get_content()
    if isinstance(content, bytes):
        content = content.decode("utf-8")
    kind = part.get_content_type()
    found = {"file": part.get_filename(), "type": kind}
    if kind == "text/vcard":
        found["names"] = [card.fn.value for card in vobject.readComponents(content, validate=True)]
    if kind == "text/calendar":
        calendar = vobject.readOne(content)
        found["todos"] = [
            {"uid": todo.uid.value, "summary": todo.summary.value, "status": todo.status.value,
             "due": todo.due.value.isoformat(), "alarms": len(todo.contents.get("valarm", []))}
            for todo in calendar.contents.get("vtodo", [])]
    return found


def read(path):
    with open(path, "rb") as file:
        raw = file.read()
    message = message_from_bytes(raw, policy=policy.default)
    return {
        "rcpt": message["X-RcptTo"],
        "from": message["From"], "to": message["To"], "subject": message["Subject"],
        "date": message["Date"].datetime.isoformat(), "id": message["Message-ID"].strip(),
        "unsubscribe": message["List-Unsubscribe"],
        "text": message.get_body(("plain",)).get_content(),
        "html": message.get_body(("html",)).get_content(),
        "attachments": [attachment(part) for part in message.iter_attachments()],
        "defects": [str(d) for part in message.walk() for d in part.defects],
        "longest": max(len(line) for line in raw.split(b"\r\n")),
        "bare": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
        "ascii": all(byte < 128 for byte in raw),
    }


folder, out = sys.argv[1:3]
names = sorted((n for n in os.listdir(folder) if n.endswith(".eml")), key=lambda n: (len(n), n))
with open(out, "w", encoding="utf-8") as file:
    json.dump([read(os.path.join(folder, name)) for name in names], file)
