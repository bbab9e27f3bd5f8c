-- The tables of an Open Klant 2.18, made up of what its migrations make: rows are numbered, and uuids are unique.

create table contactgegevens_organisatie (
    id serial primary key,
    adres_adresregel1 varchar(80) not null,
    adres_adresregel2 varchar(80) not null,
    adres_adresregel3 varchar(80) not null,
    adres_land varchar(2) not null,
    uuid uuid not null unique,
    handelsnaam varchar(255) not null,
    oprichtingsdatum date,
    opheffingsdatum date,
    adres_nummeraanduiding_id varchar(16) not null,
    adres_huisnummer integer,
    adres_huisnummertoevoeging varchar(20) not null,
    adres_postcode varchar(7) not null,
    adres_stad varchar(255) not null,
    adres_straatnaam varchar(255) not null
);

create table contactgegevens_persoon (
    id serial primary key,
    adres_adresregel1 varchar(80) not null,
    adres_adresregel2 varchar(80) not null,
    adres_adresregel3 varchar(80) not null,
    adres_land varchar(2) not null,
    uuid uuid not null unique,
    geboortedatum date not null,
    overlijdensdatum date,
    geslachtsnaam varchar(200) not null,
    geslacht varchar(1) not null,
    voorvoegsel varchar(10) not null,
    voornamen varchar(200) not null,
    adres_nummeraanduiding_id varchar(16) not null,
    adres_huisnummer integer,
    adres_huisnummertoevoeging varchar(20) not null,
    adres_postcode varchar(7) not null,
    adres_stad varchar(255) not null,
    adres_straatnaam varchar(255) not null
);

create table klantinteracties_actor (
    id serial primary key,
    actoridentificator_object_id varchar(200) not null,
    uuid uuid not null unique,
    naam varchar(200) not null,
    soort_actor varchar(24) not null,
    indicatie_actief boolean not null,
    actoridentificator_code_objecttype varchar(200) not null,
    actoridentificator_code_register varchar(200) not null,
    actoridentificator_code_soort_object_id varchar(200) not null
);

create table klantinteracties_actorklantcontact (
    id serial primary key,
    uuid uuid not null unique,
    actor_id integer not null,
    klantcontact_id integer not null
);

create table klantinteracties_betrokkene (
    id serial primary key,
    bezoekadres_nummeraanduiding_id varchar(16) not null,
    bezoekadres_adresregel1 varchar(80) not null,
    bezoekadres_adresregel2 varchar(80) not null,
    bezoekadres_adresregel3 varchar(80) not null,
    bezoekadres_land varchar(2) not null,
    correspondentieadres_nummeraanduiding_id varchar(16) not null,
    correspondentieadres_adresregel1 varchar(80) not null,
    correspondentieadres_adresregel2 varchar(80) not null,
    correspondentieadres_adresregel3 varchar(80) not null,
    correspondentieadres_land varchar(2) not null,
    contactnaam_voorletters varchar(10) not null,
    contactnaam_voornaam varchar(200) not null,
    contactnaam_voorvoegsel_achternaam varchar(10) not null,
    contactnaam_achternaam varchar(200) not null,
    uuid uuid not null unique,
    rol varchar(17) not null,
    organisatienaam varchar(200) not null,
    initiator boolean not null,
    klantcontact_id integer not null,
    partij_id integer,
    bezoekadres_huisnummer integer,
    bezoekadres_huisnummertoevoeging varchar(20) not null,
    bezoekadres_postcode varchar(7) not null,
    bezoekadres_stad varchar(255) not null,
    bezoekadres_straatnaam varchar(255) not null,
    correspondentieadres_huisnummer integer,
    correspondentieadres_huisnummertoevoeging varchar(20) not null,
    correspondentieadres_postcode varchar(7) not null,
    correspondentieadres_stad varchar(255) not null,
    correspondentieadres_straatnaam varchar(255) not null
);

create table klantinteracties_bijlage (
    id serial primary key,
    bijlageidentificator_object_id varchar(200) not null,
    uuid uuid not null unique,
    klantcontact_id integer,
    bijlageidentificator_code_objecttype varchar(200) not null,
    bijlageidentificator_code_register varchar(200) not null,
    bijlageidentificator_code_soort_object_id varchar(200) not null
);

create table klantinteracties_categorie (
    id serial primary key,
    uuid uuid not null unique,
    naam varchar(80) not null
);

create table klantinteracties_categorierelatie (
    id serial primary key,
    uuid uuid not null unique,
    begin_datum date,
    eind_datum date,
    categorie_id integer,
    partij_id integer
);

create table klantinteracties_contactpersoon (
    id serial primary key,
    contactnaam_voorletters varchar(10) not null,
    contactnaam_voornaam varchar(200) not null,
    contactnaam_voorvoegsel_achternaam varchar(10) not null,
    contactnaam_achternaam varchar(200) not null,
    partij_id integer not null,
    uuid uuid not null unique,
    werkte_voor_partij_id integer
);

create table klantinteracties_digitaaladres (
    id serial primary key,
    uuid uuid not null unique,
    soort_digitaal_adres varchar(255) not null,
    adres varchar(80) not null,
    omschrijving varchar(40) not null,
    betrokkene_id integer,
    partij_id integer,
    is_standaard_adres boolean not null,
    referentie varchar(50) not null,
    verificatie_datum date
);

create table klantinteracties_geautomatiseerdeactor (
    id serial primary key,
    functie varchar(40) not null,
    omschrijving varchar(200) not null,
    actor_id integer not null
);

create table klantinteracties_internetaak (
    id serial primary key,
    uuid uuid not null unique,
    nummer varchar(10),
    gevraagde_handeling varchar(200) not null,
    toelichting text not null,
    status varchar(12) not null,
    toegewezen_op timestamptz not null,
    klantcontact_id integer not null,
    afgehandeld_op timestamptz,
    referentienummer varchar(10)
);

create table klantinteracties_internetakenactorenthoughmodel (
    id serial primary key,
    actor_id integer not null,
    internetaak_id integer not null
);

create table klantinteracties_klantcontact (
    id serial primary key,
    uuid uuid not null unique,
    nummer varchar(10),
    kanaal varchar(50) not null,
    onderwerp varchar(200) not null,
    inhoud text not null,
    indicatie_contact_gelukt boolean,
    taal varchar(3) not null,
    vertrouwelijk boolean not null,
    plaatsgevonden_op timestamptz not null,
    metadata jsonb not null,
    referentienummer varchar(10),
    reactie text not null,
    hoofd_onderwerp_type varchar(200) not null,
    verdere_actie_ondernomen boolean not null
);

create table klantinteracties_medewerker (
    id serial primary key,
    functie varchar(40) not null,
    emailadres varchar(254) not null,
    telefoonnummer varchar(20) not null,
    actor_id integer not null
);

create table klantinteracties_onderwerpobject (
    id serial primary key,
    onderwerpobjectidentificator_object_id varchar(200) not null,
    uuid uuid not null unique,
    klantcontact_id integer,
    was_klantcontact_id integer,
    onderwerpobjectidentificator_code_objecttype varchar(200) not null,
    onderwerpobjectidentificator_code_register varchar(200) not null,
    onderwerpobjectidentificator_code_soort_object_id varchar(200) not null
);

create table klantinteracties_organisatie (
    id serial primary key,
    naam varchar(200) not null,
    partij_id integer not null
);

create table klantinteracties_organisatorischeeenheid (
    id serial primary key,
    omschrijving varchar(200) not null,
    emailadres varchar(254) not null,
    faxnummer varchar(20) not null,
    telefoonnummer varchar(20) not null,
    actor_id integer not null
);

create table klantinteracties_partij (
    id serial primary key,
    bezoekadres_nummeraanduiding_id varchar(16) not null,
    bezoekadres_adresregel1 varchar(80) not null,
    bezoekadres_adresregel2 varchar(80) not null,
    bezoekadres_adresregel3 varchar(80) not null,
    bezoekadres_land varchar(2) not null,
    correspondentieadres_nummeraanduiding_id varchar(16) not null,
    correspondentieadres_adresregel1 varchar(80) not null,
    correspondentieadres_adresregel2 varchar(80) not null,
    correspondentieadres_adresregel3 varchar(80) not null,
    correspondentieadres_land varchar(2) not null,
    uuid uuid not null unique,
    nummer varchar(10),
    interne_notitie text not null,
    soort_partij varchar(14) not null,
    indicatie_geheimhouding boolean,
    voorkeurstaal varchar(3) not null,
    indicatie_actief boolean not null,
    voorkeurs_digitaal_adres_id integer,
    voorkeurs_rekeningnummer_id integer,
    bezoekadres_huisnummer integer,
    bezoekadres_huisnummertoevoeging varchar(20) not null,
    bezoekadres_postcode varchar(7) not null,
    bezoekadres_stad varchar(255) not null,
    bezoekadres_straatnaam varchar(255) not null,
    correspondentieadres_huisnummer integer,
    correspondentieadres_huisnummertoevoeging varchar(20) not null,
    correspondentieadres_postcode varchar(7) not null,
    correspondentieadres_stad varchar(255) not null,
    correspondentieadres_straatnaam varchar(255) not null
);

create table klantinteracties_partijidentificator (
    id serial primary key,
    uuid uuid not null unique,
    andere_partij_identificator varchar(200) not null,
    partij_identificator_code_objecttype varchar(200) not null,
    partij_identificator_code_soort_object_id varchar(200) not null,
    partij_identificator_object_id varchar(200) not null,
    partij_identificator_code_register varchar(200) not null,
    partij_id integer,
    sub_identificator_van_id integer
);

create table klantinteracties_persoon (
    id serial primary key,
    contactnaam_voorletters varchar(10) not null,
    contactnaam_voornaam varchar(200) not null,
    contactnaam_voorvoegsel_achternaam varchar(10) not null,
    contactnaam_achternaam varchar(200) not null,
    partij_id integer not null
);

create table klantinteracties_rekeningnummer (
    id serial primary key,
    uuid uuid not null unique,
    iban varchar(34) not null,
    bic varchar(11) not null,
    partij_id integer
);

create table klantinteracties_vertegenwoordigden (
    id serial primary key,
    uuid uuid not null unique,
    vertegenwoordigde_partij_id integer not null,
    vertegenwoordigende_partij_id integer not null
);

create table token_tokenauth (
    id serial primary key,
    token varchar(40) not null,
    contact_person varchar(200) not null,
    email varchar(254) not null,
    organization varchar(200) not null,
    last_modified timestamptz not null,
    created timestamptz not null,
    application varchar(200) not null,
    administration varchar(200) not null,
    identifier varchar(50) not null
);

create table django_migrations (id serial primary key, app varchar(255) not null, name varchar(255) not null);
insert into django_migrations (app, name) values ('klantinteracties', '0048_klantcontact_hoofd_onderwerp_type');

-- Every reference has an index.
do $$
declare
    each record;
begin
    for each in
        select attrelid::regclass as tabel, attname as kolom from pg_attribute join pg_class on pg_class.oid = attrelid
        where relkind = 'r' and relnamespace = 'public'::regnamespace and attname like '%\_id' and atttypid = 'integer'::regtype
    loop
        execute format('create index on %s (%I)', each.tabel, each.kolom);
    end loop;
end
$$;
