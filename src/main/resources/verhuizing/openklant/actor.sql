-- Een actor met wat bij zijn soort hoort; wat er van een andere soort bij staat, blijft achter.
select
    a.uuid as id, a.id as volgnummer, a.naam, a.soort_actor, a.indicatie_actief,
    a.actoridentificator_object_id, a.actoridentificator_code_objecttype,
    a.actoridentificator_code_register, a.actoridentificator_code_soort_object_id,
    coalesce(m.id, o.id, g.id) is not null as actor_identificatie,
    m.functie as medewerker_functie, m.emailadres as medewerker_emailadres, m.telefoonnummer as medewerker_telefoonnummer,
    o.omschrijving as organisatorische_eenheid_omschrijving, o.emailadres as organisatorische_eenheid_emailadres,
    o.faxnummer as organisatorische_eenheid_faxnummer, o.telefoonnummer as organisatorische_eenheid_telefoonnummer,
    g.functie as geautomatiseerde_actor_functie, g.omschrijving as geautomatiseerde_actor_omschrijving
from klantinteracties_actor a
left join klantinteracties_medewerker m on m.actor_id = a.id and a.soort_actor = 'medewerker'
left join klantinteracties_organisatorischeeenheid o on o.actor_id = a.id and a.soort_actor = 'organisatorische_eenheid'
left join klantinteracties_geautomatiseerdeactor g on g.actor_id = a.id and a.soort_actor = 'geautomatiseerde_actor'
