-- What the Profielservice keeps of a digital address besides: for whom it is meant, since when it is there, and until when. Of what came
-- before this, nobody knows since when: that stays null.
alter table digitaal_adres
    add column scopes json,
    add column aangemaakt_op timestamptz,
    add column laatst_gewijzigd_op timestamptz,
    add column te_verwijderen_op timestamptz;
create index on digitaal_adres (te_verwijderen_op) where te_verwijderen_op is not null;

-- How a partij wants to be treated. (The table voorkeur is of a medewerker.)
create table partij_voorkeur (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    partij uuid not null references partij,
    voorkeur_type text not null,
    waarde text not null,
    scopes json,
    aangemaakt_op timestamptz,
    laatst_gewijzigd_op timestamptz,
    te_verwijderen_op timestamptz
);
create index on partij_voorkeur (partij);
create index on partij_voorkeur (te_verwijderen_op) where te_verwijderen_op is not null;

-- Who a part of a profile can be meant for: by name only, so that no part of a profile refers to these.
create table dienstverlener (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    naam text not null,
    beschrijving text
);
create unique index dienstverlener_uniek_1 on dienstverlener (naam);

create table dienst (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    dienstverlener uuid not null references dienstverlener,
    naam text not null,
    beschrijving text
);
create unique index dienst_uniek_1 on dienst (dienstverlener, naam);
