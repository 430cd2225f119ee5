"""What keeps a file from being imported at all: told once, and nothing is written."""


class UnreadableError(Exception):
    """A file cannot be taken apart into records.

    The words are for whoever imports: where in the file, which record, what stands there, and what
    to do about it.
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        super().__init__(f"{where}: {what}" if where else what)
        self.mend = mend
