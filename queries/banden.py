"""The bands of the thermometer where a coalition sets none: where each begins, and its word."""

BANDS = ((0, "los van elkaar"), (40, "op de hoogte"), (55, "samen"), (75, "samenspel"))
