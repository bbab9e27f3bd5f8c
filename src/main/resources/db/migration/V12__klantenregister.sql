-- What only the klantenregister (kic/v1) knows, by the names that it has there.

alter table klantcontact add column klantenregister json;
alter table partij add column klantenregister json;
alter table betrokkene add column klantenregister json;
alter table partij_identificator add column klantenregister json;
