"""The rules behind all figures, each written beside its question; shown on the page Verantwoording."""

from queries.duiding import uitleg as duiding
from queries.herijking import uitleg as herijking
from queries.indicatoren import uitleg as indicatoren
from queries.instellingen import uitleg as instellingen
from queries.overlegtafels import uitleg as overlegtafels
from queries.rule import Rule
from queries.stromen import uitleg as stromen
from queries.voorproef import uitleg as voorproef
from queries.vragenlijst import uitleg as vragenlijst

RULES: dict[str, Rule] = {
    title: rule
    for room in (vragenlijst, instellingen, indicatoren, overlegtafels, stromen, herijking, duiding, voorproef)
    for title, rule in room.RULES.items()
}
