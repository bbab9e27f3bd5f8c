-- Does a medewerker want a mail when a contactverzoek that she put out is done?
alter table medewerker add column mail_bij_afronding boolean not null default false;

-- What a mail is about: it is not sent any more when that is gone.
alter table bezorging add column internetaak uuid;
create index on bezorging (internetaak) where internetaak is not null;
