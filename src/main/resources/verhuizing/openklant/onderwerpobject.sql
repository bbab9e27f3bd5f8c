select
    o.uuid as id, o.id as volgnummer, k.uuid as klantcontact, w.uuid as was_klantcontact,
    o.onderwerpobjectidentificator_object_id, o.onderwerpobjectidentificator_code_objecttype,
    o.onderwerpobjectidentificator_code_register, o.onderwerpobjectidentificator_code_soort_object_id
from klantinteracties_onderwerpobject o
left join klantinteracties_klantcontact k on k.id = o.klantcontact_id
left join klantinteracties_klantcontact w on w.id = o.was_klantcontact_id
