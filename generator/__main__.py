"""Lets ``python -m generator`` run the command."""

from generator.cli import main

main()
