-- What a token may do: read, create, change, delete, correct, audit, namens; on everything, or on one resource (create:klantcontacten).
-- Tokens that were made before keep what they could do.

alter table token add column rechten text[] not null default '{read,create,change,delete,correct}';
alter table token alter column rechten drop default;
