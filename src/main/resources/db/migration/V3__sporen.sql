-- What every write leaves behind, in the same transaction: the audit trail, and the events that others will be told of.

create table audit (
    id bigint generated always as identity primary key,
    moment timestamptz not null,
    applicatie uuid,
    applicatie_naam text not null,
    eindgebruiker text,
    toelichting text,
    soort text not null,
    rij uuid not null,
    actie text not null,
    oud json,
    nieuw json
);
create index on audit (rij, id);
create index on audit (moment);

-- Without personal data: keys, codes and yes or no. In order per hoofd (klantcontact or partij).
create table gebeurtenis (
    id bigint generated always as identity primary key,
    moment timestamptz not null,
    kanaal text not null,
    soort text not null,
    actie text not null,
    rij uuid not null,
    hoofd uuid not null,
    kenmerken json not null
);

-- Answers that are repeated to a client that sends the same request again, see Idempotency-Key.
create table antwoord (
    token uuid not null,
    sleutel text not null,
    verzoek bytea not null,
    status integer,
    location text,
    inhoud bytea,
    moment timestamptz not null,
    primary key (token, sleutel)
);
create index on antwoord (moment);

-- Numbers for klantcontacten that are registered without one.
create sequence klantcontact_nummer;

-- When it was registered here, apart from when it took place.
alter table klantcontact add column geregistreerd_op timestamptz not null default now();
create index on klantcontact (geregistreerd_op);

-- Whether the customer agrees that what she told is used again, and when she said so.
alter table betrokkene add column hergebruik boolean, add column hergebruik_op timestamptz;
