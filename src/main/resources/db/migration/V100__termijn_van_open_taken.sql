-- What is of nobody is late or not: that is read with what is open, a page of the index at a time.
create index internetaak_open_idx on internetaak (id) include (uiterlijk_op) where status = 'te_verwerken';
drop index internetaak_id_idx;
