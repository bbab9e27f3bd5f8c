-- Van twee standaardadressen van een soort blijft het laatste dat.
select
    d.uuid as id, d.id as volgnummer, b.uuid as verstrekt_door_betrokkene, p.uuid as verstrekt_door_partij,
    d.adres, d.soort_digitaal_adres,
    d.is_standaard_adres and not exists (
        select from klantinteracties_digitaaladres later
        where later.partij_id = d.partij_id and later.soort_digitaal_adres = d.soort_digitaal_adres
            and later.is_standaard_adres and later.id > d.id) as is_standaard_adres,
    d.omschrijving, d.referentie, d.verificatie_datum
from klantinteracties_digitaaladres d
left join klantinteracties_betrokkene b on b.id = d.betrokkene_id
left join klantinteracties_partij p on p.id = d.partij_id
