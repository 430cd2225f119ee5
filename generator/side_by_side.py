"""Work done side by side, each piece in a process of its own that begins as a copy of this one."""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def side_by_side(work: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
    """Return what work makes of each item, in their order.

    A process has all that is in memory here when it begins, so that only results are sent. Items
    are worked on in turn, in this process, where a copy would not be safe or of no use: on another
    system than Linux, beside other threads, with one core or one item. What fails in a process is
    done again here, so that its exception is raised as it would be without one.
    """
    if len(items) < 2 or not _can_copy():
        return [work(item) for item in items]
    context = multiprocessing.get_context("fork")
    running = []
    try:
        for item in items:
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(target=_send, args=(sender, work, item), daemon=True)
            process.start()
            sender.close()  # the process has its own, and its end is seen only when none is open
            running.append((process, receiver))
        results = []
        for item, (_, receiver) in zip(items, running, strict=True):
            try:
                results.append(receiver.recv())
            except EOFError:
                results.append(work(item))
        return results
    finally:
        for process, receiver in running:
            receiver.close()
            process.terminate()
            process.join()


def _can_copy() -> bool:
    # A copy has only the thread that made it: a lock that another one holds stays locked in it.
    return sys.platform == "linux" and threading.active_count() == 1 and (os.cpu_count() or 1) > 1


def _send(sender: Connection, work: Callable[[_Item], _Result], item: _Item) -> None:
    gc.disable()  # it ends soon, and holds all that the first process does
    try:
        sender.send(work(item))
    except BaseException:
        # no traceback of a copy: the first process finds the same, or was itself interrupted
        os._exit(1)
