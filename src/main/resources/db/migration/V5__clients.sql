-- Applications that sign JSON Web Tokens are let in by a client id and a secret, which is longer than a block of SHA-256: by RFC 2104
-- its sha256 is then the very key of its signatures, so that this is all that is kept of it, as of a token.

alter table token add column client_id text check (client_id <> '');
create unique index on token (client_id) where ingetrokken is null;
