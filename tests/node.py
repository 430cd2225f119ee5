"""Where the tests run JavaScript: in the node that Playwright brings, the same on every machine."""

from pathlib import Path

import playwright

NODE = Path(playwright.__file__).parent / "driver" / "node"
