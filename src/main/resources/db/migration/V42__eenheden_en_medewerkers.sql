-- Who works where: eenheden are asked to do things, medewerkers belong to them, and other programs know a medewerker in their own ways.
create table eenheid (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    soort_eenheid text not null,
    identificatie text not null,
    naam text not null,
    emailadres text not null,
    telefoonnummer text not null,
    termijn integer,
    indicatie_actief boolean not null
);
create unique index eenheid_uniek_1 on eenheid (identificatie);
create index on eenheid (lower(identificatie));

create table medewerker (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    identificatie text not null,
    naam text not null,
    functie text not null,
    emailadres text not null,
    telefoonnummer text not null,
    indicatie_actief boolean not null,
    afwezig_tot date,
    vervanger uuid references medewerker
);
create unique index medewerker_uniek_1 on medewerker (identificatie);
create index on medewerker (lower(identificatie));
create index on medewerker (vervanger);

create table identiteit (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    object_id text not null,
    code_register text not null,
    code_soort_object_id text not null,
    medewerker uuid not null references medewerker
);
create unique index identiteit_uniek_1 on identiteit (object_id, code_register, code_soort_object_id);
create index on identiteit (medewerker);

create table lidmaatschap (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    medewerker uuid not null references medewerker,
    eenheid uuid not null references eenheid,
    rol text not null
);
create unique index lidmaatschap_uniek_1 on lidmaatschap (medewerker, eenheid);
create index on lidmaatschap (eenheid);

-- The logboek of an interne taak.
create table activiteit (
    id uuid primary key,
    volgnummer bigint generated always as identity unique,
    versie bigint not null,
    internetaak uuid not null references internetaak,
    soort_activiteit text not null,
    betreft text not null,
    toelichting text not null,
    moment timestamptz not null,
    actor uuid references actor,
    klantcontact uuid references klantcontact,
    opnieuw_op date
);
create index on activiteit (internetaak, moment);
create index on activiteit (moment, volgnummer);
create index on activiteit (actor);
create index on activiteit (klantcontact);

-- An actor is found by what it is known by, in capitals or not.
create index actor_object_id on actor (lower(actoridentificator_object_id));

-- As which actoren the register knows a medewerker: by how she signs in, by her e-mail address, and as other programs know her.
create view actor_medewerker as
select actor.id as actor, medewerker.id as medewerker
from medewerker join actor on lower(actor.actoridentificator_object_id) = lower(medewerker.identificatie)
where actor.soort_actor = 'medewerker' and actor.actoridentificator_code_register = 'balie'
    and actor.actoridentificator_code_soort_object_id = 'id'
union
select actor.id, medewerker.id
from medewerker join actor on lower(actor.actoridentificator_object_id) = lower(medewerker.emailadres)
where medewerker.emailadres <> '' and actor.soort_actor = 'medewerker' and actor.actoridentificator_code_soort_object_id = 'email'
union
select actor.id, identiteit.medewerker
from identiteit join actor on lower(actor.actoridentificator_object_id) = lower(identiteit.object_id)
    and actor.actoridentificator_code_register = identiteit.code_register
    and actor.actoridentificator_code_soort_object_id = identiteit.code_soort_object_id
where actor.soort_actor = 'medewerker';

-- As which actoren the register knows an eenheid.
create view actor_eenheid as
select actor.id as actor, eenheid.id as eenheid
from eenheid join actor on lower(actor.actoridentificator_object_id) = lower(eenheid.identificatie)
where actor.soort_actor = 'organisatorische_eenheid';

create index on medewerker (lower(emailadres)) where emailadres <> '';
create index on identiteit (lower(object_id));
