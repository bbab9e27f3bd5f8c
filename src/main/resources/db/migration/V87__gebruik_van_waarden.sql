-- How often the values of each referentielijst were used is told to who keeps it: by jumps from value to value, a few pages of an index each.

create index on klantcontact (taal) where taal > '';
create index on partij (voorkeurstaal) where voorkeurstaal > '';
create index on partij (bezoekadres_land) where bezoekadres_land > '';
create index on partij (correspondentieadres_land) where correspondentieadres_land > '';
create index on betrokkene (bezoekadres_land) where bezoekadres_land > '';
create index on betrokkene (correspondentieadres_land) where correspondentieadres_land > '';
create index on digitaal_adres (soort_digitaal_adres) where soort_digitaal_adres > '';
create index on actor (actoridentificator_code_objecttype) where actoridentificator_code_objecttype > '';
create index on bijlage (bijlageidentificator_code_objecttype) where bijlageidentificator_code_objecttype > '';
create index on onderwerpobject (onderwerpobjectidentificator_code_objecttype) where onderwerpobjectidentificator_code_objecttype > '';
create index on partij_identificator (partij_identificator_code_objecttype) where partij_identificator_code_objecttype > '';
create index on actor (actoridentificator_code_soort_object_id) where actoridentificator_code_soort_object_id > '';
create index on bijlage (bijlageidentificator_code_soort_object_id) where bijlageidentificator_code_soort_object_id > '';
create index on onderwerpobject (onderwerpobjectidentificator_code_soort_object_id) where onderwerpobjectidentificator_code_soort_object_id > '';
create index on partij_identificator (partij_identificator_code_soort_object_id) where partij_identificator_code_soort_object_id > '';
create index on actor (actoridentificator_code_register) where actoridentificator_code_register > '';
create index on bijlage (bijlageidentificator_code_register) where bijlageidentificator_code_register > '';
create index on onderwerpobject (onderwerpobjectidentificator_code_register) where onderwerpobjectidentificator_code_register > '';
create index on partij_identificator (partij_identificator_code_register) where partij_identificator_code_register > '';
