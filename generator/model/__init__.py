"""The records of a chronology, and the dates they carry.

They are frozen values: no disk, no templates and no clock, so that every stage may build them by
hand and pass them on unchanged.
"""
