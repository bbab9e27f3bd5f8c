select uuid as id, id as volgnummer, naam from klantinteracties_categorie
