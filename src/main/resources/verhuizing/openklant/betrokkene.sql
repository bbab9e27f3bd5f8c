select
    b.uuid as id, b.id as volgnummer, p.uuid as was_partij, k.uuid as had_klantcontact,
    b.bezoekadres_nummeraanduiding_id,
    b.bezoekadres_straatnaam,
    b.bezoekadres_huisnummer,
    b.bezoekadres_huisnummertoevoeging,
    b.bezoekadres_postcode,
    b.bezoekadres_stad,
    b.bezoekadres_adresregel1,
    b.bezoekadres_adresregel2,
    b.bezoekadres_adresregel3,
    b.bezoekadres_land,
    b.correspondentieadres_nummeraanduiding_id,
    b.correspondentieadres_straatnaam,
    b.correspondentieadres_huisnummer,
    b.correspondentieadres_huisnummertoevoeging,
    b.correspondentieadres_postcode,
    b.correspondentieadres_stad,
    b.correspondentieadres_adresregel1,
    b.correspondentieadres_adresregel2,
    b.correspondentieadres_adresregel3,
    b.correspondentieadres_land,
    b.contactnaam_voorletters, b.contactnaam_voornaam, b.contactnaam_voorvoegsel_achternaam, b.contactnaam_achternaam,
    b.rol, b.organisatienaam, b.initiator
from klantinteracties_betrokkene b
join klantinteracties_klantcontact k on k.id = b.klantcontact_id
left join klantinteracties_partij p on p.id = b.partij_id
