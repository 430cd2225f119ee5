"""The local preview: serves the site, and shows an edit of content, templates or configuration.

It sits on top of `generator.build`, as the command line does.
"""
