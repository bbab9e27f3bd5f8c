-- Made-up rows, %1$d contacts and what belongs to them; among them what only an old register holds.
insert into klantinteracties_actor (uuid, naam, soort_actor, indicatie_actief, actoridentificator_object_id, actoridentificator_code_objecttype, actoridentificator_code_register, actoridentificator_code_soort_object_id)
select gen_random_uuid(), 'Actor ' || i, case i %% 10 when 0 then 'organisatorische_eenheid' when 1 then 'geautomatiseerde_actor' else 'medewerker' end,
    i %% 7 <> 0, 'm' || i || '@turfstad.example', 'mdw', 'msei', 'email' from generate_series(1, 50) i;
insert into klantinteracties_medewerker (functie, emailadres, telefoonnummer, actor_id)
select 'kcm', '', '', id from klantinteracties_actor where soort_actor = 'medewerker' and id %% 3 > 0 or id = 10;
insert into klantinteracties_organisatorischeeenheid (omschrijving, emailadres, faxnummer, telefoonnummer, actor_id)
select 'Eenheid', '', '', '', id from klantinteracties_actor where soort_actor = 'organisatorische_eenheid';
insert into klantinteracties_geautomatiseerdeactor (functie, omschrijving, actor_id)
select '', 'Formulier', id from klantinteracties_actor where soort_actor = 'geautomatiseerde_actor';
insert into klantinteracties_partij (uuid, nummer, interne_notitie, soort_partij, indicatie_geheimhouding, voorkeurstaal, indicatie_actief, bezoekadres_huisnummer, correspondentieadres_huisnummer, bezoekadres_nummeraanduiding_id, bezoekadres_huisnummertoevoeging, bezoekadres_postcode, bezoekadres_stad, bezoekadres_straatnaam, bezoekadres_adresregel1, bezoekadres_adresregel2, bezoekadres_adresregel3, bezoekadres_land, correspondentieadres_nummeraanduiding_id, correspondentieadres_huisnummertoevoeging, correspondentieadres_postcode, correspondentieadres_stad, correspondentieadres_straatnaam, correspondentieadres_adresregel1, correspondentieadres_adresregel2, correspondentieadres_adresregel3, correspondentieadres_land)
select gen_random_uuid(), case i %% 4 when 0 then lpad(i::text, 10, '0') when 1 then null when 2 then 'P' || i end, '',
    case when i %% 5 = 0 then 'organisatie' when i %% 17 = 0 then 'contactpersoon' else 'persoon' end, nullif(i %% 3 = 0, i %% 2 = 0), 'nld', true,
    nullif(i %% 30, 0), null, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '' from generate_series(1, %1$d / 3) i;
update klantinteracties_partij set nummer = '' where id = 7;
update klantinteracties_partij set bezoekadres_straatnaam = 'Turfkade', bezoekadres_postcode = '1234AB', bezoekadres_stad = E'Turf\tstad' where id %% 3 = 0;
insert into klantinteracties_persoon (contactnaam_voorletters, contactnaam_voornaam, contactnaam_voorvoegsel_achternaam, contactnaam_achternaam, partij_id)
select 'A', E'An\\na', 'de', 'Voorbeeld' || id, id from klantinteracties_partij where soort_partij = 'persoon' and id %% 11 > 0 or id = 5;
insert into klantinteracties_organisatie (naam, partij_id) select 'Bedrijf ' || id, id from klantinteracties_partij where soort_partij = 'organisatie';
insert into klantinteracties_contactpersoon (contactnaam_voorletters, contactnaam_voornaam, contactnaam_voorvoegsel_achternaam, contactnaam_achternaam, partij_id, uuid, werkte_voor_partij_id)
select '', 'Bert', '', 'Proef', id, gen_random_uuid(), case when id %% 2 = 0 then (select max(id) from klantinteracties_partij) end from klantinteracties_partij where soort_partij = 'contactpersoon';
insert into klantinteracties_categorie (uuid, naam) select gen_random_uuid(), 'Categorie ' || i from generate_series(1, 5) i;
insert into klantinteracties_categorierelatie (uuid, begin_datum, eind_datum, categorie_id, partij_id)
select gen_random_uuid(), case when id %% 2 = 0 then date '2024-01-01' end, null, 1 + id %% 5, id from klantinteracties_partij where id %% 20 = 0;
insert into klantinteracties_partijidentificator (uuid, andere_partij_identificator, partij_identificator_code_objecttype, partij_identificator_code_soort_object_id, partij_identificator_object_id, partij_identificator_code_register, partij_id)
select gen_random_uuid(), '', case soort_partij when 'persoon' then 'natuurlijk_persoon' else 'niet_natuurlijk_persoon' end,
    case soort_partij when 'persoon' then 'bsn' else 'kvk_nummer' end, (900000000 + id)::text, case soort_partij when 'persoon' then 'brp' else 'hr' end, id
from klantinteracties_partij where soort_partij <> 'contactpersoon';
insert into klantinteracties_partijidentificator (uuid, andere_partij_identificator, partij_identificator_code_objecttype, partij_identificator_code_soort_object_id, partij_identificator_object_id, partij_identificator_code_register, partij_id, sub_identificator_van_id)
select gen_random_uuid(), '', 'vestiging', 'vestigingsnummer', lpad(partij_id::text, 12, '0'), 'hr', partij_id, id
from klantinteracties_partijidentificator where partij_identificator_code_soort_object_id = 'kvk_nummer' and id %% 2 = 0;
update klantinteracties_partijidentificator set partij_identificator_code_register = 'oud register' where id = 3;
insert into klantinteracties_rekeningnummer (uuid, iban, bic, partij_id) select gen_random_uuid(), 'NL00BANK0123456789', '', id from klantinteracties_partij where id %% 9 = 0;
insert into klantinteracties_vertegenwoordigden (uuid, vertegenwoordigde_partij_id, vertegenwoordigende_partij_id) select gen_random_uuid(), id, id - 1 from klantinteracties_partij where id %% 25 = 0;
insert into klantinteracties_klantcontact (uuid, nummer, referentienummer, kanaal, onderwerp, inhoud, reactie, indicatie_contact_gelukt, hoofd_onderwerp_type, verdere_actie_ondernomen, taal, vertrouwelijk, plaatsgevonden_op, metadata)
select gen_random_uuid(), case i %% 3 when 0 then lpad((5000000 + i)::text, 10, '0') end, null, (array['telefoon', 'balie', 'e-mail'])[1 + i %% 3], 'Vraag ' || i,
    E'Wanneer wordt het afval opgehaald?\nEn het "papier"\\?', '', nullif(i %% 4 > 1, i %% 5 = 0), '', false, 'nld', i %% 50 = 0, timestamptz '2026-11-01 09:00:00.123456+01' - (i || ' minutes')::interval, '{"a": 1}'
from generate_series(1, %1$d) i;
update klantinteracties_klantcontact set nummer = '' where id = 4;
insert into klantinteracties_actorklantcontact (uuid, actor_id, klantcontact_id) select gen_random_uuid(), 1 + id %% 50, id from klantinteracties_klantcontact;
insert into klantinteracties_betrokkene (uuid, rol, organisatienaam, initiator, klantcontact_id, partij_id, contactnaam_voorletters, contactnaam_voornaam, contactnaam_voorvoegsel_achternaam, contactnaam_achternaam, bezoekadres_huisnummer, correspondentieadres_huisnummer, bezoekadres_nummeraanduiding_id, bezoekadres_huisnummertoevoeging, bezoekadres_postcode, bezoekadres_stad, bezoekadres_straatnaam, bezoekadres_adresregel1, bezoekadres_adresregel2, bezoekadres_adresregel3, bezoekadres_land, correspondentieadres_nummeraanduiding_id, correspondentieadres_huisnummertoevoeging, correspondentieadres_postcode, correspondentieadres_stad, correspondentieadres_straatnaam, correspondentieadres_adresregel1, correspondentieadres_adresregel2, correspondentieadres_adresregel3, correspondentieadres_land)
select gen_random_uuid(), 'klant', '', true, id, case when id %% 2 = 0 then 1 + id %% (%1$d / 3) end, '', 'Jan', 'de', 'Proef' || id, null, null, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '' from klantinteracties_klantcontact;
insert into klantinteracties_digitaaladres (uuid, soort_digitaal_adres, adres, omschrijving, betrokkene_id, partij_id, is_standaard_adres, referentie, verificatie_datum)
select gen_random_uuid(), 'email', 'p' || id || '@turfstad.example', '', null, id, true, 'portaalvoorkeur', case when id %% 2 = 0 then date '2025-05-05' end from klantinteracties_partij;
insert into klantinteracties_digitaaladres (uuid, soort_digitaal_adres, adres, omschrijving, betrokkene_id, partij_id, is_standaard_adres, referentie)
select gen_random_uuid(), 'telefoonnummer', '0687654321', '', id, null, false, '' from klantinteracties_betrokkene where id %% 3 = 0
union all select gen_random_uuid(), 'telefoonnummer', '06 87 65 43 21', '', null, 1, false, '' union all select gen_random_uuid(), 'email', 'van.niemand@turfstad.example', '', null, null, false, ''
union all select gen_random_uuid(), 'email', 'tweede@turfstad.example', '', null, 1, true, '' union all select gen_random_uuid(), 'fax', '1', '', null, 2, false, '';
update klantinteracties_partij p set voorkeurs_digitaal_adres_id = d.id from klantinteracties_digitaaladres d where d.partij_id = p.id and p.id %% 2 = 0;
update klantinteracties_partij p set voorkeurs_rekeningnummer_id = r.id from klantinteracties_rekeningnummer r where r.partij_id = p.id;
insert into klantinteracties_internetaak (uuid, nummer, referentienummer, gevraagde_handeling, toelichting, status, toegewezen_op, klantcontact_id, afgehandeld_op)
select gen_random_uuid(), null, null, 'Terugbellen', '', case when id %% 8 = 0 then 'verwerkt' else 'te_verwerken' end, plaatsgevonden_op, id,
    case when id %% 8 = 0 then plaatsgevonden_op + interval '1 day' end from klantinteracties_klantcontact where id %% 4 = 0;
insert into klantinteracties_internetakenactorenthoughmodel (actor_id, internetaak_id) select 1 + id %% 50, id from klantinteracties_internetaak union all select 2, 1 union all select 2, 1;
insert into klantinteracties_onderwerpobject (uuid, klantcontact_id, was_klantcontact_id, onderwerpobjectidentificator_object_id, onderwerpobjectidentificator_code_objecttype, onderwerpobjectidentificator_code_register, onderwerpobjectidentificator_code_soort_object_id)
select gen_random_uuid(), id, case when id %% 6 = 0 then id - 1 end, gen_random_uuid()::text, 'zgw-Zaak', 'openzaak', 'uuid' from klantinteracties_klantcontact where id %% 3 = 0;
insert into klantinteracties_bijlage (uuid, klantcontact_id, bijlageidentificator_object_id, bijlageidentificator_code_objecttype, bijlageidentificator_code_register, bijlageidentificator_code_soort_object_id)
select gen_random_uuid(), case when id %% 2 = 0 then id end, gen_random_uuid()::text, 'document', 'openzaak', 'uuid' from klantinteracties_klantcontact where id %% 40 = 0;
insert into contactgegevens_organisatie (uuid, handelsnaam, oprichtingsdatum, opheffingsdatum, adres_huisnummer, adres_nummeraanduiding_id, adres_huisnummertoevoeging, adres_postcode, adres_stad, adres_straatnaam, adres_adresregel1, adres_adresregel2, adres_adresregel3, adres_land)
select gen_random_uuid(), 'Bedrijf ' || i, null, null, null, '', '', '', '', '', '', '', '', '' from generate_series(1, 3) i;
insert into contactgegevens_persoon (uuid, geboortedatum, overlijdensdatum, geslachtsnaam, geslacht, voorvoegsel, voornamen, adres_huisnummer, adres_nummeraanduiding_id, adres_huisnummertoevoeging, adres_postcode, adres_stad, adres_straatnaam, adres_adresregel1, adres_adresregel2, adres_adresregel3, adres_land)
select gen_random_uuid(), date '1980-01-01', null, 'Voorbeeld', 'm', '', 'Jan', null, '', '', '', '', '', '', '', '', '' from generate_series(1, 3) i;
insert into token_tokenauth (token, contact_person, email, organization, last_modified, created, application, administration, identifier)
values ('aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd', 'Functioneel beheer', 'beheer@turfstad.example', 'Turfstad', now(), now(), 'KISS', '', 'kiss'),
    ('eeeeeeeeeeffffffffffgggggggggghhhhhhhhhh', 'Functioneel beheer', 'beheer@turfstad.example', '', now(), now(), '', '', 'demo');
