-- The open taken of an afdeling, among all that it ever had: both steps from an index alone.

drop index toewijzing_actor_idx;
create index on toewijzing (actor, internetaak);
create index on internetaak (id) where status = 'te_verwerken';
