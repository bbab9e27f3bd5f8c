-- In an answer url is where the row itself is: the page that it leads to is its adres.
alter table kennisartikel rename column url to adres;
alter table webpagina rename column url to adres;
alter table link rename column url to adres;
