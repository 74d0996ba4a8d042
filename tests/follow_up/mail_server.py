"""A real SMTP server (aiosmtpd) on loopback, with STARTTLS and a password, that keeps what it
accepts in a folder: FOLDER/1.eml and so on, the recipient in X-RcptTo. What it makes of a message
follows from the recipient's name: nobody (550), full (452), silent (takes it and never answers),
gone (takes it and hangs up). Says its port, and ends with its standard input.

mail_server.py FOLDER CERTIFICATE KEY [--no-tls]"""
import asyncio
import os
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

folder, certificate, key = sys.argv[1:4]
tls = "--no-tls" not in sys.argv


def keep(recipient, content):
    name = os.path.join(folder, f"{len(os.listdir(folder)) + 1}.eml")
    with open(name, "wb") as out:
        out.write(b"X-RcptTo: " + recipient.encode() + b"\r\n" + content)


class Keeping:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 There is nobody of that name"
        if address.startswith("full@"):
            return "452 4.2.2 The mailbox is full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        keep(envelope.rcpt_tos[0], envelope.content)
        if envelope.rcpt_tos[0].startswith("silent@"):
            await asyncio.sleep(3600)
        if envelope.rcpt_tos[0].startswith("gone@"):
            server.transport.abort()
        return "250 Taken"


def authenticate(server, session, envelope, mechanism, data):
    fine = isinstance(data, LoginPassword) and (data.login, data.password) == (b"kiosk", b"secret")
    return AuthResult(success=fine, handled=False)


def conversation():
    if not tls:
        return SMTP(Keeping(), hostname="localhost")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return SMTP(Keeping(), hostname="localhost", tls_context=context, require_starttls=True,
                auth_required=True, authenticator=authenticate)


async def serve():
    server = await asyncio.get_running_loop().create_server(conversation, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.Event().wait()


def end_with_input():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_input, daemon=True).start()
os.makedirs(folder, exist_ok=True)
asyncio.run(serve())
