select
    b.uuid as id, b.id as volgnummer, k.uuid as was_bijlage_van_klantcontact,
    b.bijlageidentificator_object_id, b.bijlageidentificator_code_objecttype,
    b.bijlageidentificator_code_register, b.bijlageidentificator_code_soort_object_id
from klantinteracties_bijlage b
left join klantinteracties_klantcontact k on k.id = b.klantcontact_id
