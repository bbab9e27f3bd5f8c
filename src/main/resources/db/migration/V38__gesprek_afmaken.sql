-- How long a contact was worked on, pauses left out; known of those that the workplace registered.
alter table contactmomentdetails add column actieve_seconden integer;

-- For which parts of the organisation a medewerker handled a vraag, the last first: to be offered first.
alter table voorkeur add column afdelingen text[] not null default '{}';

-- What most contacts end with stands first and has a key, where the municipality left the examples of V26 as they were.
update referentiewaarde set code = '0', versie = versie + 1
    where lijst = 'gespreksresultaten' and code = '10' and naam = 'Zelfstandig afgehandeld' and versie = 1
    and not exists (select from referentiewaarde where lijst = 'gespreksresultaten' and code = '0');
