-- Wanneer een contact is geregistreerd weet Open Klant niet: dan toen het plaatsvond.
select
    uuid as id, id as volgnummer, nullif(nummer, '') as nummer, nullif(referentienummer, '') as referentienummer,
    kanaal, onderwerp, inhoud, reactie, indicatie_contact_gelukt, hoofd_onderwerp_type, verdere_actie_ondernomen,
    taal, vertrouwelijk, plaatsgevonden_op, metadata::text::json as metadata, plaatsgevonden_op as geregistreerd_op
from klantinteracties_klantcontact
