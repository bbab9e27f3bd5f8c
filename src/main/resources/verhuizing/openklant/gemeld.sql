-- Wat vreemd is en toch meekomt, of achterblijft: per rij de lijst, de uuid en wat ermee is gedaan.
select 'actor', a.uuid, 'gegevens van een andere soort actor zijn achtergebleven'
from klantinteracties_actor a where (a.soort_actor <> 'medewerker' and exists (select from klantinteracties_medewerker m where m.actor_id = a.id))
    or (a.soort_actor <> 'organisatorische_eenheid' and exists (select from klantinteracties_organisatorischeeenheid o where o.actor_id = a.id))
    or (a.soort_actor <> 'geautomatiseerde_actor' and exists (select from klantinteracties_geautomatiseerdeactor g where g.actor_id = a.id))
union all
select 'partij', p.uuid, 'gegevens van een andere soort partij zijn achtergebleven'
from klantinteracties_partij p where (p.soort_partij <> 'persoon' and exists (select from klantinteracties_persoon n where n.partij_id = p.id))
    or (p.soort_partij <> 'organisatie' and exists (select from klantinteracties_organisatie o where o.partij_id = p.id))
    or (p.soort_partij <> 'contactpersoon' and exists (select from klantinteracties_contactpersoon c where c.partij_id = p.id))
union all
select 'partij', uuid, 'een leeg nummer is geen nummer geworden' from klantinteracties_partij where nummer = ''
union all
select 'klantcontact', uuid, 'een leeg nummer is geen nummer geworden' from klantinteracties_klantcontact where nummer = '' or referentienummer = ''
union all
select 'internetaak', uuid, 'een leeg nummer is geen nummer geworden' from klantinteracties_internetaak where nummer = '' or referentienummer = ''
union all
select 'digitaal_adres', uuid, 'is van niemand, en bewaard' from klantinteracties_digitaaladres where partij_id is null and betrokkene_id is null
union all
select 'digitaal_adres', d.uuid, 'was een tweede standaardadres van deze soort, en is dat niet meer'
from klantinteracties_digitaaladres d where d.is_standaard_adres and exists (
    select from klantinteracties_digitaaladres later
    where later.partij_id = d.partij_id and later.soort_digitaal_adres = d.soort_digitaal_adres and later.is_standaard_adres and later.id > d.id)
union all
select 'digitaal_adres', uuid, 'een soort die vandaag niet meer mag, en bewaard' from klantinteracties_digitaaladres
where soort_digitaal_adres not in ('email', 'telefoonnummer', 'overig')
union all
select 'digitaal_adres', uuid, 'een telefoonnummer dat vandaag niet meer mag, en bewaard' from klantinteracties_digitaaladres
where soort_digitaal_adres = 'telefoonnummer' and adres !~ '{telefoonnummer}'
union all
select 'partij_identificator', uuid, 'een code die vandaag niet meer mag, en bewaard' from klantinteracties_partijidentificator
where partij_identificator_code_soort_object_id not in ('', 'bsn', 'vestigingsnummer', 'kvk_nummer', 'rsin')
    or partij_identificator_code_objecttype not in ('', 'natuurlijk_persoon', 'niet_natuurlijk_persoon', 'vestiging')
    or partij_identificator_code_register not in ('', 'brp', 'hr')
