"""Files that are rendered when they are asked for: paths, and what renders each.

A build asks for all of them, the preview for the one that a reader opens. So nothing is rendered
to know which files there are, except in folders whose names follow from what they hold.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

Render = Callable[[], bytes]
RenderFolder = Callable[[], Mapping[PurePosixPath, bytes]]
"""Returns files by their path in the plan."""


class Plan(Mapping[PurePosixPath, bytes]):
    """Some of a site's files by path. Each is rendered once, when it is first looked up."""

    def __init__(self) -> None:
        # By text: a large site has ten thousands of paths, and looks few of them up.
        self._files: dict[str, Render] = {}
        self._folders: dict[PurePosixPath, RenderFolder] = {}
        self._later: list[Callable[[], Iterable[tuple[PurePosixPath, Render]]]] = []
        self._rendered: dict[str, bytes] = {}

    def add(self, path: PurePosixPath | str, render: Render) -> None:
        """Plan a file."""
        self._files[str(path)] = render

    def add_later(self, files: Callable[[], Iterable[tuple[PurePosixPath, Render]]]) -> None:
        """Plan files that are so many that they are only listed when one of them is asked for."""
        self._later.append(files)

    def add_folder(self, folder: PurePosixPath, render: RenderFolder) -> None:
        """Plan files of which only the folder is known before they are rendered."""
        self._folders[folder] = render

    def __getitem__(self, path: PurePosixPath) -> bytes:
        """Return a file, rendered now if it was not yet."""
        name = str(path)
        if name not in self._rendered:
            if self._is_listed(name):
                self._rendered[name] = self._files[name]()
            else:
                for folder in [f for f in self._folders if path.is_relative_to(f)]:
                    self._render(folder)
        return self._rendered[name]

    def __contains__(self, path: object) -> bool:
        """Whether there is such a file; renders it only if it is in a folder of unknown names."""
        return self._is_listed(str(path)) or super().__contains__(path)

    def __iter__(self) -> Iterator[PurePosixPath]:
        """Yield every path."""
        self._list_rest()
        for folder in list(self._folders):
            self._render(folder)
        return map(PurePosixPath, dict.fromkeys([*self._files, *self._rendered]))

    def __len__(self) -> int:
        """Return how many files there are."""
        return sum(1 for _ in self)

    def _is_listed(self, name: str) -> bool:
        if name not in self._files:
            self._list_rest()
        return name in self._files

    def _list_rest(self) -> None:
        while self._later:
            for path, render in self._later[-1]():
                self.add(path, render)
            self._later.pop()

    def _render(self, folder: PurePosixPath) -> None:
        rendered = self._folders[folder]()
        self._rendered.update((str(path), data) for path, data in rendered.items())
        del self._folders[folder]
