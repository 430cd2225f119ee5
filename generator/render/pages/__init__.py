"""The pages of the site as text: views of corpus and chronology, put through templates.

`render_pages` gives every file; the modules beside it are one family of pages each, with `page`
for what all of them can say and link to, and `index` for what points where.
"""

from generator.render.pages.site import render_pages

__all__ = ["render_pages"]
