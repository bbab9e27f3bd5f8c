-- Moving in: where rows came from, and how far that is.
create table verhuizing (
    id uuid primary key,
    soort text not null unique,
    bron text not null,
    begonnen timestamptz not null,
    afgerond timestamptz,
    -- Rows that moved have a volgnummer above this: their number where they came from, added to it.
    vanaf bigint not null,
    -- Of each table up to which of those numbers its rows are here.
    stand json not null default '{}',
    -- The tokens that it brought.
    tokens uuid[] not null default '{}',
    -- What gives back what was taken from the tables for the time of the move.
    herstel text[] not null default '{}'
);

-- Who writes while tables are filled without their keys waits, as when the database is starting.
create function verhuizing_loopt() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('balie.verhuizing', true), '') = '' then
        raise exception 'a move is under way' using errcode = 'cannot_connect_now';
    end if;
    return null;
end $$;

-- Rows refer to each other in circles: what changes many of them at once has them checked at the end.
do $$
declare sleutel record;
begin
    for sleutel in
        select conrelid::regclass as tabel, conname from pg_constraint
        where contype = 'f' and connamespace = current_schema()::regnamespace
    loop
        execute format('alter table %s alter constraint %I deferrable initially immediate', sleutel.tabel, sleutel.conname);
    end loop;
end $$;
