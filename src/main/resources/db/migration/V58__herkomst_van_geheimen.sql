-- Where the secret of a client comes from, as the file says that sets up the register: never the secret itself.
alter table token add column herkomst text;
