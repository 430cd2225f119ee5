"""What a shell offers while a command is typed: identifiers, and the script that asks for them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem, get_completion_class

from generator import build as conductor
from generator.content.files import FOLDERS, find_files
from generator.content.load import load_corpus
from generator.desk.answer import Desk
from generator.desk.question import Question

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

SHELLS = ("bash", "zsh", "fish")


def complete_records(*folders: str, named: bool = False) -> Complete:
    """Return what completes the identifiers of some folders, by their files' names alone.

    Args:
        folders: Those whose records are meant.
        named: Whether the folder is typed too: ``places/millford``.
    """

    def complete(
        context: click.Context, _parameter: click.Parameter, typed: str
    ) -> list[CompletionItem]:
        found, _ = find_files(_project(context).content)
        names = [
            f"{file.folder}/{file.id}" if named else file.id
            for file in found
            if file.folder in folders
        ]
        return [CompletionItem(name) for name in sorted(names) if name.startswith(typed)]

    return complete


def complete_answers(question: Question) -> Complete:
    """Return what completes the answers to a question about a new record, each with its words."""

    def complete(
        context: click.Context, _parameter: click.Parameter, typed: str
    ) -> list[CompletionItem]:
        corpus, _ = load_corpus(_project(context).content)
        if corpus is None:
            return []
        articles = context.params.get("articles")
        return list(_offered(question, Desk(corpus, corpus, articles), _source(context), typed))

    return complete


complete_any_record = complete_records(*FOLDERS, named=True)


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print what makes SHELL complete commands, flags and identifiers of chronology.

    Put the line of the example into the file that the shell starts with: ~/.bashrc, ~/.zshrc, or
    for fish ~/.config/fish/completions/chronology.fish with the script itself.

    \b
    Example:  chronology completion bash
              eval "$(chronology completion bash)"
              chronology completion fish > ~/.config/fish/completions/chronology.fish
    """  # noqa: D301
    found = get_completion_class(shell)
    if found is None:  # click knows all three
        raise click.ClickException(f"click does not complete in {shell}")
    main = click.get_current_context().find_root().command
    click.echo(found(main, {}, "chronology", "_CHRONOLOGY_COMPLETE").source())


def _offered(question: Question, desk: Desk, source: str, typed: str) -> Iterator[CompletionItem]:
    for choice in question.form.offer(desk, {"source": source}, typed):
        if choice.value.startswith(typed):
            yield CompletionItem(choice.value, help=" ".join(choice.words.split()))


def _source(context: click.Context) -> str:
    """Return the source that was named before on the line; its paragraphs are offered."""
    return next(iter(context.params.get("given_source") or ()), "")


def _project(context: click.Context) -> conductor.Project:
    """Return the project that the line is about; while it is typed, nothing has been set up."""
    return conductor.Project(Path(context.find_root().params.get("project") or Path()).resolve())
