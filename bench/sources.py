"""What employees look up: suggestions while they type and searching, among so many kennisartikelen."""
import random, statistics, time

import pages, register

LONGEST = 30  # ms that a suggestion may take


def fill(articles):
    """Articles of some 3,000 characters; a few words stand in many titles, as those of a municipality do, and most in few."""
    there = int(register.psql("select count(*) from kennisartikel"))
    register.psql(f"""
        select setseed(0.42);
        create temp table woord as select n, 'woord' || translate(n::text, '0123456789', 'abdefgiklm') as tekst from generate_series(1, 5000) n;
        insert into woord select -n, tekst from unnest(array['aanvragen', 'paspoort', 'vergunning', 'verhuizing', 'belasting', 'afval', 'parkeren', 'uitkering',
            'rijbewijs', 'subsidie', 'vragen', 'verlies', 'huwelijk', 'geboorte', 'overlijden', 'bezwaar']) with ordinality w (tekst, n);
        create unique index on woord (n);
        analyze woord;
        create temp table artikel as
        select artikel.n, (select string_agg(tekst, ' ') from unnest(array[-1 - (15 * power(random(), 3))::int, -1 - (artikel.n % 16),
                1 + (4999 * power(random(), 2))::int, 1 + (artikel.n * 7) % 5000]) keuze join woord on woord.n = keuze) || ' ' || artikel.n as titel,
            (select string_agg(woord.tekst, ' ') from generate_series(1, 300) plaats join woord on woord.n = 1 + (plaats * 7919 + artikel.n * 31) % 5000) as tekst
        from generate_series({there + 1}, {articles}) artikel (n);
        insert into kennisartikel (id, versie, titel, adres, afdelingen, trefwoorden, inleiding, aanvraag, voorwaarden, bewijs, kosten, termijn, bezwaar,
            bijzonderheden, geen_reactie, contact, kcc, herkomst, kenmerk, stand, zoekwoorden, zoektitel)
        select gen_random_uuid(), 1, titel, '', 'Burgerzaken', '', tekst, '', '', '', '', '', '', '', '', '', '', '', '', '',
            to_tsvector('dutch', titel || ' ' || tekst), ' ' || lower(titel) from artikel""")
    register.psql("vacuum analyze kennisartikel")


def typed(random):
    """What somebody has typed of a title, from its second letter on."""
    title = random.choice(register.psql("select titel from kennisartikel tablesample system (1) limit 200").split("\n"))
    return [title[:length] for length in range(2, min(len(title), 24))]


def timed(desk, path, fields):
    begin = time.perf_counter()
    desk.ask("POST", path, fields)
    return (time.perf_counter() - begin) * 1000


def sources(articles=50_000):
    fill(articles)
    desk, chosen = pages.Desk(pages.signed_in()), random.Random(42)
    asked = [text for _ in range(40) for text in typed(chosen)]
    for text in asked[:100]:
        timed(desk, "/werkplek/bronnen/suggesties", {"tekst": text})
    took = sorted((timed(desk, "/werkplek/bronnen/suggesties", {"tekst": text}), text) for text in asked)
    found = [timed_page(desk, text) for text in ("paspoort aanvragen", "vergunning", "aanvragen", "woordabd verlies", "bezwaar belasting")]
    percentiles = statistics.quantiles([each for each, _ in took], n=100)
    rows = ["| what | p50 ms | p99 ms | longest ms |", "|---|--:|--:|--:|",
            f"| suggestions, {len(took)} times while typing a title | {percentiles[49]:.1f} | {percentiles[98]:.1f} | {took[-1][0]:.1f} (“{took[-1][1]}”) |",
            f"| searching, the page | {statistics.median(found):.1f} | | {max(found):.1f} |", "",
            f"{register.psql('select count(*) from kennisartikel')} kennisartikelen; p99 of suggestions is to be at most {LONGEST} ms, the way there included."]
    print(*rows, sep="\n", flush=True)
    return rows


def timed_page(desk, text):
    address = desk.post("/werkplek/bronnen/zoeken", {"tekst": text})
    begin = time.perf_counter()
    desk.ask("GET", address)
    return (time.perf_counter() - begin) * 1000
