"""What a sort of figure is drawn on, in one look: sizes in inches, colours that colour-blind readers tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sourcebook.pages.figures.lettering import LINE, SIZE, wide

if TYPE_CHECKING:
    from matplotlib.figure import Figure

INK, MUTED, RULE, PALE = "#1f2933", "#52606d", "#cbd2d9", "#f1f4f7"
COLOURS = ("#0072b2", "#b34a00", "#007a5a", "#97476f", "#7a6000", "#3d3d3d")
"""Okabe and Ito's palette, darkened so that text in them can be read on white (WCAG 1.4.3)."""
MARKERS = ("o", "s", "D", "^", "v", "P")
"""Shapes beside the colours: no figure tells anything by colour alone."""
WIDTH = 6.8
"""Inches across: what the column of a page shows without scrolling on a screen of 1280 pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A finished figure, and everything that it shows, in words."""

    figure: Figure
    words: str


class Sheet:
    """A page of given height; what is drawn is placed in inches from its top left corner."""

    def __init__(self, height: float, width: float = WIDTH) -> None:
        """Begin an empty sheet; it has no axes, which take longer to make than all that stands on it."""
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self.width = width
        self.figure = Figure(figsize=(width, height), facecolor="white")
        self._inches = Affine2D().scale(1, -1).translate(0, height) + self.figure.dpi_scale_trans

    def text(self, x: float, y: float, words: str, **style: Any) -> None:
        """Write words on one line, or on the lines that they have; `y` is the first line's middle."""
        given: dict[str, Any] = {"color": INK, "fontsize": SIZE, "va": "center", "parse_math": False} | style
        for number, line in enumerate(words.split("\n")):
            self.figure.text(x, y + number * LINE, line, transform=self._inches, **given)

    def line(self, xs: Iterable[float], ys: Iterable[float], **style: Any) -> None:
        """Draw a line through points."""
        from matplotlib.lines import Line2D

        given: dict[str, Any] = {"color": RULE, "linewidth": 0.8} | style
        self.figure.add_artist(Line2D(list(xs), list(ys), transform=self._inches, **given))

    def mark(self, x: float, y: float, marker: str, colour: str, **style: Any) -> None:
        """Put a marker on a point."""
        given: dict[str, Any] = {"markersize": 6.5, "markeredgecolor": "white", "markeredgewidth": 0.8, "zorder": 4}
        self.line([x], [y], **(given | {"color": colour, "marker": marker, "linestyle": "none"} | style))

    def box(self, x: float, y: float, width: float, height: float, **style: Any) -> None:
        """Fill a rectangle."""
        from matplotlib.patches import Rectangle

        given: dict[str, Any] = {"linewidth": 0, "zorder": 1} | style
        self.figure.add_artist(Rectangle((x, y), width, height, transform=self._inches, **given))

    def shape(self, corners: Iterable[tuple[float, float]], **style: Any) -> None:
        """Fill a polygon."""
        from matplotlib.patches import Polygon

        self.figure.add_artist(Polygon(list(corners), transform=self._inches, **({"linewidth": 0} | style)))

    def legend(self, x: float, y: float, entries: Mapping[str, tuple[str, str]]) -> tuple[float, float]:
        """Explain markers, each with its colour, on one line or more; return where the next would stand."""
        start = x
        for words, (marker, colour) in entries.items():
            if x > start and x + 0.2 + wide(words) > self.width:
                x, y = start, y + LINE + 0.05
            self.mark(x + 0.07, y, marker, colour)
            self.text(x + 0.2, y, words, color=MUTED)
            x += 0.2 + wide(words) + 0.3
        return x, y


def colour_of(index: int) -> str:
    """The colour of a series; they come round after six."""
    return COLOURS[index % len(COLOURS)]


def marker_of(index: int) -> str:
    """The marker of a series; shapes change once the colours have come round."""
    return MARKERS[(index + index // len(COLOURS)) % len(MARKERS)]
