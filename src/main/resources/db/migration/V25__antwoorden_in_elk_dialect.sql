-- A kept answer has the headers of its dialect.
alter table antwoord add column koppen json;
update antwoord set koppen = json_build_object('Content-Type', 'application/json', 'Location', location) where status is not null;
alter table antwoord drop column location;
