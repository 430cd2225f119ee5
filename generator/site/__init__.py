"""From written pages to a published folder: the builder's adapter, the finish, and the switch.

Nothing here knows a record. The builder can be exchanged: it is asked for one thing only, to turn
a folder of Markdown and a configuration into a folder of HTML.
"""
