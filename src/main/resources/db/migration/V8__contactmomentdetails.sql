-- What management information wants to know of a klantcontact: at most once per klantcontact, under its key.

create table contactmomentdetails (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    klantcontact uuid not null references klantcontact check (klantcontact = id),
    klantcontact_genoemd_als text,
    startdatum timestamptz not null,
    einddatum timestamptz not null,
    gespreksresultaat text,
    vraag text,
    specifieke_vraag text,
    emailadres_kcm text,
    verantwoordelijke_afdeling text,
    gespreks_id text
);
create index on contactmomentdetails (klantcontact);
create index on contactmomentdetails (startdatum desc, volgnummer desc);
create index on contactmomentdetails (gespreks_id) where gespreks_id is not null;

create table bron (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    contactmomentdetails uuid not null references contactmomentdetails,
    soort text not null,
    titel text not null,
    url text not null
);
create index on bron (contactmomentdetails);
