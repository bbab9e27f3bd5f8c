-- What the standard's own dialect knows and the others do not.

alter table klantcontact add column initiatiefnemer text;
alter table digitaal_adres add column soort_code text not null default '';

-- Numbers for what is registered without one.
create sequence partij_nummer;
create sequence internetaak_nummer;
