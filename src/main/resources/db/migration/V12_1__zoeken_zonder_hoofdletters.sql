-- What is searched for in any letter case; numbers without letters use the plain indexes.

create index on partij_identificator (lower(partij_identificator_object_id));
create index on onderwerpobject (lower(onderwerpobjectidentificator_object_id));
create index on bijlage (lower(bijlageidentificator_object_id));
create index on digitaal_adres (lower(adres));
create index on partij (lower(persoon_contactnaam_achternaam)) where persoon_contactnaam_achternaam is not null;
create index on partij (lower(organisatie_naam)) where organisatie_naam is not null;
