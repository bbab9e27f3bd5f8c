-- The open taken of an afdeling, among all that it ever had: a toewijzing knows the status of its taak.

alter table toewijzing add column status text;
update toewijzing set status = internetaak.status from internetaak where internetaak.id = toewijzing.internetaak;
alter table toewijzing alter column status set not null;
drop index toewijzing_actor_internetaak_idx;
create index on toewijzing (actor, status, internetaak);
drop index internetaak_id_idx;
