-- What the older dialects (Contactmomenten and Klanten 1.0, the interne taak as object) know and the others do not.

alter table klantcontact add column contactmoment json;
alter table betrokkene add column rol_contactmoment text;
alter table betrokkene add column gelezen boolean;
alter table onderwerpobject add column object text not null default '';
alter table internetaak add column objecttype text;
alter table internetaak add column object json;
alter table partij_identificator add column zonder_kvk boolean;
alter table partij add column bronorganisatie text;
alter table partij add column klantnummer text;
alter table partij add column subject_type text;
alter table partij add column klant json;

create unique index partij_uniek_3 on partij (bronorganisatie, klantnummer) where klantnummer is not null;
