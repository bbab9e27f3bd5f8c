-- Applications that may call Balie, and their tokens.

create table applicatie (
    uuid uuid primary key,
    naam text not null unique,
    contact text
);

create table token (
    uuid uuid primary key,
    applicatie uuid not null references applicatie,
    -- The token itself is shown once and kept nowhere.
    sha256 bytea not null unique check (octet_length(sha256) = 32),
    aangemaakt timestamptz not null default now(),
    verloopt timestamptz,
    ingetrokken timestamptz,
    laatst_gebruikt timestamptz
);
create index on token (applicatie);

-- One row, raised whenever a token is made or revoked: a server that sees the same number has nothing to read again.
create table token_revisie (
    enig boolean primary key default true check (enig),
    revisie bigint not null
);
insert into token_revisie (revisie) values (0);
