"""Reads calendar files with parsers that are not ours and tells, as JSON, what each of them saw.

In:  {"name of the file": "its text"} on stdin. Argument: icalendar, vobject or libical.
Out: {"name of the file": {"complaints": [...], "events": [...]}}; libical only complains.
Run with the argument alone and no input, it ends well when the parser is installed.
"""

import ctypes
import json
import sys
from datetime import timezone


def instant(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def with_icalendar():
    import icalendar

    def read(text):
        calendar = icalendar.Calendar.from_ical(text)
        complaints = [str(error) for part in calendar.walk() for error in part.errors]
        events = []
        for event in calendar.walk("VEVENT"):
            attendees = event.get("ATTENDEE", [])
            attendees = attendees if isinstance(attendees, list) else [attendees]
            events.append(
                {
                    "uid": str(event["UID"]),
                    "sequence": int(event["SEQUENCE"]),
                    "start": instant(event.decoded("DTSTART")),
                    "end": instant(event.decoded("DTEND")) if "DTEND" in event else None,
                    "title": str(event["SUMMARY"]),
                    "description": str(event["DESCRIPTION"]),
                    "location": str(event["LOCATION"]),
                    "status": str(event["STATUS"]),
                    "attendees": [[str(one), one.params["CN"]] for one in attendees],
                }
            )
        return {"complaints": complaints, "events": events}

    return read


def with_vobject():
    import vobject

    def read(text):
        calendar = vobject.readOne(text)
        calendar.validate(raiseException=True)
        events = []
        for event in calendar.contents.get("vevent", []):
            events.append(
                {
                    "uid": event.uid.value,
                    "sequence": int(event.sequence.value),
                    "start": instant(event.dtstart.value),
                    "end": instant(event.dtend.value) if "dtend" in event.contents else None,
                    "title": event.summary.value,
                    "description": event.description.value,
                    "location": event.location.value,
                    "status": event.status.value,
                    "attendees": [
                        [one.value, one.params["CN"][0]] for one in event.contents.get("attendee", [])
                    ],
                }
            )
        return {"complaints": [], "events": events}

    return read


def with_libical():
    library = ctypes.CDLL("libical.so.3")
    library.icalparser_parse_string.restype = ctypes.c_void_p
    library.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    library.icalrestriction_check.argtypes = [ctypes.c_void_p]
    library.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
    library.icalcomponent_as_ical_string.argtypes = [ctypes.c_void_p]
    library.icalcomponent_as_ical_string.restype = ctypes.c_char_p

    def read(text):
        calendar = library.icalparser_parse_string(text.encode())
        if not calendar:
            return {"complaints": ["not a calendar"]}
        allowed = library.icalrestriction_check(calendar)
        if allowed and not library.icalcomponent_count_errors(calendar):
            return {"complaints": []}
        seen = library.icalcomponent_as_ical_string(calendar).decode().replace("\r\n ", "")
        complaints = [line for line in seen.splitlines() if line.startswith("X-LIC-ERROR")]
        return {"complaints": complaints or ["a rule of iTIP is broken"]}

    return read


def verdict(read, text):
    try:
        return read(text)
    except Exception as refusal:  # whatever a parser throws at our file is its verdict
        return {"complaints": [f"{type(refusal).__name__}: {refusal}"], "events": []}


reader = {"icalendar": with_icalendar, "vobject": with_vobject, "libical": with_libical}[sys.argv[1]]()
files = sys.stdin.read()
if files:
    json.dump({name: verdict(reader, text) for name, text in json.loads(files).items()}, sys.stdout)
