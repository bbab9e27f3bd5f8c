-- Names by which something is known or chosen are kept without what nobody sees: spaces of no width, of another width, double or around it.
-- What would then be called as another is stays as it is: only people can tell which of the two is meant.

create function pg_temp.net(naam text) returns text language sql immutable as $$
    select btrim(regexp_replace(
        regexp_replace(naam, '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
        '[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'))
$$;

update eenheid t set identificatie = pg_temp.net(identificatie), versie = versie + 1
where identificatie <> pg_temp.net(identificatie) and pg_temp.net(identificatie) <> ''
    and not exists (select from eenheid a where a.id <> t.id and pg_temp.net(a.identificatie) = pg_temp.net(t.identificatie));

update medewerker t set identificatie = pg_temp.net(identificatie), versie = versie + 1
where identificatie <> pg_temp.net(identificatie) and pg_temp.net(identificatie) <> ''
    and not exists (select from medewerker a where a.id <> t.id and pg_temp.net(a.identificatie) = pg_temp.net(t.identificatie));

update skill t set naam = pg_temp.net(naam), versie = versie + 1
where naam <> pg_temp.net(naam) and pg_temp.net(naam) <> ''
    and not exists (select from skill a where a.id <> t.id and pg_temp.net(a.naam) = pg_temp.net(t.naam));

update rolkoppeling t set groep = pg_temp.net(groep), versie = versie + 1
where groep <> pg_temp.net(groep) and pg_temp.net(groep) <> ''
    and not exists (select from rolkoppeling a where a.id <> t.id and pg_temp.net(a.groep) = pg_temp.net(t.groep));

update vragenset t set titel = pg_temp.net(titel), versie = versie + 1
where titel <> pg_temp.net(titel) and pg_temp.net(titel) <> '';

update referentiewaarde t set code = pg_temp.net(code), versie = versie + 1
where code <> pg_temp.net(code) and pg_temp.net(code) <> ''
    and not exists (
        select from referentiewaarde a where a.id <> t.id and a.lijst = t.lijst and pg_temp.net(a.code) = pg_temp.net(t.code));

update referentiewaarde t set naam = pg_temp.net(naam), versie = versie + 1
where naam <> pg_temp.net(naam) and pg_temp.net(naam) <> '';

update applicatie t set naam = pg_temp.net(naam)
where naam <> pg_temp.net(naam) and pg_temp.net(naam) <> ''
    and not exists (select from applicatie a where a.uuid <> t.uuid and pg_temp.net(a.naam) = pg_temp.net(t.naam));

drop function pg_temp.net(text);
