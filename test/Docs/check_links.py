# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that relative links lead somewhere and that no page is an orphan."""

from __future__ import annotations

import re
import sys
from pathlib import Path

LINK = re.compile(r"\]\(([^)#\s]+)?(?:#([^)\s]+))?\)")


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as Git hosts make them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}


def main(root: Path) -> int:
    """Walks the pages from README.md; the exit status."""
    pages = {root / "README.md", root / "CONTRIBUTING.md", *root.glob("docs/**/*.md")}
    reached, waiting, links, errors = set(), [root / "README.md"], 0, []
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        for target, anchor in LINK.findall(page.read_text()):
            if re.match(r"\w+:", target):
                continue
            links += 1
            file = (page.parent / target).resolve() if target else page
            if not file.exists():
                errors.append(f"{page}: link to {target}, which does not exist")
            elif file.suffix == ".md":
                waiting.append(file)
                if anchor and anchor not in anchors(file):
                    errors.append(f"{page}: {file.name} has no heading #{anchor}")
    errors += [f"{page}: no page links here" for page in sorted(pages - reached)]
    print("\n".join([*errors, f"{links} links from {len(reached)} pages"]))
    return 1 if errors or not links else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
