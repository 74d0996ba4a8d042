#!/bin/sh
# certificate.sh FOLDER DAYS: FOLDER/server.crt and server.key for 127.0.0.1, signed by themselves;
# DAYS is -1 for one that has expired.
set -eu
cd "$1"
openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key \
  -out server.csr -subj /CN=localhost 2>server.log
echo subjectAltName=IP:127.0.0.1 >server.ext
openssl x509 -req -in server.csr -signkey server.key -days "$2" -extfile server.ext \
  -out server.crt 2>>server.log
