-- Who looked at which klant or contact, on which page of the workplace. Kept as long as the audit trail; in no API, event or export.
create table inzage (
    id bigint generated always as identity primary key,
    moment timestamptz not null,
    medewerker text not null,
    pagina text not null,
    soort text not null,
    rij uuid not null
);
create index on inzage (rij, id);
create index on inzage (moment);
