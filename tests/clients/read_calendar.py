"""Reads a calendar file with every client that is there, and prints what each of them understood.

One JSON object: for each client a sorted list of [start, end, title]; times are seconds since 1970, whole days are dates.
"""

import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile

FILE = sys.argv[1]


def point(value):
    """A time as seconds, a day as text."""
    if isinstance(value, datetime.datetime):
        return int(value.timestamp())
    return value.isoformat()


def with_icalendar():
    import icalendar

    calendar = icalendar.Calendar.from_ical(open(FILE, "rb").read())
    assert not calendar.errors, calendar.errors
    return [[point(e.decoded("dtstart")), point(e.decoded("dtend")), str(e["summary"])] for e in calendar.walk("VEVENT")]


def with_vobject():
    import vobject

    calendar = vobject.readOne(open(FILE, encoding="utf-8", newline="").read())
    return [[point(e.dtstart.value), point(e.dtend.value), e.summary.value] for e in calendar.vevent_list]


def with_khal():
    folder = tempfile.mkdtemp()
    config = os.path.join(folder, "config")
    with open(config, "w") as f:
        f.write(f"[calendars]\n[[test]]\npath = {folder}/vdir\n[sqlite]\npath = {folder}/db\n")
        f.write("[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%dT%H:%M\n")
        f.write("longdatetimeformat = %Y-%m-%dT%H:%M\nlocal_timezone = UTC\ndefault_timezone = UTC\n")
    os.mkdir(os.path.join(folder, "vdir"))
    # The one that was installed beside this Python comes first.
    beside = os.path.join(os.path.dirname(sys.executable), "khal")
    khal = [beside if os.path.exists(beside) else "khal"]
    run = lambda *args: subprocess.run([*khal, "-c", config, *args], check=True, capture_output=True, text=True).stdout
    run("import", "--batch", "-a", "test", FILE)
    listed = run("list", "--once", "--day-format", "", "--format", "{start-long-full}\t{end-long-full}\t{all-day}\t{title}", "1990-01-01", "2060-01-01")
    out = []
    for line in listed.splitlines():
        if not line.strip():
            continue
        start, end, whole, title = line.split("\t", 3)
        # A cancelled event has a mark of khal's own before its title.
        title = title.removeprefix("CANCELLED ")
        if whole == "True":
            last = datetime.date.fromisoformat(end[:10]) + datetime.timedelta(days=1)
            out.append([start[:10], last.isoformat(), title])
        else:
            utc = lambda t: int(datetime.datetime.fromisoformat(t).replace(tzinfo=datetime.timezone.utc).timestamp())
            out.append([utc(start), utc(end), title])
    shutil.rmtree(folder)
    return out


def with_calcurse():
    folder = tempfile.mkdtemp()
    env = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    run = lambda *args: subprocess.run(["calcurse", "-D", folder, *args], check=True, capture_output=True, text=True, env=env).stdout
    read = run("-i", FILE)
    assert " 0 skipped" in read, read
    listed = run("-Q", "--from", "01/01/1990", "--to", "12/31/2059", "--filter-type", "cal", "--format-apt", "A\t%(start:epoch)\t%(end:epoch)\t%m\n", "--format-event", "D\t%(start:epoch)\t%m\n")
    out, day = set(), None
    for line in listed.splitlines():
        fields = line.split("\t")
        if fields[0] == "A":
            out.add((int(fields[1]), int(fields[2]), fields[3]))
        elif fields[0] == "D":
            out.add((day.isoformat(), (day + datetime.timedelta(days=1)).isoformat(), fields[-1]))
        elif line.endswith(":"):
            day = datetime.datetime.strptime(line.rstrip(":"), "%m/%d/%y").date()
    shutil.rmtree(folder)
    return [list(o) for o in out]


CLIENTS = {"icalendar": with_icalendar, "vobject": with_vobject, "khal": with_khal, "calcurse": with_calcurse}
result = {}
for name, read in CLIENTS.items():
    try:
        result[name] = sorted(read(), key=str)
    except (ImportError, FileNotFoundError) as missing:
        result[name] = {"missing": str(missing)}
print(json.dumps(result))
