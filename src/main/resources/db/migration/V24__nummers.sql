-- Numbers that the register gives have ten digits, none of them a zero in front: so they are said, heard and typed whole. Numbers that were
-- given before stay as they are.
alter sequence klantcontact_nummer minvalue 1000000001 maxvalue 9999999999 start with 1000000001 restart;
alter sequence internetaak_nummer minvalue 1000000001 maxvalue 9999999999 start with 1000000001 restart;
alter sequence partij_nummer minvalue 1000000001 maxvalue 9999999999 start with 1000000001 restart;
