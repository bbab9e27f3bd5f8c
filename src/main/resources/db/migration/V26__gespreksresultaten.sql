-- What a gespreksresultaat means: is the customer helped with this contact, or must somebody still do something? KISS's own examples.
alter table referentiewaarde add column indicatie_afgehandeld boolean;
insert into referentiewaarde (id, versie, lijst, code, naam, indicatie_actief, locatie, indicatie_afgehandeld)
select gen_random_uuid(), 1, 'gespreksresultaten', code, naam, true, '', afgehandeld
from (values
    ('1', 'Afgehandeld, klant belt terug', true),
    ('2', 'Afgehandeld na ruggespraak', true),
    ('3', 'Contactverzoek gemaakt', false),
    ('4', 'Doorverbonden', false),
    ('5', 'Doorverbonden naar afdeling', false),
    ('6', 'Doorverbonden naar collega', false),
    ('7', 'Klant neemt opnieuw contact op', false),
    ('8', 'Verbinding verbroken', false),
    ('9', 'Verwezen naar ander instantie', true),
    ('10', 'Zelfstandig afgehandeld', true)
) as voorbeeld (code, naam, afgehandeld);
insert into telling (soort, aantal) select 'referentiewaarde', count(*) from referentiewaarde where lijst = 'gespreksresultaten';
