-- Figures of each day (of the Netherlands), so that management information need not go past the contacts again: per kind of group and per
-- group how many contacts, how many of them were handled at once, how many belong to no gesprek, which gesprekken (as a digest), and how
-- many seconds each took, in order. A day of which a note tells that something was touched is counted from its rows instead.
create table dagcijfer (
    dag date not null,
    soort text not null,
    groep text collate "C",
    contacten integer not null,
    meteen integer not null,
    los integer not null,
    gesprekken uuid[],
    seconden bigint[]
);
create index on dagcijfer (soort, dag);

-- What a transaction touched: a day, a klantcontact, all those of an actor, or (none of these) everything. Only inserted by who writes.
create table cijfernotitie (
    id bigint generated always as identity primary key,
    dag date,
    klantcontact uuid,
    actor uuid
);
insert into cijfernotitie (dag) select distinct (plaatsgevonden_op at time zone 'Europe/Amsterdam')::date from klantcontact;
