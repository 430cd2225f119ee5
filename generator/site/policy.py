"""The content security policy of each page: nothing from elsewhere, nothing inline but by hash."""

import base64
import hashlib
import re

_INLINE_SCRIPT = re.compile(
    r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<code>.*?)</script>", re.DOTALL
)
_DATA_TYPE = re.compile(r"""\btype\s*=\s*["']?(application/(?:ld\+)?json|text/plain)""")
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def find_script_hashes(html: str) -> list[str]:
    """Return the hash of each inline script that a browser would run, sorted.

    Blocks of data carry no code and need none.
    """
    hashes = set()
    for match in _INLINE_SCRIPT.finditer(html):
        attributes = match["attributes"]
        if re.search(r"\bsrc\s*=", attributes) or _DATA_TYPE.search(attributes):
            continue
        digest = hashlib.sha256(match["code"].encode("utf-8")).digest()
        hashes.add(f"'sha256-{base64.b64encode(digest).decode('ascii')}'")
    return sorted(hashes)


def add_policy(html: str) -> str:
    """Return a page with its policy as the first thing after the declaration of its encoding.

    The search is a program of its own kind, WebAssembly from this site; 'wasm-unsafe-eval' lets it
    run, and no text as script.

    Source: Content Security Policy Level 3. Delivered by ``<meta>``, since static hosts set no
    headers of ours.
    """
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *find_script_hashes(html)])
    policy = "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    )
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _CHARSET.sub(lambda match: f"{match[0]}\n{tag}", html, count=1)
