-- Een token opent Balie zoals het Open Klant opende: er gaat alleen een afdruk (SHA-256) van over.
select
    md5('openklant-applicatie-' || id)::uuid, md5('openklant-token-' || id)::uuid, identifier,
    nullif(concat_ws(', ', nullif(application, ''), nullif(organization, ''), nullif(contact_person, ''), nullif(email, '')), ''),
    sha256(convert_to(token, 'UTF8')), created
from token_tokenauth
