"""The data sets, each declared once; in the order in which they refer to one another."""

from data.contract import Contract
from data.contracts.acties import ACTIES
from data.contracts.antwoorden import ANTWOORDEN
from data.contracts.casusstromen import CASUSSTROMEN
from data.contracts.duiding import DUIDING
from data.contracts.indicatoren import INDICATOREN
from data.contracts.instellingen import INSTELLINGEN
from data.contracts.instrumenten import INSTRUMENTEN
from data.contracts.inventarisaties import INVENTARISATIES
from data.contracts.organisaties import ORGANISATIES
from data.contracts.overlegtafels import OVERLEGTAFELS
from data.contracts.rondes import RONDES
from data.contracts.stellingen import STELLINGEN
from data.contracts.waarden import WAARDEN

CONTRACTS: dict[str, Contract] = {
    contract.name: contract
    for contract in (
        ORGANISATIES,
        RONDES,
        STELLINGEN,
        ANTWOORDEN,
        INDICATOREN,
        WAARDEN,
        OVERLEGTAFELS,
        CASUSSTROMEN,
        INVENTARISATIES,
        INSTRUMENTEN,
        ACTIES,
        DUIDING,
        INSTELLINGEN,
    )
}
