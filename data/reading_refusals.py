"""Why a file is refused, where more than one reader says it: the rest of a sentence that begins with its name."""

SAVE = "sla het op als Excel-werkmap (.xlsx) en lever dat bestand aan."
TOO_BIG = "is te groot om in één keer te lezen. Haal weg wat niet nodig is, of lever het in delen aan."
UNREADABLE = f"is niet te lezen: het is beschadigd of anders dan een gewone werkmap. Open het in Excel, {SAVE}"
