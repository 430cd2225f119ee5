"""The ``chronology.yml`` of synthetic content."""

from collections.abc import Sequence

from bench import vocabulary as words

_COLOURS = ("#2f57c4", "#c3430c", "#661d53", "#0f979c", "#4a5845")
_CODES = (("AM", "كه"), ("IN", "ني"), ("CE", "أر"), ("BA", "با"), ("CO", "نح"))

_HEAD = """\
title: {{en: Synthetic Chronology, ar: تسلسل زمني مصطنع}}
description:
  en: Invented events of an invented valley, to measure with.
  ar: أحداث مختلقة في وادٍ مختلق، للقياس وحده.
address: {address}
licence: CC BY 4.0
licence_address: https://creativecommons.org/licenses/by/4.0/
locales:
  en: {{name: English, direction: ltr, months: gregorian, digits: latin}}
  ar: {{name: العربية, direction: rtl, months: levantine, digits: latin}}
region: {{west: 37.9, south: 33.6, east: 41.6, north: 36.2}}
"""

_VOCABULARIES = """\
roles:
  acting: {label: {en: acting, ar: فاعل}}
  facing: {label: {en: facing, ar: مقابل}}
relations:
  follows:
    label: {en: Follows, ar: جاء بعد}
    inverse: {en: Followed by, ar: تلاه}
  repeats:
    label: {en: Repeats, ar: تكرار لـ}
    inverse: {en: Repeated by, ar: تكرر في}
figures:
  killed: {label: {en: killed, ar: قتلى}}
aspects:
  figures: {label: {en: figures, ar: الأرقام}}
  date: {label: {en: date, ar: التاريخ}, single: true}
  presence: {label: {en: presence, ar: الوجود}}
  side: {label: {en: side, ar: الجهة}}
outlet_kinds:
  newspaper: {label: {en: newspaper, ar: صحيفة}}
  radio: {label: {en: radio station, ar: إذاعة}}
  local-network: {label: {en: local network, ar: شبكة محلية}}
  unnamed-sources: {label: {en: unnamed sources, ar: مصادر غير مسمّاة}}
actor_kinds:
  coalition: {label: {en: coalition, ar: تحالف}}
  armed-group: {label: {en: armed group, ar: مجموعة مسلحة}}
place_kinds:
  district: {label: {en: district, ar: منطقة إدارية}}
  town: {label: {en: town, ar: بلدة}}
"""


def publication_text(address: str, camps: Sequence[str], lanes: Sequence[str]) -> str:
    """Return the file: the vocabularies that events draw on, a side for each camp, the lanes."""
    sides = "".join(
        f"  {camp}:\n    label: {{en: {english}, ar: {arabic}}}\n"
        f"    code: {{en: {latin}, ar: {letters}}}\n"
        f'    colour: "{colour}"\n    dark: "{colour}"\n    heads: [{camp}]\n'
        for camp, (english, arabic), (latin, letters), colour in zip(
            camps, words.CAMPS, _CODES, _COLOURS, strict=True
        )
    )
    kinds = "".join(
        f"  {kind}:\n    label: {{en: {english}, ar: {arabic}}}\n    mark: {mark}\n"
        for kind, (english, arabic), mark in words.KINDS
    )
    rows = "".join(f"  - {place}\n" for place in lanes)
    head = _HEAD.format(address=address)
    return f"{head}sides:\n{sides}kinds:\n{kinds}{_VOCABULARIES}lanes:\n{rows}"
