-- What somebody could do when she last came in, by what she signs in with in small letters: her roles are known to who lets her in, and not
-- to the register. Who never came in is not here.
create table aanmelding (
    medewerker text primary key,
    ziet_contacten boolean not null,
    verdeelt boolean not null
);

-- Who divides the work of an eenheid: not who is known to see none of it.
create view coordinator as
select eenheid, medewerker
from lidmaatschap join (select id as medewerker, lower(identificatie) as wie from medewerker where indicatie_actief) zij using (medewerker)
where rol = 'coordinator' and not exists (select from aanmelding where aanmelding.medewerker = zij.wie and not ziet_contacten);

-- Interne taken of people, by the eenheden that these belong to, as long as none is assigned to an eenheid that has a coordinator.
create view taak_van_lid as
select internetaak, status, eenheid
from toewijzing t join actor_medewerker using (actor) join lidmaatschap using (medewerker)
where not exists (
    select from toewijzing ook where ook.internetaak = t.internetaak and ook.status = t.status
        and ook.actor = any (array(select actor from actor_eenheid join coordinator using (eenheid))));

-- Of which eenheden an interne taak is, for whoever divides the work there. Who sees it and who is mailed about it follows from this alone.
create view taak_eenheid as
select internetaak, status, eenheid from toewijzing join actor_eenheid using (actor)
union all
select internetaak, status, eenheid from taak_van_lid;

-- The actoren that are somebody who works in an eenheid, or an eenheid where somebody does; and whether there is who divides the work there.
create view werkzame_actor as
with werk as (
    select eenheid, medewerker, eenheid in (select eenheid from coordinator) as verdeeld
    from lidmaatschap join (select id as medewerker from medewerker where indicatie_actief) zij using (medewerker)
        join (select id as eenheid from eenheid where indicatie_actief) daar using (eenheid))
select actor, bool_or(verdeeld) as verdeeld from actor_eenheid join werk using (eenheid) group by actor
union all
select actor, bool_or(verdeeld) from actor_medewerker join werk using (medewerker) group by actor;
