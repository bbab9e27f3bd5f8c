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
