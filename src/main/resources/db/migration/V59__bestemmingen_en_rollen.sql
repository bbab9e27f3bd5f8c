-- Who is told or handed something, and which group has which roles, as the file says that sets up the register. Secrets stand elsewhere.
create table bestemming (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    naam text not null,
    soort text not null,
    url text not null,
    client_id text not null,
    geheim text not null,
    token text not null,
    kanalen text not null,
    acties text not null,
    kenmerken text not null,
    standaard boolean not null,
    bronorganisatie text not null,
    contactverzoek_type text not null,
    vervolg text not null,
    geduld text not null,
    eerste_pauze text not null,
    pogingen integer
);
create unique index bestemming_uniek_1 on bestemming (naam);

create table rolkoppeling (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    groep text not null,
    rollen text not null
);
create unique index rolkoppeling_uniek_1 on rolkoppeling (groep);
