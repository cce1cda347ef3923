"""A mail server on this machine for tests: prints its port, then each message as a line of JSON.

Arguments: a folder for the certificate of its authority (ca.pem), "starttls" or "plain", user, password.
"""
import json
import socket
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

folder, security, user, password = sys.argv[1:5]


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("full@"):
            return "452 4.2.2 The mailbox is full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None, "message": envelope.content.decode()}), flush=True)
        if any(a.startswith("silent@") for a in envelope.rcpt_tos):
            server.transport.abort()
            return "421 gone"
        return "250 Taken"


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (user.encode(), password.encode())
    return AuthResult(success=good, handled=good)


options = {}
if security == "starttls":
    import trustme

    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder + "/ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    options = {"tls_context": context, "require_starttls": True, "authenticator": authenticate, "auth_required": True}
# The controller asks itself whether it answers, at a port that it must know.
with socket.create_server(("localhost", 0)) as probe:
    port = probe.getsockname()[1]
controller = Controller(Handler(), hostname="localhost", port=port, **options)
controller.start()
print(port, flush=True)
sys.stdin.read()
controller.stop()
