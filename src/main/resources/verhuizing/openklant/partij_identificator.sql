select
    i.uuid as id, i.id as volgnummer, p.uuid as identificeerde_partij, i.andere_partij_identificator,
    i.partij_identificator_code_objecttype, i.partij_identificator_code_soort_object_id,
    i.partij_identificator_object_id, i.partij_identificator_code_register, s.uuid as sub_identificator_van
from klantinteracties_partijidentificator i
left join klantinteracties_partij p on p.id = i.partij_id
left join klantinteracties_partijidentificator s on s.id = i.sub_identificator_van_id
