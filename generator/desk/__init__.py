"""What edits a curator's files for them: order, identifiers, digests.

Each reads the content folder, changes the text of files whole or not at all, and keeps what it does
not change: comments, layout and words. It asks nothing and prints nothing; see `generator.cli`.
"""
