-- What a gespreksresultaat leads to: the call page asks for what that needs.
alter table referentiewaarde add column vervolg text;
update referentiewaarde set vervolg = case when naam ilike 'doorverbonden%' then 'doorverbonden' else 'contactverzoek' end, versie = versie + 1
    where lijst = 'gespreksresultaten' and (naam ilike 'doorverbonden%' or naam ilike 'contactverzoek gemaakt');

-- What a medewerker chose last, to be offered first.
create table voorkeur (
    medewerker text primary key,
    kanaal text not null
);
