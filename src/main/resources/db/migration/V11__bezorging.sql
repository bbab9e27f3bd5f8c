-- What others still have to be told or handed, one row for each destination: in order per hoofd (klantcontact or partij).

create table bezorging (
    id bigint generated always as identity primary key,
    bestemming text not null,
    hoofd uuid not null,
    -- Handed on to an external register: the row goes with its klantcontact. Null for a notification.
    klantcontact uuid,
    -- The same at every try, so that who gets it twice can tell.
    sleutel uuid not null,
    -- Personal where a klantcontact is handed on; null once it is delivered.
    bericht json,
    moment timestamptz not null,
    -- wacht, geparkeerd or bezorgd.
    status text not null default 'wacht',
    pogingen integer not null default 0,
    volgende_poging timestamptz not null,
    -- Somebody is sending it, and nobody else does before this moment.
    bezig_tot timestamptz,
    -- What went wrong the last time; never what was sent or answered.
    reden text,
    -- Where the external register keeps the klantcontact.
    url text
);
create index on bezorging (bestemming, hoofd, id) where status = 'wacht';
create index on bezorging (bestemming, volgende_poging) where status = 'wacht';
-- What did not arrive is counted and listed, beside all that did.
create index on bezorging (status, id) where status <> 'bezorgd';
create index on bezorging (klantcontact) where klantcontact is not null;
