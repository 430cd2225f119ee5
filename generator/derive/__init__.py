"""Pure functions from corpus to chronology: who was where, whence it is known, what differs."""
