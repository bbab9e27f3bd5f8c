-- Names by which something is known or chosen are kept without anything that nobody sees, and with their letters composed: V85 knew a part of it.
-- What would then be called as another is stays as it is: only people can tell which of the two is meant.

create function pg_temp.net(naam text) returns text language sql immutable as $$
    select btrim(regexp_replace(
        normalize(regexp_replace(
            naam,
            '[\xad\x34f\x600-\x605\x61c\x6dd\x70f\x890-\x891\x8e2\x115f-\x1160\x17b4-\x17b5\x180b-\x180f\x200b-\x200f\x202a-\x202e\x2060-\x206f\x3164\xfe00-\xfe0f\xfeff\xffa0\xfff0-\xfffb\x110bd\x110cd\x13430-\x1343f\x1bca0-\x1bca3\x1d173-\x1d17a\xe0000-\xe0fff]',
            '', 'g')),
        '[\x9-\xd\x1c-\x20\x85\xa0\x1680\x2000-\x200a\x2028-\x2029\x202f\x205f\x3000]+', ' ', 'g'))
$$;

do $$
declare
    each record;
begin
    for each in select * from (values
        ('eenheid', 'identificatie', 'id', 'versie = versie + 1', ''),
        ('medewerker', 'identificatie', 'id', 'versie = versie + 1', ''),
        ('skill', 'naam', 'id', 'versie = versie + 1', ''),
        ('rolkoppeling', 'groep', 'id', 'versie = versie + 1', ''),
        ('vragenset', 'titel', 'id', 'versie = versie + 1', ''),
        ('referentiewaarde', 'code', 'id', 'versie = versie + 1', 'a.lijst = t.lijst and'),
        ('referentiewaarde', 'naam', 'id', 'versie = versie + 1', 'a.lijst = t.lijst and'),
        ('applicatie', 'naam', 'uuid', 'contact = contact', '')) as v (tabel, kolom, sleutel, ook, binnen)
    loop
        execute format($sql$
            update %1$I t set %2$I = pg_temp.net(%2$I), %4$s
            where %2$I <> pg_temp.net(%2$I) and pg_temp.net(%2$I) <> '' and not exists (
                select from %1$I a where %5$s a.%3$I <> t.%3$I and lower(pg_temp.net(a.%2$I)) = lower(pg_temp.net(t.%2$I)))$sql$,
            each.tabel, each.kolom, each.sleutel, each.ook, each.binnen);
    end loop;
end
$$;

drop function pg_temp.net(text);
