select v.uuid as id, v.id as volgnummer, d.uuid as vertegenwoordigende_partij, w.uuid as vertegenwoordigde_partij
from klantinteracties_vertegenwoordigden v
join klantinteracties_partij d on d.id = v.vertegenwoordigende_partij_id
join klantinteracties_partij w on w.id = v.vertegenwoordigde_partij_id
