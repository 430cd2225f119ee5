"""Addresses on the web: which can be a source, whether two are one, and who speaks there."""

import re
from urllib.parse import urlsplit

from generator.model.text import URL_PATTERN

_ADDRESS = re.compile(r"https?://[^\s<>\"'|،؛\\]+", re.IGNORECASE)
_BARE = re.compile(r"(?:www\.)[\w.-]+\.[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_SEARCHED = 100_000
"""Characters of a text in which addresses are looked for."""
_LONGEST = 2000
"""Characters of an address that a content file may hold."""
_ARCHIVED = re.compile(
    r"https?://(?:web\.)?archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?:/+\S+)", re.IGNORECASE
)
_PICTURE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif|heic|mp3|mp4|m4v|mov|webm|ogg|wav)$", re.IGNORECASE
)
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|igshid|ref_src|s|t)=", re.IGNORECASE)
_PLATFORMS = {
    "twitter.com": "twitter.com", "x.com": "twitter.com", "facebook.com": "facebook.com",
    "instagram.com": "instagram.com", "t.me": "t.me", "telegram.me": "t.me",
    "tiktok.com": "tiktok.com", "youtube.com": "youtube.com", "vk.com": "vk.com",
}  # fmt: skip
"""Where it is not the host that speaks but whoever has the first part of the path."""
_SECTIONS = {
    "s", "watch", "channel", "c", "user", "embed", "shorts", "live", "p", "reel", "groups",
    "pages", "photo.php", "permalink.php", "story.php", "i", "share", "video", "videos", "posts",
}  # fmt: skip
"""First parts of a path that are nobody."""


def find_addresses(text: str) -> list[str]:
    """Return the addresses in a text, each once, without the full stop that ends its sentence."""
    found: dict[str, None] = {}
    for match in _ADDRESS.finditer(text[:_SEARCHED]):
        if len(match[0]) > _LONGEST:
            continue
        address = match[0].rstrip(".,;:!?*]}")
        while address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(".,;:!?*]}")
        found[address] = None
    if not found and (bare := _BARE.fullmatch(text[:_LONGEST].strip())):
        found[f"http://{bare[0]}"] = None
    return [address for address in found if is_address(address)]


def is_address(address: str) -> bool:
    """Whether a content file may hold an address."""
    return len(address) <= _LONGEST and re.fullmatch(URL_PATTERN, address) is not None


def is_picture(address: str) -> bool:
    """Whether an address is that of a picture, a film or a sound, and no page."""
    return _PICTURE.search(urlsplit(address).path) is not None


def original(address: str) -> str:
    """Return the address of which this one is a copy in the Wayback Machine, or itself."""
    match = _ARCHIVED.fullmatch(address)
    inner = re.sub(r"^(https?):/+", r"\1://", match[1]) if match else address
    return inner if is_address(inner) else address


def canonical(address: str) -> str:
    """Return what two addresses have in common that lead to one page; it is not to be followed."""
    parts = urlsplit(original(address))
    kept = [part for part in parts.query.split("&") if part and not _TRACKING.match(part)]
    query = f"?{'&'.join(kept)}" if kept else ""
    return f"{_host(parts.netloc)}{parts.path.rstrip('/')}{query}"


def speaker(address: str) -> tuple[str, str]:
    """Return who speaks at an address: the host, or host and account; and where that is."""
    parts = urlsplit(original(address))
    host = _host(parts.netloc)
    platform = _PLATFORMS.get(host)
    first = [part for part in parts.path.split("/") if part and part.lower() not in _SECTIONS][:1]
    if platform is None:
        return host, f"{parts.scheme.lower()}://{parts.netloc.lower()}/"
    if host == "youtube.com" and first and not first[0].startswith("@"):
        first = []
    account = first[0].lstrip("@") if first else ""
    return (f"{platform}/{account.lower()}", f"https://{platform}/{account}") if account else (
        platform, f"https://{platform}/"
    )  # fmt: skip


def _host(netloc: str) -> str:
    host = netloc.rpartition("@")[2].partition(":")[0].lower()
    for prefix in ("www.", "m.", "mobile.", "ar-ar."):
        host = host.removeprefix(prefix)
    return host
