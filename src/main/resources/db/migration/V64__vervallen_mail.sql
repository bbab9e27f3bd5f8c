-- Mail that waits and is not true any more: the interne taak that it is about is done, open again, or no longer for who it is sent to.
create view vervallen_mail as
select b.id
from bezorging b, internetaak i
where i.id = b.internetaak and case b.bericht ->> 'zolang'
    when 'open' then i.status <> 'te_verwerken'
    when 'afgerond' then i.status = 'te_verwerken'
    when 'toegewezen' then i.status <> 'te_verwerken' or not exists (
        select from toewijzing t
            left join actor_medewerker using (actor)
            left join (select id as medewerker, vervanger from medewerker) m using (medewerker)
            left join actor_eenheid using (actor)
        where t.internetaak = i.id and b.hoofd in (t.actor, medewerker, vervanger, eenheid))
    else false end;
