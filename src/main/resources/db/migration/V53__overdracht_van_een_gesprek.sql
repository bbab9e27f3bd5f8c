-- Who handed a gesprek over to the colleague whose it is now; nothing once she has gone on with it.
alter table gesprek add column overgedragen_door text;
