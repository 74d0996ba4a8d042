"""An HTTP server on loopback that answers as the first part of the path says. Says its port, and
ends with its standard input. It stands in for what no real server can be made to do.

html: a page for people · full: 507 · locked: 423 · busy: 429 once, with Retry-After · hang: never
answers · cut: hangs up in the middle of an answer · contested: 412, somebody else always comes
first · fine, and all of these: an address book · lost: nothing there, but /.well-known leads, by way
of principal and home, to a book called contacts · /wishes: how many requests wanted more than to look
pretix, hi, eventbrite: guests in pages, in the shapes of these systems; with -half, -html, -busy,
-away (points to another host) and -late (one guest more) for what may happen. Token: secret.

strange_server.py [CERTIFICATE KEY]: with them over TLS."""
import json
import os
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlparse

BOOK = """<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>%s</d:href>
<d:propstat><d:prop><d:resourcetype><d:collection/>
<c:addressbook xmlns:c="urn:ietf:params:xml:ns:carddav"/></d:resourcetype></d:prop>
<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"""
PROP = """<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>%s</d:href>
<d:propstat><d:prop>%s</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
</d:multistatus>"""
PRINCIPAL = "<d:current-user-principal><d:href>/principals/kiosk/</d:href></d:current-user-principal>"
HOME = """<c:addressbook-home-set xmlns:c="urn:ietf:params:xml:ns:carddav"><d:href>/home/</d:href>
</c:addressbook-home-set>"""
HTML = "<!DOCTYPE html><html><title>Log in to the hotel's network</title></html>"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Somebody Else\r\nN:Else;Somebody;;;\r\nEND:VCARD\r\n"
asked = set()
wishes = []


def guest(number):
    name = ["Ana Lima", "Jürgen Müller", "李 小龍", "Zoë \"Z\" Smith; Jr", "Eve Late"][number]
    return number, name, f"guest{number}@example.org"


def pretix_order(number, base):
    _, name, mail = guest(number)
    status = "pnpcp"[number]
    return {"code": f"AB{number}", "status": status, "positions": [{
        "positionid": 1, "attendee_name": name, "attendee_name_parts": {"full_name": name},
        "attendee_email": mail, "company": "Lima & Co", "city": "Porto", "secret": f"secret{number}",
        "canceled": False, "answers": [
            {"question": 7, "question_identifier": "OFFER", "question_text": "What can you offer?",
             "answer": "tax returns"}]}]}


def hi_attendee(number, base):
    _, name, mail = guest(number)
    return {"id": number, "public_id": f"A-{number}", "event_id": 3, "email": mail,
            "status": ["ACTIVE", "AWAITING_PAYMENT", "ACTIVE", "CANCELLED", "ACTIVE"][number],
            "first_name": name.split(" ")[0], "last_name": name.split(" ", 1)[1]}


def eventbrite_attendee(number, base):
    _, name, mail = guest(number)
    return {"id": f"90{number}", "order_id": f"80{number}", "status": "Attending",
            "cancelled": number == 3, "refunded": number == 1,
            "profile": {"name": name, "email": mail, "company": "Lima & Co"},
            "barcodes": [{"barcode": f"70{number}", "status": "unused"}], "answers": []}


class Strange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def say(self, status, body, kind="text/html", **headers):
        body = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def once(self):
        first = self.path not in asked
        asked.add(self.path)
        return first

    def lead(self):
        if self.path.startswith("/.well-known/"):
            return self.say(301, "", Location="/dav/")
        if self.path == "/dav/":
            return self.say(207, PROP % (self.path, PRINCIPAL), "application/xml")
        if self.path == "/principals/kiosk/":
            return self.say(207, PROP % (self.path, HOME), "application/xml")
        if self.path == "/home/":
            return self.say(207, BOOK % "/home/contacts/", "application/xml")
        self.say(404, "")

    def book(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        way = self.path.split("/")[1]
        if self.command == "PROPFIND" and way in ("lost", ".well-known", "dav", "principals", "home"):
            return self.lead()
        if self.command != "PROPFIND":
            wishes.append(self.path)
        if way == "hang":
            threading.Event().wait()
        if way == "cut":
            self.send_response(207)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"<?xml")
            self.close_connection = True
            return
        if way == "html":
            return self.say(200, HTML)
        if self.command == "PROPFIND":
            return self.say(207, BOOK % self.path, "application/xml")
        if way == "full":
            return self.say(507, "")
        if way == "locked":
            return self.say(423, "")
        if way == "contested":
            return self.say(412, "")
        if way == "busy" and self.once():
            return self.say(429, "", Retry_After="1")
        self.say(201, "", "text/plain", ETag='"1"')

    do_PROPFIND = do_PUT = do_DELETE = do_MKCOL = do_REPORT = book

    def do_GET(self):
        if self.path == "/wishes":
            return self.say(200, str(len(wishes)), "text/plain")
        if self.path.startswith("/contested/"):
            return self.say(200, CARD, "text/vcard", ETag=f'"{len(asked)}"')
        system, _, fault = self.path.split("/")[1].partition("-")
        here = urlparse(self.path)
        if self.headers["Authorization"] not in ("Token secret", "Bearer secret"):
            return self.say(401, "{}", "application/json")
        if "nothing" in here.path:
            return self.say(404, "{}", "application/json")
        query = parse_qs(here.query)
        page = int(query.get("page", query.get("continuation", ["1"]))[0])
        if fault == "busy" and self.once():
            return self.say(429, "", Retry_After="1")
        last = 3 if fault == "late" else 2
        numbers = {1: [0, 1], 2: [2, 3], 3: [4]}[page]
        base = f"http://127.0.0.1:{self.server.server_address[1]}{here.path}"
        if page == 2 and fault == "html":
            return self.say(200, HTML)
        if fault == "away":
            base = "https://elsewhere.example/"
        if system == "pretix":
            body = {"count": 4, "next": f"{base}?page={page + 1}" if page < last else None,
                    "previous": None, "results": [pretix_order(n, base) for n in numbers]}
        elif system == "hi":
            body = {"data": [hi_attendee(n, base) for n in numbers],
                    "links": {"next": f"{base}?page={page + 1}" if page < last else None}}
        else:
            body = {"pagination": {"has_more_items": page < last, "continuation": str(page + 1)},
                    "attendees": [eventbrite_attendee(n, base) for n in numbers]}
        text = json.dumps(body)
        if page == 2 and fault == "half":
            text = text[:len(text) // 2]
        self.say(200, text, "application/json")


server = ThreadingHTTPServer(("127.0.0.1", 0), Strange)
if len(sys.argv) > 1:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*sys.argv[1:])
    server.socket = context.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
os._exit(0)
