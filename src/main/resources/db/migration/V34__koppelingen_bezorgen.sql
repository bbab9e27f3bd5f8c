-- What followed a klantcontact when it was too late to tell it along: for which list of the register it is; null for all else.
alter table bezorging add column lijst text;
