"""Whether the builder is set up for what is published: the same locales, at the same address.

Both stand twice, in the content for the pages and in the builder's own files for the frame around
them. Where they differ, each page would link to locales that are not there, and each search result
to another site.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

_ABSENT = "nothing"


def check_configurations(
    project: Path, configurations: Mapping[str, str], address: str
) -> Iterator[str]:
    """Yield a sentence for each setting that is not the publication's: file, setting, what to write.

    Args:
        project: The folder that holds the configurations.
        configurations: The name of each locale's configuration file, in the publication's order.
        address: Where the publication is published, with a slash at its end.
    """
    locales = ", ".join(configurations)
    for locale, name in configurations.items():
        try:
            settings = _read(project / name)
        except FileNotFoundError:
            yield f"{name}: there is no such file, and locale {locale} is built from it"
            continue
        except ConfigurationError as error:
            yield f"{name}: {error}"
            continue
        for setting, wanted in (
            ("docs_dir", f"docs/{locale}"),
            ("site_url", f"{address}{locale}/"),
            ("theme.language", locale),
            ("extra.front", address),
        ):
            found = _get(settings, setting)
            if found != wanted:
                yield f"{name}: {setting} is {found}; write {wanted}"
        listed = _get(settings, "extra.languages")
        named = [each.get("lang") for each in listed] if isinstance(listed, list) else []
        if named != list(configurations):
            found = ", ".join(map(str, named)) or _ABSENT
            yield f"{name}: extra.languages has {found}; the publication's locales are {locales}"
            continue
        for each in listed:
            root = f"{address}{each['lang']}/"
            if each.get("root") != root:
                yield f"{name}: the root of {each['lang']} is {each.get('root')}; write {root}"


def _read(file: Path) -> Mapping[str, Any]:
    """Return the settings of a file and of those it inherits from."""
    with file.open("rb") as stream:
        return yaml_load(stream)


def _get(settings: Mapping[str, Any], name: str) -> Any:
    """Return a setting by its path, or that there is none."""
    value: Any = settings
    for step in name.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return _ABSENT if value is None else value
