-- Een partij met wat bij haar soort hoort; een leeg nummer is geen nummer.
select
    p.uuid as id, p.id as volgnummer, nullif(p.nummer, '') as nummer, p.interne_notitie,
    d.uuid as voorkeurs_digitaal_adres, r.uuid as voorkeurs_rekeningnummer,
    p.soort_partij, p.indicatie_geheimhouding, p.voorkeurstaal, p.indicatie_actief,
    p.bezoekadres_nummeraanduiding_id,
    p.bezoekadres_straatnaam,
    p.bezoekadres_huisnummer,
    p.bezoekadres_huisnummertoevoeging,
    p.bezoekadres_postcode,
    p.bezoekadres_stad,
    p.bezoekadres_adresregel1,
    p.bezoekadres_adresregel2,
    p.bezoekadres_adresregel3,
    p.bezoekadres_land,
    p.correspondentieadres_nummeraanduiding_id,
    p.correspondentieadres_straatnaam,
    p.correspondentieadres_huisnummer,
    p.correspondentieadres_huisnummertoevoeging,
    p.correspondentieadres_postcode,
    p.correspondentieadres_stad,
    p.correspondentieadres_adresregel1,
    p.correspondentieadres_adresregel2,
    p.correspondentieadres_adresregel3,
    p.correspondentieadres_land,
    coalesce(n.id, o.id, c.id) is not null as partij_identificatie,
    c.uuid as contactpersoon_uuid, w.uuid as contactpersoon_werkte_voor_partij,
    c.contactnaam_voorletters as contactpersoon_contactnaam_voorletters, c.contactnaam_voornaam as contactpersoon_contactnaam_voornaam,
    c.contactnaam_voorvoegsel_achternaam as contactpersoon_contactnaam_voorvoegsel_achternaam,
    c.contactnaam_achternaam as contactpersoon_contactnaam_achternaam,
    n.contactnaam_voorletters as persoon_contactnaam_voorletters, n.contactnaam_voornaam as persoon_contactnaam_voornaam,
    n.contactnaam_voorvoegsel_achternaam as persoon_contactnaam_voorvoegsel_achternaam,
    n.contactnaam_achternaam as persoon_contactnaam_achternaam,
    o.naam as organisatie_naam
from klantinteracties_partij p
left join klantinteracties_persoon n on n.partij_id = p.id and p.soort_partij = 'persoon'
left join klantinteracties_organisatie o on o.partij_id = p.id and p.soort_partij = 'organisatie'
left join klantinteracties_contactpersoon c on c.partij_id = p.id and p.soort_partij = 'contactpersoon'
left join klantinteracties_partij w on w.id = c.werkte_voor_partij_id
left join klantinteracties_digitaaladres d on d.id = p.voorkeurs_digitaal_adres_id
left join klantinteracties_rekeningnummer r on r.id = p.voorkeurs_rekeningnummer_id
