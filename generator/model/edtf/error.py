"""The one exception that reading a date raises."""


class EdtfError(ValueError):
    """Says why text is not taken as an EDTF date."""

    def __init__(self, reason: str, mend: str | None = None) -> None:
        super().__init__(reason, mend)
        self.reason = reason
        """What is wrong, naming the part at fault."""
        self.mend = mend
        """The date as it has to be written, where that can be told."""

    def __str__(self) -> str:
        return self.reason if self.mend is None else f"{self.reason}; write {self.mend}"


def quote(text: str) -> str:
    """Return a part at fault in quotation marks, shortened where it is very long."""
    return f"“{text}”" if len(text) <= 60 else f"“{text[:59]}…”"
