select
    c.uuid as id, c.id as volgnummer, c.handelsnaam, c.oprichtingsdatum, c.opheffingsdatum,
    c.adres_nummeraanduiding_id,
    c.adres_straatnaam,
    c.adres_huisnummer,
    c.adres_huisnummertoevoeging,
    c.adres_postcode,
    c.adres_stad,
    c.adres_adresregel1,
    c.adres_adresregel2,
    c.adres_adresregel3,
    c.adres_land
from contactgegevens_organisatie c
