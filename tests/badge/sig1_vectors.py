#!/usr/bin/env python3
"""Signed tickets as pretix makes them, good and bad, by python's cryptography (libssl's Ed25519): one
JSON object on standard output. The protobuf is written by hand here, too, so that nothing is shared
with the reader under test."""
import base64
import json

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def key(byte):
    return Ed25519PrivateKey.from_private_bytes(bytes([byte]) * 32)


def pem(private):
    return private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def varint(number):
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def number(field, value):
    return varint(field << 3) + varint(value)


def words(field, value):
    return varint(field << 3 | 2) + varint(len(value)) + value


def written(raw):
    return base64.b64encode(raw).decode()[::-1]


def ticket(payload, private, version=1, payload_length=None, signature_length=64, after=b""):
    signature = private.sign(payload)
    length = len(payload) if payload_length is None else payload_length
    return written(bytes([version]) + length.to_bytes(2, "big")
                   + signature_length.to_bytes(2, "big") + payload + signature + after)


ours, second, other = key(1), key(2), key(3)
bare = words(1, b"abcdefghi") + number(2, 7)
full = (words(1, b"abcdefghi") + number(2, 1234567) + number(3, 89) + number(4, 4)
        + number(5, 1800000000) + number(6, 1800003600))
lines = "".join(base64.b64encode(pem(k)).decode() + "\n" for k in (ours, second))
settings = {"name": {"en": "Evening"},
            "valid_keys": {"pretix_sig1": lines.split()}}
unknown = bare + number(9, 5) + words(10, b"later") + varint(11 << 3 | 5) + b"1234" + varint(
    12 << 3 | 1) + b"12345678"
rsa_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

print(json.dumps({
    "full": ticket(full, ours),
    "bare": ticket(bare, ours),
    "long": ticket(words(1, b"s" * 300) + number(2, 7), ours),
    "unknown_fields": ticket(unknown, ours),
    "second_key": ticket(bare, second),
    "other_event": ticket(bare, other),
    "expired": ticket(bare + number(6, 1000000000), ours),
    "from_the_future": ticket(bare + number(5, 4000000000), ours),
    "payload_length_lies": ticket(bare, ours, payload_length=60000),
    "signature_length_lies": ticket(bare, ours, signature_length=65),
    "version_2": ticket(bare, ours, version=2),
    "seed_length_lies": ticket(varint(1 << 3 | 2) + varint(10 ** 6) + b"abc" + bare, ours),
    "varint_too_long": ticket(bare + varint(2 << 3) + b"\xff" * 11 + b"\x01", ours),
    "wrong_wire_type": ticket(varint(2 << 3 | 2) + varint(2) + b"ab" + bare, ours),
    "cut": ticket(full, ours)[8:],
    "bytes_after": ticket(bare, ours, after=b"more"),
    "keys_lines": lines,
    "keys_json": json.dumps(settings),
    "keys_pem": (pem(ours) + pem(second)).decode(),
    "other_keys": base64.b64encode(pem(other)).decode(),
    "rsa_pem": pem(rsa_key).decode(),
}))
