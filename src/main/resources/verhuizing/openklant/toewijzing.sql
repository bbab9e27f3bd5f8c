-- Open Klant geeft een toewijzing geen uuid: zij krijgt er een die bij elke verhuizing dezelfde is.
select
    md5('openklant-toewijzing-' || x.id)::uuid as id, x.id as volgnummer, t.uuid as internetaak, a.uuid as actor, t.status
from klantinteracties_internetakenactorenthoughmodel x
join klantinteracties_internetaak t on t.id = x.internetaak_id
join klantinteracties_actor a on a.id = x.actor_id
