-- Numbers of a partij in registers that nobody here knows, as the klantenregister (kic/v1) sent them: they have no place among the codes
-- of a partij-identificator.
create table vreemd_nummer (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    andere_partij_identificator text not null,
    partij_identificator_objecttype text not null,
    partij_identificator_soort_object_id text not null,
    partij_identificator_object_id text not null,
    partij_identificator_register text not null,
    partij uuid not null references partij
);
create index on vreemd_nummer (partij);
create index on vreemd_nummer (partij_identificator_object_id);
create index on vreemd_nummer (lower(partij_identificator_object_id));
