-- The days on which the municipality is closed, besides weekends and public holidays.
create table sluitingsdag (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    datum date not null,
    omschrijving text not null
);
create unique index sluitingsdag_uniek_1 on sluitingsdag (datum);

-- When an interne taak must be done: in working time, so worked out in Java. Those that are open already get one within minutes.
alter table internetaak add column uiterlijk_op timestamptz;
create index on internetaak (coalesce(uiterlijk_op, 'infinity'), volgnummer) where status = 'te_verwerken';
create index on internetaak (volgnummer) where status = 'te_verwerken' and uiterlijk_op is null;

-- What was told by mail because of the time, so that it is told once: of which taak, about which term. The overview of a day is of nobody.
create table melding (
    soort text not null,
    over uuid not null,
    moment timestamptz not null,
    primary key (over, soort, moment)
);
