-- What an employee or an application did, and whom an employee looked at, the latest first.
create index on audit (eindgebruiker, id) where eindgebruiker is not null;
create index on audit (applicatie_naam, id);
create index on inzage (medewerker, id);
