-- What was passed on and still runs, of whoever passed it on.
create index on contactmomentdetails (startdatum desc) where loopt;

-- What is open, and who has to do it: that many are open and few are done is how a backlog looks.
create index on internetaak (id) where status = 'te_verwerken';
create index on toewijzing (internetaak, actor) where status = 'te_verwerken';

-- What is gone is accounted for by the number that it had.
create index on audit ((oud ->> 'nummer')) where actie = 'verwijderd' and soort in ('klantcontact', 'internetaak');
