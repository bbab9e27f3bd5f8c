-- What eenheden want to know when they are asked to contact a klant.
create table vragenset (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    titel text not null,
    indicatie_actief boolean not null
);

create table vraag (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    tekst text not null,
    soort_vraag text not null,
    verplicht boolean not null,
    opties text not null,
    volgorde integer not null,
    vragenset uuid not null references vragenset
);
create index on vraag (vragenset);

create table vragenseteenheid (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    vragenset uuid not null references vragenset,
    eenheid uuid not null references eenheid
);
create index on vragenseteenheid (vragenset);
create index on vragenseteenheid (eenheid);

-- What was answered, with the question as it was asked.
create table vraagantwoord (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    internetaak uuid not null references internetaak,
    vragenset text not null,
    vraagtekst text not null,
    soort_vraag text not null,
    antwoord text not null
);
create index on vraagantwoord (internetaak);
