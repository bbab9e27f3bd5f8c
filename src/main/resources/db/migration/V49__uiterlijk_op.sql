-- By when an interne taak must be done, finished or not: the API of the workplace sorts and narrows its list by it.
create index on internetaak (coalesce(uiterlijk_op, 'infinity'), volgnummer);
create index on internetaak (uiterlijk_op) where uiterlijk_op is not null;
