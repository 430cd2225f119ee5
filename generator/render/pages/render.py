"""A view and a template to the text of one page, and its front matter."""

from collections.abc import Mapping

from generator.render.escape import escape_front_matter
from generator.render.pages.page import Page
from generator.render.pages.preview import preview_path

CITE = "partials/cite.jinja"
"""The block that says how a page is cited."""


def render_page(
    page: Page,
    template: str,
    view: Mapping[str, object],
    *,
    title: str,
    description: str,
    kind: str,
    cite: Mapping[str, object] | None = None,
    **meta: str,
) -> str:
    """Return a page's Markdown.

    Args:
        page: Where it stands, and what it can say.
        template: Its name below ``templates/pages``.
        view: What the template needs.
        title: For the head of the document.
        description: The same.
        kind: What kind of page it is; the stylesheet's hook.
        cite: What the block that cites the page needs. An event's page has the block where it says
            what else can be taken away, every other page at its end.
        meta: Further front matter, as text.
    """
    front = {"title": title, "description": description, "kind": kind, **meta}
    if page.site.has_previews:
        front["image"] = str(preview_path(page))
    lines = [f"{name}: {escape_front_matter(value)}" for name, value in front.items() if value]
    parts = [render_body(page, template, view if cite is None else {**view, "cite": cite})]
    if cite is not None and kind != "event":
        parts += ["", page.site.environment.get_template(CITE).render(page=page, cite=cite).strip()]
    return "\n".join(["---", *lines, "---", "", *parts, ""])


def render_body(page: Page, template: str, view: Mapping[str, object]) -> str:
    """Return what a page says of its own, without front matter and without the citing block."""
    return page.site.environment.get_template(f"pages/{template}").render(page=page, **view).strip()
