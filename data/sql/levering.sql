-- Wat kwam er zojuist binnen, uit welk bestand, en hoeveel rijen zijn het?
insert into leveringen values (
    $coalitie, $levering, $inzending, $dataset, $bestand, $sha256, $door, localtimestamp,
    $blad, $gelezen, $geaccepteerd, $afgekeurd, $genegeerd, $voorbeeld
)
