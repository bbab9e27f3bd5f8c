-- In which order people choose from a list: gespreksresultaten began in that of their codes, channels in that in which they came.
alter table referentiewaarde add column volgorde integer;
update referentiewaarde set volgorde = plaats, versie = versie + 1
from (
    select id as waarde, row_number() over (
        partition by lijst
        order by case when lijst = 'gespreksresultaten' and code ~ '^[0-9]{1,9}$' then code::integer end nulls last,
            case when lijst = 'gespreksresultaten' then code end, volgnummer) as plaats
    from referentiewaarde where lijst in ('gespreksresultaten', 'kanalen')
) geordend
where id = waarde;

-- How often a value was used, before it is deleted (klantcontact.kanaal has its index).
create index on contactmomentdetails (gespreksresultaat) where gespreksresultaat > '';
create index on klantcontact ((klantenregister ->> 'resultaat')) where klantenregister ->> 'resultaat' > '';
create index on vraagantwoord (vragenset);
