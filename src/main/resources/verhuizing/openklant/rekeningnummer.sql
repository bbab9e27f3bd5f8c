select r.uuid as id, r.id as volgnummer, p.uuid as partij, r.iban, r.bic
from klantinteracties_rekeningnummer r
left join klantinteracties_partij p on p.id = r.partij_id
