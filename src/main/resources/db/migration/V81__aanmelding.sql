-- What somebody could do when she last came in, by what she signs in with in small letters: her roles are known to who lets her in, and not
-- to the register. Who never came in is not here.
create table aanmelding (
    medewerker text primary key,
    ziet_contacten boolean not null,
    verdeelt boolean not null
);
