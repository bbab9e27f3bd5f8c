-- What a medewerker typed at a contactverzoek and did not send yet, as it was typed. In no API, event or export; apart from the taak, so that
-- nothing a colleague does wipes it.
create table concept (
    medewerker text not null,
    internetaak uuid not null,
    inhoud json not null,
    gewijzigd timestamptz not null,
    primary key (medewerker, internetaak)
);
create index on concept (gewijzigd);
