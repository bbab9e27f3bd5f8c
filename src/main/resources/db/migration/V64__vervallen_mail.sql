-- Mail that waits and is not true any more: the interne taak that it is about is done, open again, or no longer for who it is sent to.
create view vervallen_mail as
select bezorging.id
from bezorging join internetaak on internetaak.id = bezorging.internetaak
where case bezorging.bericht ->> 'zolang'
    when 'open' then internetaak.status <> 'te_verwerken'
    when 'afgerond' then internetaak.status = 'te_verwerken'
    when 'toegewezen' then internetaak.status <> 'te_verwerken' or not exists (
        select from toewijzing
            left join actor_medewerker on actor_medewerker.actor = toewijzing.actor
            left join medewerker on medewerker.id = actor_medewerker.medewerker
            left join actor_eenheid on actor_eenheid.actor = toewijzing.actor
        where toewijzing.internetaak = internetaak.id
            and bezorging.hoofd in (toewijzing.actor, medewerker.id, medewerker.vervanger, actor_eenheid.eenheid))
    else false end;
