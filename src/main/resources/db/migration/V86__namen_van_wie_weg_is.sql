-- Who accounts for what was done reads what an employee was called who is gone: found by what she signed in with.

create index on audit (lower(oud ->> 'identificatie')) where actie = 'verwijderd' and soort = 'medewerker';
