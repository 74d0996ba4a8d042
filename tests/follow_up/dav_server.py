"""Runs Radicale with a configuration until standard input ends; says "ready" once it answers.

dav_server.py CONFIG PORT"""
import os
import socket
import subprocess
import sys
import time

config, port = sys.argv[1], int(sys.argv[2])
server = subprocess.Popen(["/usr/bin/radicale", "--config", config])
for _ in range(600):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        print("ready", flush=True)
        break
    except OSError:
        time.sleep(0.05)
sys.stdin.read()
server.terminate()
server.wait()
