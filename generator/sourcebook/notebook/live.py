"""Whether a kernel can bring questions to life, and how; `anywidget` is imported only where it can."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from sourcebook.model.item import Item
from sourcebook.widget.host import items_for

if TYPE_CHECKING:
    from sourcebook.notebook.component import Component

_VIEW = "application/vnd.jupyter.widget-view+json"


def possible() -> bool:
    """Whether this is a kernel, and one that has `anywidget`."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return hasattr(shell, "kernel") and find_spec("anywidget") is not None


def component(items: Sequence[Item], course: Mapping[str, Any]) -> Component:
    """Make the component for these items."""
    from sourcebook.notebook.component import Component

    return Component(items_for(items), course)


def view(component: Component) -> dict[str, Any]:
    """Give the reference to a component that a front end draws."""
    bundle: Any = component._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    return {_VIEW: data[_VIEW]} if data and _VIEW in data else {}
