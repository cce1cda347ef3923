"""Reads drafts with Python's own mail parser and prints what it makes of them as JSON."""
import email
import email.policy
import json
import sys

out = []
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    names = ["From", "To", "Bcc"]
    addresses = {n: [a.addr_spec for a in message[n].addresses] if message[n] else [] for n in names}
    out.append({
        "subject": message["Subject"], "unsent": message["X-Unsent"], "addresses": addresses,
        "names": {n: [a.display_name for a in message[n].addresses] if message[n] else [] for n in names},
        "headers": message.keys(), "body": message.get_body().get_content(), "defects": [str(d) for d in message.defects],
    })
json.dump(out, sys.stdout)
