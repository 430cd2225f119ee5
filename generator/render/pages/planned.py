"""One page that is known before it is rendered: where it stands, and what it is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.render.pages.cite import Citations
from generator.render.pages.page import Page
from generator.render.pages.render import render_body, render_page


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a document says of its page."""

    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page of a locale."""

    page: Page
    template: str
    """Below ``templates/pages``."""
    kind: str
    """The stylesheet's hook."""
    head: Callable[[], Head]
    view: Callable[[], Mapping[str, object]]
    """What the template needs."""
    is_hub: bool = False
    """Whether other pages stand below it."""

    @property
    def file(self) -> str:
        """The file that the builder reads it from, below the locale: ``events/2020/index.md``."""
        return f"{self.address}index.md" if self.is_hub else f"{self.page.path}.md"

    @property
    def address(self) -> str:
        """Where it is published, below its locale: ``events/2020/``, empty for the home page."""
        return f"{self.page.path}/" if self.page.path else ""

    def body(self) -> str:
        """Return what the page says of its own, as Markdown."""
        return render_body(self.page, self.template, self.view())

    def render(self, citations: Citations) -> bytes:
        """Return its Markdown."""
        head = self.head()
        text = render_page(
            self.page,
            self.template,
            self.view(),
            title=head.title,
            description=head.description,
            kind=self.kind,
            cite=citations.view(self.page),
            **citations.head(self.page),
        )
        return text.encode()
