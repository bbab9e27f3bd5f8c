-- Who put an interne taak out. Of those that are there that is who took part in the contact first, and before the taak was made.
alter table internetaak add column uitgezet_door uuid references actor;
update internetaak set uitgezet_door = (select actor from actorklantcontact
    where klantcontact = internetaak.aanleidinggevend_klantcontact and actorklantcontact.id < internetaak.id
    order by actorklantcontact.id limit 1);
create index on internetaak (uitgezet_door, status);
