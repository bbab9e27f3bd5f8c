-- The workplace finds who was noted by a contact, and is no klant, by postcode too; in either spelling. An index that leaves out who has
-- none is used only when it says so in the words of the question.
create index betrokkene_bezoekadres_postcode on betrokkene (lower(bezoekadres_postcode), bezoekadres_huisnummer)
    where lower(bezoekadres_postcode) <> '';
drop index partij_bezoekadres_postcode;
create index partij_bezoekadres_postcode on partij (lower(bezoekadres_postcode), bezoekadres_huisnummer)
    where lower(bezoekadres_postcode) <> '';

-- The same words, spelled right, where nobody changed them.
update referentiewaarde set naam = 'Verwezen naar andere instantie', versie = versie + 1
where lijst = 'gespreksresultaten' and code = '9' and naam = 'Verwezen naar ander instantie';
