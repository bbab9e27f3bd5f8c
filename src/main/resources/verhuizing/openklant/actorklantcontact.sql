select x.uuid as id, x.id as volgnummer, a.uuid as actor, k.uuid as klantcontact
from klantinteracties_actorklantcontact x
join klantinteracties_actor a on a.id = x.actor_id
join klantinteracties_klantcontact k on k.id = x.klantcontact_id
