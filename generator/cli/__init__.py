"""The command ``chronology``: arguments in, text and an exit status out. No rules of its own.

Exit status: 0 when all is well, 1 when the content or the site has an error, 2 when the command
was called wrongly.
"""

from generator.cli.ask import explain, resolve, who
from generator.cli.check import check
from generator.cli.complete import completion
from generator.cli.edit import digest, fmt, rename
from generator.cli.editor import schema
from generator.cli.group import main
from generator.cli.importing import import_
from generator.cli.init import init
from generator.cli.new import new
from generator.cli.release import citation, release
from generator.cli.review import ready, summary
from generator.cli.site import build, generate, preview

__all__ = ["main"]

for command in (
    check,
    build,
    generate,
    preview,
    who,
    explain,
    resolve,
    schema,
    digest,
    fmt,
    rename,
    new,
    completion,
    init,
    summary,
    ready,
    import_,
    release,
    citation,
):
    main.add_command(command)
