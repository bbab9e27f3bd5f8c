-- When each source of what employees look up was loaded last.
create table laadbeurt (
    bron text primary key,
    moment timestamptz not null
);
