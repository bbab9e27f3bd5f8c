-- Who asked a register of others stands among who looked at whom: soort is the name of that register, and rij is null when it was not about
-- a klant of ours.
alter table inzage alter column rij drop not null;
