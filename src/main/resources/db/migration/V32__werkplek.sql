-- Links by which one signs in at the workplace without a provider: good for once, and not for long.
create table aanmeldlink (
    sha256 bytea primary key,
    verloopt_op timestamptz not null
);

-- The workplace finds a klant by postcode, in either spelling.
create index partij_bezoekadres_postcode on partij (lower(bezoekadres_postcode), bezoekadres_huisnummer)
    where bezoekadres_postcode <> '';
