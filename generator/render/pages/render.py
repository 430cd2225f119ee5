"""A view and a template to the text of one page, front matter included."""

from collections.abc import Mapping

from generator.render.escape import escape_front_matter
from generator.render.pages.page import Page
from generator.render.pages.preview import preview_path


def render_page(
    page: Page,
    template: str,
    view: Mapping[str, object],
    *,
    title: str,
    description: str,
    kind: str,
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
        meta: Further front matter, as text.
    """
    front = {"title": title, "description": description, "kind": kind, **meta}
    if page.site.has_previews:
        front["image"] = str(preview_path(page))
    lines = [f"{name}: {escape_front_matter(value)}" for name, value in front.items() if value]
    body = page.site.environment.get_template(f"pages/{template}").render(page=page, **view)
    return "\n".join(["---", *lines, "---", "", body.strip(), ""])
