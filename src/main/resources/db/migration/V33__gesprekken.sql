-- What a medewerker types during a gesprek, as it was typed, until it is registered or thrown away. In no API, event or export.
create table gesprek (
    id uuid primary key,
    medewerker text not null,
    begonnen timestamptz not null,
    gewijzigd timestamptz not null,
    actief_sinds timestamptz,
    actieve_seconden bigint not null,
    versie integer not null,
    inhoud json not null,
    weggegooid_op timestamptz,
    klantcontact uuid
);
create index on gesprek (medewerker, gewijzigd);
create index on gesprek (gewijzigd);
