-- What rows are found by, without what people write in different ways. Worked out by the store (nl.balie.store.Normalising): null until
-- it has, also for rows that are here already.

create extension if not exists pg_trgm;

alter table klantcontact add column zoekwoorden tsvector;
create index on klantcontact using gin (zoekwoorden);
create index on klantcontact (volgnummer) where zoekwoorden is null;

alter table partij add column zoeknamen text;
create index on partij using gin (zoeknamen gin_trgm_ops);
create index on partij (volgnummer) where zoeknamen is null;

alter table betrokkene add column zoeknamen text;
create index on betrokkene using gin (zoeknamen gin_trgm_ops);
create index on betrokkene (volgnummer) where zoeknamen is null;

alter table digitaal_adres add column adres_genormaliseerd text;
create index on digitaal_adres (adres_genormaliseerd);
create index on digitaal_adres (volgnummer) where adres_genormaliseerd is null;

-- The orders that a list can be asked for in; what is not handled yet comes behind all that is.
create index on klantcontact (kanaal, volgnummer);
create index on internetaak (toegewezen_op, volgnummer);
create index on internetaak (coalesce(afgehandeld_op, 'infinity'), volgnummer);
create index on internetaak (afgehandeld_op) where afgehandeld_op is not null;
create index on internetaak (status, toegewezen_op, volgnummer);
drop index internetaak_status_volgnummer_idx;
create index on internetaak (status, volgnummer);
