"""Files of every form that is read, made here with words of ours."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from email.message import EmailMessage

import docx

STORY = (
    "On 3 March 2022 Russia shelled Kharkiv, officials said. A week later Turkey hosted talks between the two sides, "
    "and neither gave way. Observers had warned of it since January, when the first troops were seen."
)
SECOND = "The port of Odesa was closed on Friday. Ships that lay at anchor were told to wait for a safe way out of it."
TITLE = "Shells fall on Kharkiv"


def page(
    head: str = "", body: str = "", title: str = TITLE, text: str = STORY, around: str = "<p>About us</p>"
) -> bytes:
    """A web page with an article."""
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title} - The Paper</title>{head}</head>"
        f"<body><nav>{around}</nav><article><h1>{title}</h1>{body}<p>{text}</p><p>{SECOND}</p></article></body></html>"
    ).encode()


def word(title: str = TITLE) -> bytes:
    """A Word document with a heading, a paragraph and a table."""
    made = docx.Document()
    made.add_heading(title, 0)
    made.add_paragraph(STORY)
    table = made.add_table(2, 2)
    for row, words in enumerate((("3 March 2022", "Kharkiv shelled"), ("10 March 2022", "Talks in Turkey"))):
        for column, each in enumerate(words):
            table.cell(row, column).text = each
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


ODT = (
    '<?xml version="1.0"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>{}</office:text>'
    "</office:body></office:document-content>"
)


def odt(body: str = f"<text:h>{TITLE}</text:h><text:p>{STORY}</text:p>", **more: str) -> bytes:
    """An OpenDocument text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        zipped.writestr("content.xml", ODT.format(body))
        for name, words in more.items():
            zipped.writestr(name.replace("__", "/").replace("_", "."), words)
    return out.getvalue()


def rtf(text: str = STORY) -> bytes:
    """A Rich Text document."""
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl\f0 Arial;}\f0 " + text + r"\par Caf\'e9 owners left.\par}").encode()


def pdf(lines: tuple[str, ...] = tuple(STORY.split(". ")), title: str = "", locked: bool = False) -> bytes:
    """A PDF document of one page, with these lines; locked, it asks for a password that nobody has."""
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    stream = f"BT /F1 11 Tf 40 800 Td {shown}ET" if lines else "0 0 100 100 re f"
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Title({title})/CreationDate(D:20010203040506Z)>>",
        f"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{'00' * 32}>/U<{'00' * 32}>>>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj{part}endobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    lock = f"/Encrypt 7 0 R/ID[<{'11' * 16}><{'11' * 16}>]" if locked else ""
    end = f"xref\n0 8\n0000000000 65535 f \n{table}trailer<</Size 8/Root 1 0 R/Info 6 0 R{lock}>>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF".encode()


def mail(*attached: tuple[str, bytes], text: str = STORY, subject: str = f"Fwd: {TITLE}", html: str = "") -> bytes:
    """A mail, sent in New York when it was the next day in London."""
    made = EmailMessage()
    made["Subject"], made["From"], made["Date"] = subject, "desk@example.org", "Fri, 4 Mar 2022 23:30:00 -0500"
    made.set_content(text)
    if html:
        made.add_alternative(html, subtype="html")
    for name, data in attached:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(made)


def mailbox(count: int = 3) -> bytes:
    """Several mails, one of which has a line that begins as a mail does."""
    words = f"{STORY}\n\n>From here on nobody knows.\n"
    return b"".join(
        b"From desk@example.org Fri Mar  4 10:00:00 2022\n" + mail(text=words) + b"\n" for _ in range(count)
    )


def zipped(**members: bytes) -> bytes:
    """A zip file; two underscores in a name are a slash, one is a dot."""
    return zipped_as({name.replace("__", "/").replace("_", "."): data for name, data in members.items()})


def zipped_as(members: dict[str, bytes]) -> bytes:
    """A zip file with members of exactly these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def rss(*items: str) -> bytes:
    """An RSS feed."""
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!-- made -->\n<rss version="2.0"><channel><title>News</title>'
    return f"{head}{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>".encode()


def atom(*entries: str) -> bytes:
    """An Atom feed."""
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{inside}</feed>'.encode()


def lines(*rows: dict[str, str | None]) -> bytes:
    """Lines of JSON."""
    return "".join(f"{json.dumps(row)}\n" for row in rows).encode()


def warc(*records: tuple[str, str, bytes]) -> bytes:
    """A web archive of answers: address, media type, what was sent; compressed both as sent and as kept."""
    return b"".join(gzip.compress(_record(*record)) for record in records)


def _record(address: str, media: str, data: bytes) -> bytes:
    sent = gzip.compress(data)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\nContent-Encoding: gzip\r\nContent-Length: {len(sent)}\r\n\r\n"
    answer = head.encode() + sent
    told = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2022-03-05T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{'1' * 32}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return told.encode() + answer + b"\r\n\r\n"
