-- When each of the contactmomentdetails was last changed, or went: for who keeps a copy and asks what changed since.

create table contactmomentdetails_wijziging (
    id uuid primary key,
    genoemd_als text,
    -- When the transaction began that changed them.
    moment timestamptz not null,
    verwijderd boolean not null
);
create index on contactmomentdetails_wijziging (moment, id);

-- A period is summed up from the index alone.
drop index klantcontact_plaatsgevonden_op_volgnummer_idx;
create index on klantcontact (plaatsgevonden_op desc, volgnummer desc) include (id, kanaal);
