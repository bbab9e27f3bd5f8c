-- What customers have to do, and who has something to do with that.

create table taak (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    type text not null,
    url text not null,
    data text,
    zaak text not null,
    title text not null,
    onderwerp text not null,
    toelichting text not null,
    status text not null,
    actie_type text,
    actie_value text not null,
    verloopdatum timestamptz,
    vervaldatum timestamptz,
    identificatie_type text not null,
    identificatie_value text not null,
    verzonden_data text,
    verwerker_taak_id uuid,
    extra_data text,
    applicatie uuid
);
create index on taak (zaak) where zaak <> '';
create index on taak (identificatie_value) where identificatie_value <> '';
-- Clients look for it without minding capitals.
create index on taak (lower(zaak)) where zaak <> '';
create index on taak (verloopdatum) where status = 'open';

create table taak_betrokkene (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    betrokkene_type text,
    rol_type text not null,
    betrokkene_naam text not null,
    betrokkene_medewerker_identificatie text not null,
    betrokkene_inp_bsn text not null,
    partij uuid references partij,
    taak uuid not null references taak
);
create index on taak_betrokkene (partij);
create index on taak_betrokkene (taak);
create index on taak_betrokkene (betrokkene_inp_bsn) where betrokkene_inp_bsn <> '';

-- What was sent to customers, and the PDFs that went along.

create table bericht (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    batch_id text not null,
    aanmaak_datum timestamptz not null,
    bericht_leverancier_id text not null,
    bericht_id text not null,
    bericht_type text not null,
    publicatie_datum timestamptz not null,
    onderwerp text not null,
    berichttekst text not null,
    referentie text not null,
    gebruiker_id text not null,
    soort_gebruiker text not null,
    partij uuid references partij,
    kanaal text not null,
    digitaal_adres uuid references digitaal_adres,
    gelezen boolean not null,
    gelezen_op timestamptz
);
create index on bericht (partij);
create index on bericht (digitaal_adres);
create index on bericht (gebruiker_id) where gebruiker_id <> '';
create index on bericht (publicatie_datum desc, volgnummer desc);

create table bericht_bijlage (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    inhoud text not null,
    bijlage_type text not null,
    omschrijving text not null,
    volgorde text not null,
    grootte integer not null,
    bericht uuid not null references bericht
);
-- A PDF is compressed as it is.
alter table bericht_bijlage alter column inhoud set storage external;
create unique index bericht_bijlage_uniek_1 on bericht_bijlage (bericht, volgorde);
