-- What another program told of a line of the logboek besides: it comes back as it was sent.
alter table activiteit add column object json;
