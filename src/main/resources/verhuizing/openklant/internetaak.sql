select
    t.uuid as id, t.id as volgnummer, nullif(t.nummer, '') as nummer, nullif(t.referentienummer, '') as referentienummer,
    t.gevraagde_handeling, k.uuid as aanleidinggevend_klantcontact, t.toelichting, t.status, t.toegewezen_op, t.afgehandeld_op
from klantinteracties_internetaak t
join klantinteracties_klantcontact k on k.id = t.klantcontact_id
