-- The register: a table for each resource, as declared in nl.balie.register. Every row has a key (uuid version 7), a number that
-- grows with every row of its table (the order of lists) and a version that grows with every change.
-- No triggers, and no foreign key that deletes along: what is deleted, the store deletes itself, so that nothing escapes it.

create table actor (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    naam text not null,
    soort_actor text not null,
    indicatie_actief boolean not null,
    actoridentificator_object_id text not null,
    actoridentificator_code_objecttype text not null,
    actoridentificator_code_register text not null,
    actoridentificator_code_soort_object_id text not null,
    actor_identificatie boolean not null,
    medewerker_functie text,
    medewerker_emailadres text,
    medewerker_telefoonnummer text,
    organisatorische_eenheid_omschrijving text,
    organisatorische_eenheid_emailadres text,
    organisatorische_eenheid_faxnummer text,
    organisatorische_eenheid_telefoonnummer text,
    geautomatiseerde_actor_functie text,
    geautomatiseerde_actor_omschrijving text
);

create table actorklantcontact (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    actor uuid not null,
    klantcontact uuid not null
);

create table betrokkene (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    was_partij uuid,
    had_klantcontact uuid not null,
    bezoekadres_nummeraanduiding_id text not null,
    bezoekadres_straatnaam text not null,
    bezoekadres_huisnummer integer,
    bezoekadres_huisnummertoevoeging text not null,
    bezoekadres_postcode text not null,
    bezoekadres_stad text not null,
    bezoekadres_adresregel1 text not null,
    bezoekadres_adresregel2 text not null,
    bezoekadres_adresregel3 text not null,
    bezoekadres_land text not null,
    correspondentieadres_nummeraanduiding_id text not null,
    correspondentieadres_straatnaam text not null,
    correspondentieadres_huisnummer integer,
    correspondentieadres_huisnummertoevoeging text not null,
    correspondentieadres_postcode text not null,
    correspondentieadres_stad text not null,
    correspondentieadres_adresregel1 text not null,
    correspondentieadres_adresregel2 text not null,
    correspondentieadres_adresregel3 text not null,
    correspondentieadres_land text not null,
    contactnaam_voorletters text not null,
    contactnaam_voornaam text not null,
    contactnaam_voorvoegsel_achternaam text not null,
    contactnaam_achternaam text not null,
    rol text not null,
    organisatienaam text not null,
    initiator boolean not null
);

create table bijlage (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    was_bijlage_van_klantcontact uuid,
    bijlageidentificator_object_id text not null,
    bijlageidentificator_code_objecttype text not null,
    bijlageidentificator_code_register text not null,
    bijlageidentificator_code_soort_object_id text not null
);

create table categorie_relatie (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    partij uuid,
    categorie uuid,
    begin_datum date,
    eind_datum date
);

create table categorie (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    naam text not null
);

create table digitaal_adres (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    verstrekt_door_betrokkene uuid,
    verstrekt_door_partij uuid,
    adres text not null,
    soort_digitaal_adres text not null,
    is_standaard_adres boolean not null,
    omschrijving text not null,
    referentie text not null,
    verificatie_datum date
);

create table internetaak (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    nummer text,
    referentienummer text,
    gevraagde_handeling text not null,
    aanleidinggevend_klantcontact uuid not null,
    toelichting text not null,
    status text not null,
    toegewezen_op timestamptz not null,
    afgehandeld_op timestamptz
);

create table klantcontact (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    nummer text,
    referentienummer text,
    kanaal text not null,
    onderwerp text not null,
    inhoud text not null,
    reactie text not null,
    indicatie_contact_gelukt boolean,
    hoofd_onderwerp_type text not null,
    verdere_actie_ondernomen boolean not null,
    taal text not null,
    vertrouwelijk boolean not null,
    plaatsgevonden_op timestamptz not null,
    metadata json not null
);

create table onderwerpobject (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    klantcontact uuid,
    was_klantcontact uuid,
    onderwerpobjectidentificator_object_id text not null,
    onderwerpobjectidentificator_code_objecttype text not null,
    onderwerpobjectidentificator_code_register text not null,
    onderwerpobjectidentificator_code_soort_object_id text not null
);

create table partij_identificator (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    identificeerde_partij uuid,
    andere_partij_identificator text not null,
    partij_identificator_code_objecttype text not null,
    partij_identificator_code_soort_object_id text not null,
    partij_identificator_object_id text not null,
    partij_identificator_code_register text not null,
    sub_identificator_van uuid
);

create table partij (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    nummer text,
    interne_notitie text not null,
    voorkeurs_digitaal_adres uuid,
    voorkeurs_rekeningnummer uuid,
    soort_partij text not null,
    indicatie_geheimhouding boolean,
    voorkeurstaal text not null,
    indicatie_actief boolean not null,
    bezoekadres_nummeraanduiding_id text not null,
    bezoekadres_straatnaam text not null,
    bezoekadres_huisnummer integer,
    bezoekadres_huisnummertoevoeging text not null,
    bezoekadres_postcode text not null,
    bezoekadres_stad text not null,
    bezoekadres_adresregel1 text not null,
    bezoekadres_adresregel2 text not null,
    bezoekadres_adresregel3 text not null,
    bezoekadres_land text not null,
    correspondentieadres_nummeraanduiding_id text not null,
    correspondentieadres_straatnaam text not null,
    correspondentieadres_huisnummer integer,
    correspondentieadres_huisnummertoevoeging text not null,
    correspondentieadres_postcode text not null,
    correspondentieadres_stad text not null,
    correspondentieadres_adresregel1 text not null,
    correspondentieadres_adresregel2 text not null,
    correspondentieadres_adresregel3 text not null,
    correspondentieadres_land text not null,
    partij_identificatie boolean not null,
    contactpersoon_uuid uuid,
    contactpersoon_werkte_voor_partij uuid,
    contactpersoon_contactnaam_voorletters text,
    contactpersoon_contactnaam_voornaam text,
    contactpersoon_contactnaam_voorvoegsel_achternaam text,
    contactpersoon_contactnaam_achternaam text,
    persoon_contactnaam_voorletters text,
    persoon_contactnaam_voornaam text,
    persoon_contactnaam_voorvoegsel_achternaam text,
    persoon_contactnaam_achternaam text,
    organisatie_naam text
);

create table rekeningnummer (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    partij uuid,
    iban text not null,
    bic text not null
);

create table vertegenwoordiging (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    vertegenwoordigende_partij uuid not null,
    vertegenwoordigde_partij uuid not null
);

create table contactgegevens_organisatie (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    handelsnaam text not null,
    oprichtingsdatum date,
    opheffingsdatum date,
    adres_nummeraanduiding_id text not null,
    adres_straatnaam text not null,
    adres_huisnummer integer,
    adres_huisnummertoevoeging text not null,
    adres_postcode text not null,
    adres_stad text not null,
    adres_adresregel1 text not null,
    adres_adresregel2 text not null,
    adres_adresregel3 text not null,
    adres_land text not null
);

create table contactgegevens_persoon (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    geboortedatum date not null,
    overlijdensdatum date,
    geslachtsnaam text not null,
    geslacht text not null,
    voorvoegsel text not null,
    voornamen text not null,
    adres_nummeraanduiding_id text not null,
    adres_straatnaam text not null,
    adres_huisnummer integer,
    adres_huisnummertoevoeging text not null,
    adres_postcode text not null,
    adres_stad text not null,
    adres_adresregel1 text not null,
    adres_adresregel2 text not null,
    adres_adresregel3 text not null,
    adres_land text not null
);

create table toewijzing (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    internetaak uuid not null,
    actor uuid not null
);

-- References, and what must be unique (the numbers are the places in the declarations).
alter table actorklantcontact add foreign key (actor) references actor;
alter table actorklantcontact add foreign key (klantcontact) references klantcontact;
create index on actorklantcontact (klantcontact);
create unique index actorklantcontact_uniek_1 on actorklantcontact (actor, klantcontact);
alter table betrokkene add foreign key (was_partij) references partij;
create index on betrokkene (was_partij) where was_partij is not null;
alter table betrokkene add foreign key (had_klantcontact) references klantcontact;
create index on betrokkene (had_klantcontact);
alter table bijlage add foreign key (was_bijlage_van_klantcontact) references klantcontact;
create index on bijlage (was_bijlage_van_klantcontact);
alter table categorie_relatie add foreign key (partij) references partij;
create index on categorie_relatie (partij);
alter table categorie_relatie add foreign key (categorie) references categorie;
create index on categorie_relatie (categorie);
alter table digitaal_adres add foreign key (verstrekt_door_betrokkene) references betrokkene;
create index on digitaal_adres (verstrekt_door_betrokkene) where verstrekt_door_betrokkene is not null;
alter table digitaal_adres add foreign key (verstrekt_door_partij) references partij;
create index on digitaal_adres (verstrekt_door_partij) where verstrekt_door_partij is not null;
create unique index digitaal_adres_uniek_1 on digitaal_adres (verstrekt_door_partij, referentie, soort_digitaal_adres)
    where referentie <> '';
create unique index digitaal_adres_standaard on digitaal_adres (verstrekt_door_partij, soort_digitaal_adres)
    where is_standaard_adres;
alter table internetaak add foreign key (aanleidinggevend_klantcontact) references klantcontact;
create index on internetaak (aanleidinggevend_klantcontact);
create unique index internetaak_uniek_1 on internetaak (nummer) where nummer is not null;
create unique index internetaak_uniek_2 on internetaak (referentienummer) where referentienummer is not null;
create unique index klantcontact_uniek_1 on klantcontact (nummer) where nummer is not null;
create unique index klantcontact_uniek_2 on klantcontact (referentienummer) where referentienummer is not null;
alter table onderwerpobject add foreign key (klantcontact) references klantcontact;
create index on onderwerpobject (klantcontact);
alter table onderwerpobject add foreign key (was_klantcontact) references klantcontact;
create index on onderwerpobject (was_klantcontact) where was_klantcontact is not null;
alter table partij_identificator add foreign key (identificeerde_partij) references partij;
alter table partij_identificator add foreign key (sub_identificator_van) references partij_identificator;
create index on partij_identificator (sub_identificator_van) where sub_identificator_van is not null;
create unique index partij_identificator_uniek_1 on partij_identificator
    (partij_identificator_object_id, partij_identificator_code_soort_object_id,
     partij_identificator_code_objecttype, partij_identificator_code_register)
    where sub_identificator_van is null;
create unique index partij_identificator_uniek_2 on partij_identificator
    (identificeerde_partij, partij_identificator_code_soort_object_id);
create unique index partij_identificator_uniek_3 on partij_identificator
    (partij_identificator_object_id, partij_identificator_code_soort_object_id,
     partij_identificator_code_objecttype, partij_identificator_code_register, sub_identificator_van)
    where sub_identificator_van is not null;
alter table partij add foreign key (voorkeurs_digitaal_adres) references digitaal_adres;
create index on partij (voorkeurs_digitaal_adres) where voorkeurs_digitaal_adres is not null;
alter table partij add foreign key (voorkeurs_rekeningnummer) references rekeningnummer;
create index on partij (voorkeurs_rekeningnummer) where voorkeurs_rekeningnummer is not null;
alter table partij add foreign key (contactpersoon_werkte_voor_partij) references partij;
create index on partij (contactpersoon_werkte_voor_partij) where contactpersoon_werkte_voor_partij is not null;
create unique index partij_uniek_1 on partij (nummer) where nummer is not null;
create unique index partij_uniek_2 on partij (contactpersoon_uuid) where contactpersoon_uuid is not null;
alter table rekeningnummer add foreign key (partij) references partij;
create index on rekeningnummer (partij);
alter table vertegenwoordiging add foreign key (vertegenwoordigende_partij) references partij;
alter table vertegenwoordiging add foreign key (vertegenwoordigde_partij) references partij;
create index on vertegenwoordiging (vertegenwoordigde_partij);
create unique index vertegenwoordiging_uniek_1 on vertegenwoordiging (vertegenwoordigende_partij, vertegenwoordigde_partij);
alter table toewijzing add foreign key (internetaak) references internetaak;
create index on toewijzing (internetaak);
alter table toewijzing add foreign key (actor) references actor;
create index on toewijzing (actor);

-- Lists are newest first.
create index on klantcontact (plaatsgevonden_op desc, volgnummer desc);

-- What clients look up most: by the number of an object in another register, by address, by status.
create index on actor (actoridentificator_object_id);
create index on bijlage (bijlageidentificator_object_id);
create index on onderwerpobject (onderwerpobjectidentificator_object_id);
create index on partij_identificator (partij_identificator_object_id);
create index on digitaal_adres (adres);
create index on internetaak (status, volgnummer desc);
create index on betrokkene (contactnaam_achternaam) where contactnaam_achternaam <> '';

-- How many rows there are of each resource: notes of what transactions added or took away, summed up by a job.
create table telling (
    id bigint generated always as identity primary key,
    soort text not null,
    aantal bigint not null
);
