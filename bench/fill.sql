-- Fills an empty register like ten years of a city: psql -v contacts=3000000 -f bench/fill.sql
-- Everything hangs on the number of contacts. Who calls and about what is skewed: some call all the time, most people once. Indexes and
-- foreign keys are put aside and made again at the end. Names are made up; numbers of people begin with 9 and are not given out.
\set ON_ERROR_STOP on
\timing on
set synchronous_commit = off;
set maintenance_work_mem = '1GB';
set client_min_messages = warning;
select setseed(0.42);

create table aside as
select 2 as place, format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back,
       format('alter table %s drop constraint %I', conrelid::regclass, conname) as away
from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
union all
select 1, pg_get_indexdef(indexrelid), format('drop index %s', indexrelid::regclass)
from pg_index join pg_class on pg_class.oid = indexrelid
where relnamespace = current_schema()::regnamespace and not exists (select from pg_constraint where conindid = indexrelid);
select away from aside order by place desc \gexec

-- What a row leaves empty is given once, here, instead of in every insert.
create table defaulted as
select format('alter table %I alter column %I', table_name, column_name) as which, case data_type when 'text' then '''''' else '1' end as standard
from information_schema.columns
where table_schema = current_schema() and is_nullable = 'NO' and column_default is null and is_identity = 'NO'
  and (data_type = 'text' or column_name = 'versie') and table_name not in ('aside', 'flyway_schema_history');
select format('%s set default %s', which, standard) from defaulted \gexec

-- Keys that grow like those of the register; the last part tells the table.
create function sleutel(soort int, n bigint) returns uuid immutable parallel safe language sql as
$$select (lpad(to_hex(1500000000000 + n), 12, '0') || '70008' || lpad(to_hex(soort), 15, '0'))::uuid$$;
-- A number up to n, the low ones more often than the high ones: far more, or as people and zaken have contacts.
create function scheef(n bigint, macht float default 3) returns bigint volatile language sql as
$$select 1 + floor(n * power(random(), macht))::bigint$$;
create function woord(woorden text[]) returns text volatile language sql as
$$select woorden[1 + floor(array_length(woorden, 1) * power(random(), 2))::int]$$;
create function naam() returns text volatile language sql as
$$select woord('{jansen,vries,bakker,visser,smit,meijer,mulder,bos,vos,peters,hendriks,dekker,brouwer,dijkstra,kok}')
      || floor(random() * 997)$$;

\echo actoren
insert into actor (id, naam, soort_actor, indicatie_actief, actoridentificator_object_id, actoridentificator_code_objecttype,
    actoridentificator_code_register, actoridentificator_code_soort_object_id, actor_identificatie)
select sleutel(1, n), case when n <= 100 then 'Afdeling ' else 'Medewerker ' end || n,
       case when n <= 100 then 'organisatorische_eenheid' else 'medewerker' end, true,
       'actor-' || n, case when n <= 100 then 'afd' else 'mdw' end, 'obj', 'idf', false
from generate_series(1, 2000) n;

\echo partijen
insert into partij (id, soort_partij, indicatie_actief, voorkeurstaal, partij_identificatie, persoon_contactnaam_voorletters,
    persoon_contactnaam_voornaam, persoon_contactnaam_voorvoegsel_achternaam, persoon_contactnaam_achternaam, zoeknamen)
select sleutel(2, n), 'persoon', true, 'nld', true, 'J', 'Voornaam' || n % 5000, '', initcap(naam),
       ' voornaam' || n % 5000 || ' ' || naam
from (select n, naam() as naam from generate_series(1, :contacts * 4 / 10) n) p;

\echo identificatoren
insert into partij_identificator (id, identificeerde_partij, partij_identificator_code_objecttype,
    partij_identificator_code_soort_object_id, partij_identificator_object_id, partij_identificator_code_register)
select sleutel(3, n), sleutel(2, n), 'natuurlijk_persoon', 'bsn', (900000000 + n)::text, 'brp'
from generate_series(1, :contacts * 4 / 10) n
union all
select sleutel(3, 100000000 + n), sleutel(2, n), 'niet_natuurlijk_persoon', 'kvk_nummer', lpad((90000000 + n)::text, 8, '0'), 'hr'
from generate_series(1, :contacts * 2 / 10) n;

\echo klantcontacten
insert into klantcontact (id, kanaal, onderwerp, inhoud, indicatie_contact_gelukt, verdere_actie_ondernomen, taal, vertrouwelijk,
    plaatsgevonden_op, geregistreerd_op, metadata, zoekwoorden)
select sleutel(4, n), kanaal, onderwerp, inhoud, true, false, 'nld', false, moment, moment, '{}',
       to_tsvector('dutch', ' ' || onderwerp || ' ' || inhoud)
from (select n, woord('{telefoon,balie,e-mail,brief,whatsapp}') as kanaal,
             woord('{paspoort,afval,vergunning,parkeren,verhuizing,belasting,uitkering,geluid,rijbewijs,boom,riool,subsidie}')
                 || ' nummer' || scheef(200000) as onderwerp,
             'de klant vraagt naar ' || woord('{kosten,openingstijden,formulieren,termijnen,bezwaar,afspraken}') || ' en kreeg '
                 || woord('{antwoord,uitleg,toezegging}') || ' kenmerk' || n as inhoud,
             timestamptz '2016-01-01 08:00:00+01' + n * (interval '10 years' / :contacts) as moment
      from generate_series(1, :contacts) n) k;

\echo betrokkenen
insert into betrokkene (id, was_partij, had_klantcontact, contactnaam_voorletters, contactnaam_voornaam, contactnaam_achternaam, rol,
    initiator, zoeknamen)
select sleutel(5, n), case when n % 3 > 0 then sleutel(2, scheef(:contacts * 4 / 10, 1.5)) end,
       sleutel(4, case when n <= :contacts then n else scheef(:contacts, 1) end), 'J', 'Voornaam' || n % 5000, initcap(naam),
       case when n % 10 = 0 then 'vertegenwoordiger' else 'klant' end, n <= :contacts, ' voornaam' || n % 5000 || ' ' || naam
from (select n, naam() as naam from generate_series(1, :contacts * 12 / 10) n) b;

\echo digitale adressen
insert into digitaal_adres (id, verstrekt_door_betrokkene, verstrekt_door_partij, adres, soort_digitaal_adres, is_standaard_adres,
    adres_genormaliseerd)
select sleutel(6, n), case when n % 2 = 0 then sleutel(5, n) end, case when n % 2 = 1 then sleutel(2, 1 + n * 4 / 10) end,
       'klant' || n || '@voorbeeld.example', 'email', false, 'klant' || n || '@voorbeeld.example'
from generate_series(1, :contacts - 2) n;

\echo actoren bij klantcontacten
insert into actorklantcontact (id, actor, klantcontact)
select sleutel(7, n), sleutel(1, 100 + scheef(1900)), sleutel(4, n) from generate_series(1, :contacts) n;

\echo onderwerpobjecten
insert into onderwerpobject (id, klantcontact, onderwerpobjectidentificator_object_id, onderwerpobjectidentificator_code_objecttype,
    onderwerpobjectidentificator_code_register, onderwerpobjectidentificator_code_soort_object_id)
select sleutel(8, n), sleutel(4, n * 3), sleutel(9, scheef(:contacts / 5, 1.5))::text, 'zgw-Zaak', 'openzaak', 'uuid'
from generate_series(1, :contacts / 3) n;

\echo interne taken
insert into internetaak (id, gevraagde_handeling, aanleidinggevend_klantcontact, status, toegewezen_op, afgehandeld_op)
select sleutel(10, n), 'Terugbellen', sleutel(4, n * 6), status, moment, case when status = 'verwerkt' then moment + interval '1 day' end
from (select n, case when n > :contacts / 6 - 5000 then 'te_verwerken' else 'verwerkt' end as status,
             timestamptz '2016-01-01 08:00:00+01' + n * 6 * (interval '10 years' / :contacts) as moment
      from generate_series(1, :contacts / 6) n) t;
insert into toewijzing (id, internetaak, actor, status)
select sleutel(11, volgnummer), id, sleutel(1, scheef(100)), status from internetaak;

\echo contactmomentdetails
insert into contactmomentdetails (id, klantcontact, startdatum, einddatum, gespreksresultaat, vraag, emailadres_kcm,
    verantwoordelijke_afdeling, gespreks_id)
select sleutel(4, n), sleutel(4, n), moment, moment + interval '1 second' * (30 + scheef(1800)),
       woord('{Zelfstandig afgehandeld,Doorverbonden,Contactverzoek gemaakt,Onbekend}'), 'Vraag ' || scheef(500),
       'kcm' || n % 60 || '@voorbeeld.example', 'Afdeling ' || scheef(40), case when n % 8 < 2 then 'gesprek-' || n / 8 end
from (select n, timestamptz '2016-01-01 08:00:00+01' + n * (interval '10 years' / :contacts) as moment
      from generate_series(1, :contacts) n where n % 10 > 0) d;
insert into bron (id, contactmomentdetails, soort, titel, url)
select sleutel(12, n), sleutel(4, n * 3), 'kennisartikel', 'Artikel ' || scheef(300), 'https://kennis.example/' || n
from generate_series(1, :contacts / 3) n where n * 3 % 10 > 0;

\echo indexen
select back from aside order by place \gexec
select format('%s drop default', which) from defaulted \gexec
drop table aside, defaulted;
drop function sleutel, scheef, naam, woord;
delete from telling;
select format('insert into telling (soort, aantal) select %L, count(*) from %I', t, t)
from unnest('{actor,partij,partij_identificator,klantcontact,betrokkene,digitaal_adres,actorklantcontact,onderwerpobject,internetaak,toewijzing,contactmomentdetails,bron,referentiewaarde}'::text[]) t \gexec
insert into cijfernotitie (dag) select distinct (plaatsgevonden_op at time zone 'Europe/Amsterdam')::date from klantcontact;
vacuum analyze;
