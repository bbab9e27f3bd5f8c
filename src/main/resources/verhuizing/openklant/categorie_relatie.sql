select x.uuid as id, x.id as volgnummer, p.uuid as partij, c.uuid as categorie, x.begin_datum, x.eind_datum
from klantinteracties_categorierelatie x
left join klantinteracties_partij p on p.id = x.partij_id
left join klantinteracties_categorie c on c.id = x.categorie_id
