"""One whole record of each kind, as a curator writes it: every field there is, invented people."""

from pathlib import PurePosixPath

from generator.content.nodes import read_yaml
from generator.content.raw import RawFile

DIGEST = "sha256:" + "0a" * 32

WHOLE = {
    "events": f"""\
title: {{en: The Guard comes to Millford, ar: الحرس يصل إلى ملفورد}}
summary: {{en: The Guard came., ar: وصل الحرس.}}
kind: arrival
date: 2020-12-14
evidence:
  - outlet: valley-courier
    address: https://courier.example/a
    published: 2020-12-15
    shows: {{en: The same., ar: الأمر نفسه.}}
places: [millford]
mentions: [stonebridge]
actors:
  - {{actor: northern-guard, role: occupant}}
claims:
  - id: courier-says
    source: courier-2020-12-20
    passage: {{paragraph: 3, digest: {DIGEST}}}
    through: [valley-courier-sources]
    stance: asserts
    says: {{en: The Guard came., ar: وصل الحرس.}}
    date: {{value: 2020-12-14, words: last Monday, said: 2020-12-20}}
    presence:
      - {{actor: northern-guard, place: millford, change: expelled, by: [ferrymen], date: 2020-12}}
    figures:
      - {{what: fighters, of: northern-guard, exactly: 12}}
      - {{what: fighters, about: 50}}
      - {{what: fighters, at_least: 3, at_most: 9}}
  - id: courier-denies
    source: courier-2020-12-20
    says: {{en: It did not., ar: لم يصل.}}
differences:
  - about: date
    claims: [courier-says, courier-denies]
    says: {{en: Two days., ar: يومان.}}
    leads: courier-says
    why: {{en: It saw it., ar: رآه.}}
related:
  - {{event: 2020-12-20-guard-leaves, how: follows}}
corrections:
  - {{on: 2026-01-02, what: {{en: The day., ar: اليوم.}}}}
formerly: [2020-12-13-guard-lands]
""",
    "outlets": """\
names: {en: Valley Courier, ar: بريد الوادي}
aliases: {en: [The Courier, Courier], ar: [البريد]}
kind: newspaper
of: valley-press
unnamed: false
may_be: [ferry-post]
description: {en: A newspaper., ar: صحيفة.}
address: https://courier.example/
leaning:
  - id: near-the-crown
    source: ferry-post-2020-11-02
    passage: {paragraph: 1}
    says: {en: It is near the Crown., ar: قريبة من التاج.}
formerly: [the-courier]
""",
    "sources": f"""\
outlet: valley-courier
headline: Guard moves
language: en
address: https://courier.example/guard-moves
published: 2020-12-20~
published_words: on Sunday
evidence:
  - outlet: ferry-post
    shows: {{en: The same day., ar: اليوم نفسه.}}
dating: {{en: By the weekday., ar: من يوم الأسبوع.}}
accessed: 2026-03-01
republished_from: ferry-post
follows:
  - outlet: ferry-post
    address: https://post.example/
    through: [hill-radio]
    paragraphs: [3, 4]
    says: {{en: Word for word., ar: حرفياً.}}
capture: {{file: courier.txt, digest: {DIGEST}}}
description: {{en: A report., ar: خبر.}}
formerly: [courier-2020-12-19]
""",
    "actors": f"""\
names: {{en: Northern Guard, ar: الحرس الشمالي}}
aliases: {{en: [The Guard]}}
kind: force
part_of: northern-crown
sides:
  - id: courier-on-side
    source: courier-2020-12-20
    passage: {{paragraph: 2, digest: {DIGEST}}}
    says: {{en: The Crown pays it., ar: يموّله التاج.}}
    side: north
claims:
  - id: courier-on-strength
    source: courier-2020-12-20
    passage: {{paragraph: 2}}
    about: strength
    value: {{en: Twelve, ar: اثنا عشر}}
    says: {{en: It has twelve., ar: عدده اثنا عشر.}}
differences:
  - {{about: side, claims: [courier-on-side, courier-on-strength], says: {{en: Two., ar: اثنان.}}}}
description: {{en: A force., ar: قوة.}}
formerly: [guard]
""",
    "places": """\
names: {en: Millford, ar: ملفورد}
aliases: {ar: [المخاضة]}
kind: town
within: valley
coordinates: {lat: 34.45, lon: 40.9, within_km: 1.5, origin: {en: a map, ar: خريطة}}
location: {en: On the river., ar: على النهر.}
claims:
  - id: courier-on-name
    source: courier-2020-12-20
    passage: {paragraph: 4}
    about: name
    value: {en: Ford, ar: المخاضة}
    says: {en: People call it Ford., ar: يسميه الناس المخاضة.}
  - id: courier-on-name-again
    source: courier-2020-12-20
    about: name
    value: {en: Mill, ar: الطاحونة}
    says: {en: Others say Mill., ar: ويقول آخرون الطاحونة.}
differences:
  - {about: name, claims: [courier-on-name, courier-on-name-again], says: {en: Two, ar: اسمان}}
description: {en: A town., ar: بلدة.}
formerly: [ford]
""",
    "": """\
title: {en: Valley chronology, ar: تسلسل الوادي}
description: {en: Who held the valley., ar: من سيطر على الوادي.}
address: https://valley.example/
repository: https://code.example/valley
licence: CC BY 4.0
licence_address: https://creativecommons.org/licenses/by/4.0/
locales:
  en: {name: English, direction: ltr}
  ar: {name: العربية, direction: rtl, months: levantine, digits: latin}
region: {west: 40, south: 34, east: 41, north: 35}
base_map: [map/borders.json]
limits: {en: It rests on one paper., ar: يقوم على صحيفة واحدة.}
sides:
  north:
    label: {en: Northern, ar: شمالي}
    code: {en: NO, ar: شم}
    colour: "#2f57c4"
    dark: "#5b97f7"
    heads: [northern-crown]
    outline: true
kinds:
  arrival:
    label: {en: arrival, ar: وصول}
    description: {en: Somebody comes., ar: وصول أحد.}
    mark: arrives
roles: {occupant: {label: {en: occupant, ar: شاغل}}}
relations: {follows: {label: {en: Follows, ar: بعد}, inverse: {en: Before, ar: قبل}}}
figures: {fighters: {label: {en: fighters, ar: مقاتلون}}}
aspects: {name: {label: {en: name, ar: الاسم}, single: true}}
outlet_kinds: {newspaper: {label: {en: newspaper, ar: صحيفة}}}
actor_kinds: {force: {label: {en: force, ar: قوة}}}
place_kinds: {town: {label: {en: town, ar: بلدة}}}
lanes: [millford]
""",
}
"""The text of a whole record, by the folder it would lie in; the publication's own has none."""


def read(text: str) -> RawFile:
    """Return the file that the text would be."""
    raw, problems = read_yaml(text.encode(), PurePosixPath("content", "file.yml"))
    assert raw is not None, problems
    return raw
