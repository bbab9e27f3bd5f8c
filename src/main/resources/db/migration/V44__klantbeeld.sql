-- When a taak came, so that it has its place among all that happened with a klant. Of those that are there already the audit trail tells,
-- as far back as it is kept; the others came no later than now.
alter table taak add column geregistreerd_op timestamptz not null default now();
update taak set geregistreerd_op = gemaakt.moment
    from (select rij, min(moment) as moment from audit where soort = 'taak' group by rij) gemaakt
    where gemaakt.rij = taak.id;

-- A contact that was handed over to a colleague runs on until she ends it; its einddatum is then when it was handed over.
alter table contactmomentdetails add column loopt boolean;
