-- What employees look things up in, and who read what of it.
create table skill (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    naam text not null,
    indicatie_actief boolean not null
);
create unique index skill_uniek_1 on skill (naam);

create table mededeling (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    soort_mededeling text not null,
    titel text not null,
    bericht text not null,
    belangrijk boolean not null,
    publicatiedatum date not null,
    einddatum date not null,
    zoekwoorden tsvector,
    zoektitel text
);
create index on mededeling (einddatum);
create index on mededeling using gin (zoekwoorden);
create index on mededeling (volgnummer) where zoekwoorden is null;
create index on mededeling using gin (zoektitel gin_trgm_ops);
create index on mededeling (volgnummer) where zoektitel is null;

create table mededelingskill (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    mededeling uuid not null references mededeling,
    skill uuid not null references skill
);
create index on mededelingskill (mededeling);
create index on mededelingskill (skill);

-- Which version of it a medewerker read last: who changes a mededeling makes it unread.
create table gelezen (
    mededeling uuid not null,
    medewerker text not null,
    versie bigint not null,
    moment timestamptz not null,
    primary key (medewerker, mededeling)
);
create index on gelezen (mededeling);

create table kennisartikel (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    titel text not null,
    url text not null,
    afdelingen text not null,
    trefwoorden text not null,
    inleiding text not null,
    aanvraag text not null,
    voorwaarden text not null,
    bewijs text not null,
    kosten text not null,
    termijn text not null,
    bezwaar text not null,
    bijzonderheden text not null,
    geen_reactie text not null,
    contact text not null,
    kcc text not null,
    herkomst text not null,
    kenmerk text not null,
    stand text not null,
    zoekwoorden tsvector,
    zoektitel text
);
create unique index on kennisartikel (herkomst, kenmerk) where herkomst <> '';
create index on kennisartikel using gin (zoekwoorden);
create index on kennisartikel (volgnummer) where zoekwoorden is null;
create index on kennisartikel using gin (zoektitel gin_trgm_ops);
create index on kennisartikel (volgnummer) where zoektitel is null;

create table vac (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    vraag text not null,
    antwoord text not null,
    toelichting text not null,
    afdelingen text not null,
    trefwoorden text not null,
    herkomst text not null,
    kenmerk text not null,
    stand text not null,
    zoekwoorden tsvector,
    zoektitel text
);
create unique index on vac (herkomst, kenmerk) where herkomst <> '';
create index on vac using gin (zoekwoorden);
create index on vac (volgnummer) where zoekwoorden is null;
create index on vac using gin (zoektitel gin_trgm_ops);
create index on vac (volgnummer) where zoektitel is null;

create table webpagina (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    titel text not null,
    url text not null,
    paginatekst text not null,
    herkomst text not null,
    kenmerk text not null,
    stand text not null,
    zoekwoorden tsvector,
    zoektitel text
);
create unique index on webpagina (herkomst, kenmerk) where herkomst <> '';
create index on webpagina using gin (zoekwoorden);
create index on webpagina (volgnummer) where zoekwoorden is null;
create index on webpagina using gin (zoektitel gin_trgm_ops);
create index on webpagina (volgnummer) where zoektitel is null;

create table link (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    titel text not null,
    url text not null,
    categorie text not null
);
create index on link (categorie);

-- What was looked up during a gesprek that is not registered yet, with what it goes by then.
alter table gesprek add column bronnen json not null default '[]';
