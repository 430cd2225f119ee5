"""One page of each kind, and what is watched while a page is open."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response, Route

LOCALES = ("en", "ar")

KINDS = {
    "home": "",
    "chronology": "chronology/",
    "events": "events/",
    "year": "events/2020/",
    "month": "events/2020/12/",
    "event": "events/2020/12/14/russian-headquarters-albukamal/",
    "places": "places/",
    "place": "places/albukamal/",
    "actors": "actors/",
    "actor": "actors/russian-armed-forces/",
    "sources": "sources/",
    "source": "sources/radio-alkul-2020-12-20/",
    "outlets": "outlets/",
    "outlet": "outlets/ain-al-furat/",
    "presence": "presence/",
    "conflicts": "conflicts/",
    "corrections": "corrections/",
    "method": "method/",
    "data": "data/",
    "guide": "guide/",
    "guide-event": "guide/event/",
    "guide-content": "guide/content/",
    "guide-problems": "guide/problems/",
    "guide-commands": "guide/commands/",
    "missing": "404.html",
}
"""A page of each kind by its path below a locale. A test holds that no kind is forgotten."""

FRONT = {"front": "", "front-missing": "404.html"}
"""Pages that stand beside the locales."""

PATHS = {
    **FRONT,
    **{
        f"{locale}-{kind}": f"{locale}/{path}" for kind, path in KINDS.items() for locale in LOCALES
    },
}
"""Every page that the browser looks at, by a name for it."""


@dataclass
class Watch:
    """What the pages of a context did that no page of ours may do."""

    foreign: list[str] = field(default_factory=list)
    """Addresses on other machines that were asked for. They are never reached."""
    failed: list[str] = field(default_factory=list)
    """Answers that are errors, and requests without an answer."""
    complaints: list[str] = field(default_factory=list)
    """Errors on the console, breaches of the page's policy among them, and uncaught exceptions."""

    def __bool__(self) -> bool:
        return bool(self.foreign or self.failed or self.complaints)

    def take(self) -> "Watch":
        """Return what was seen, and begin anew."""
        seen = Watch(self.foreign[:], self.failed[:], self.complaints[:])
        for found in (self.foreign, self.failed, self.complaints):
            found.clear()
        return seen


def watch(context: BrowserContext) -> Watch:
    """Return what will be filled with the faults of every page of a context."""
    seen = Watch()

    def pass_on(route: Route) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            seen.foreign.append(route.request.url)
            route.abort()

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            seen.complaints.append(f"{message.page.url if message.page else ''}: {message.text}")

    def look(response: Response) -> None:
        if response.status >= 400:
            seen.failed.append(f"{response.status} {response.url}")

    context.route("**/*", pass_on)
    context.on("console", hear)
    context.on("weberror", lambda error: seen.complaints.append(str(error.error)))
    context.on("response", look)
    return seen


def settled(page: Page) -> Page:
    """Return a page once its scripts have run and nothing is being loaded."""
    page.wait_for_load_state("networkidle")
    return page
