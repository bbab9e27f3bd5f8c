-- Sessions that were begun with a link and ended before their cookie is over.
create table afgemeld (
    sessie uuid primary key,
    verloopt_op timestamptz not null
);
