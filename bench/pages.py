"""The pages of the workplace: each by itself, and the registering of a gesprek beside the same deed through the API."""
import json, re, statistics, threading, time, urllib.parse

import growth, load, register

TYPED = {"notitie-1": "De klant vraagt wanneer het afval rond kerst wordt opgehaald.", "kanaal-1": "telefoon", "resultaat-1": "Zelfstandig afgehandeld",
         "voornaam": "Jan", "achternaam": "Voorbeeld", "telefoon": "0970123456"}


def same_deed(number):
    """What Balie registers of TYPED, as a program would ask for it."""
    return {
        "klantcontact": {"kanaal": "telefoon", "onderwerp": TYPED["notitie-1"], "inhoud": TYPED["notitie-1"], "taal": "nld", "vertrouwelijk": False,
                         "indicatieContactGelukt": True, "plaatsgevondenOp": "2026-03-01T09:55:00Z"},
        "actoren": [{"naam": "Eerste beheerder", "soortActor": "medewerker", "actoridentificator": {
            "objectId": "eerste-beheerder", "codeObjecttype": "mdw", "codeRegister": "balie", "codeSoortObjectId": "id"}}],
        "betrokkenen": [{"rol": "klant", "initiator": True, "contactnaam": {"voornaam": "Jan", "achternaam": "Voorbeeld"},
                         "digitaleAdressen": [{"adres": TYPED["telefoon"], "soortDigitaalAdres": "telefoonnummer"}]}],
        "contactmomentdetails": {"gespreksresultaat": TYPED["resultaat-1"], "gespreksId": f"bench-{number}", "startdatum": "2026-03-01T09:55:00Z",
                                 "einddatum": "2026-03-01T10:00:00Z"},
    }


class Desk:
    """A browser that is signed in."""

    def __init__(self, cookie):
        self.connection, self.cookie = register.connect(), cookie

    def ask(self, method, path, fields=None, headers={}):
        headers = {"Cookie": self.cookie, "Accept-Encoding": "gzip", "Sec-Fetch-Site": "same-origin",
                   "Content-Type": "application/x-www-form-urlencoded"} | headers
        self.connection.request(method, path, urllib.parse.urlencode(fields) if fields is not None else None, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status}")
        return answer, content

    def post(self, path, fields):
        return self.ask("POST", path, fields)[0].getheader("Location")


def signed_in():
    """The cookie of whom the link of the last start lets in."""
    link = re.findall(r"^Desk: +\S+?(/werkplek/aanmelden/\S+)", (register.DATA / "balie.log").read_text(), re.M)[-1]
    return Desk("").ask("POST", link, {"persoon": "eerste-beheerder"})[0].getheader("Set-Cookie").split(";")[0]


def backlog(taken):
    """So many contactverzoeken are open, and the others are done."""
    register.psql(f"""
        create temporary table andere as select id, case when status = 'verwerkt' then 'te_verwerken' else 'verwerkt' end as status from internetaak
        where (volgnummer > (select max(volgnummer) from internetaak) - {taken}) <> (status = 'te_verwerken');
        update internetaak set status = andere.status, afgehandeld_op = case when andere.status = 'verwerkt' then toegewezen_op end,
            uiterlijk_op = toegewezen_op + interval '2 days' from andere where andere.id = internetaak.id;
        update toewijzing set status = andere.status from andere where andere.id = toewijzing.internetaak""")
    register.psql("vacuum analyze internetaak")
    register.psql("vacuum analyze toewijzing")


def divides_work():
    """Who is signed in divides the work of the eenheid that is asked most, a colleague that of the others: what is of nobody is rare."""
    register.psql("""
        insert into eenheid (id, versie, soort_eenheid, identificatie, naam, emailadres, telefoonnummer, indicatie_actief)
        select gen_random_uuid(), 1, 'afdeling', actoridentificator_object_id, naam, '', '', true from actor
        where actoridentificator_object_id like 'actor-%' and actoridentificator_code_objecttype = 'afd' on conflict do nothing;
        insert into medewerker (id, versie, identificatie, naam, functie, emailadres, telefoonnummer, indicatie_actief)
        values (gen_random_uuid(), 1, 'collega', 'Collega', '', '', '', true) on conflict do nothing;
        insert into lidmaatschap (id, versie, medewerker, eenheid, rol)
        select gen_random_uuid(), 1, medewerker.id, eenheid.id, 'coordinator' from medewerker, eenheid
        where medewerker.identificatie = case when eenheid.identificatie = 'actor-1' then 'eerste-beheerder' else 'collega' end on conflict do nothing""")


def addresses(desk):
    desk.ask("GET", "/werkplek/")  # who comes in for the first time becomes a medewerker
    backlog(100_000)
    divides_work()
    eenheid, taak = register.psql(
        "select e.id, t.internetaak from eenheid e, toewijzing t join actor a on a.id = t.actor"
        " where e.identificatie = 'actor-1' and a.actoridentificator_object_id = 'actor-1' and t.status = 'te_verwerken' limit 1").split("|")
    klant, contact, naam = register.psql(
        "select p.id, b.had_klantcontact, p.persoon_contactnaam_achternaam from partij p join betrokkene b on b.was_partij = p.id"
        " order by p.volgnummer limit 1 offset 20000").split("|")
    return {"begin": "/werkplek/", "klant": f"/werkplek/klanten/{klant}", "contact": f"/werkplek/contacten/{contact}",
            "work list": f"/werkplek/contactverzoeken?wachtrij=team&eenheid={eenheid}",
            "work list, too late": f"/werkplek/contactverzoeken?wachtrij=team&eenheid={eenheid}&termijn=telaat&behandelaar=niemand",
            "work list, of nobody": "/werkplek/contactverzoeken?wachtrij=los",
            "contactverzoek": f"/werkplek/contactverzoeken/{taak}",
            "figures of a month": "/werkplek/cijfers?van=2025-06-01&tot=2025-06-30&per=dag&groep=kanaal",
            "search, a name": desk.post("/werkplek/zoeken", {"tekst": naam}), "gesprek": desk.post("/werkplek/gesprekken", {})}


def cost_of(times, work):
    """µs of the program and its database for each, when it is done so many times."""
    _, cpu, _ = growth.cost(lambda: [work(n) for n in range(times)])
    return cpu * 1000 / times


def register_begun(desk, gesprek, release):
    return desk.post(f"{gesprek}/registratie", TYPED | {"versie": "1", "formulier": release})


def release_of(desk):
    """What the form of a gesprek says of the release that it was made by."""
    page = desk.ask("GET", desk.post("/werkplek/gesprekken", {}), headers={"Accept-Encoding": "identity"})[1].decode()
    return re.search(r'name="formulier" value="([^"]+)"', page)[1]


def beside_the_api(desk, times=500):
    """A gesprek is begun and registered, which is two forms; the pages that these lead to are not asked."""
    connection, release = register.connect(), release_of(desk)
    api = lambda n: register.call(connection, "POST", f"{register.API}/registreer-klantcontact", json.dumps(same_deed(n)))
    by_page, by_api = [], []
    for _ in range(4):
        by_page.append(cost_of(times, lambda n: register_begun(desk, desk.post("/werkplek/gesprekken", {}), release)))
        by_api.append(cost_of(times, api))
    page, asked = statistics.median(by_page[1:]), statistics.median(by_api[1:])
    return [f"Beginning and registering a gesprek costs {page:.0f} µs of CPU, database included; the same through `registreer-klantcontact` {asked:.0f} µs: "
            f"**{page / asked:.2f}** times as much (at most 1.5)."]


def at_once(cookie, people=50, gesprekken=10):
    """So many people begin, type, register and read what became of it, all at the same time."""
    taken, contacts, release = [], [], release_of(Desk(cookie))

    def work():
        desk = Desk(cookie)
        for _ in range(gesprekken):
            gesprek = desk.post("/werkplek/gesprekken", {})
            begin = time.perf_counter()
            contact = register_begun(desk, gesprek, release)
            taken.append((time.perf_counter() - begin) * 1000)
            contacts.append(contact)
            desk.ask("GET", contact)

    before = int(register.psql("select count(*) from klantcontact"))
    everybody = [threading.Thread(target=work) for _ in range(people)]
    for each in everybody:
        each.start()
    for each in everybody:
        each.join()
    more = int(register.psql("select count(*) from klantcontact")) - before
    percentiles = statistics.quantiles(taken, n=100)
    return [f"{people} people at once, {gesprekken} gesprekken each, without a pause: registering took {percentiles[49]:.0f} ms (p50) and "
            f"{percentiles[98]:.0f} ms (p99); {len(taken)} were registered, {len(set(contacts))} contacts came of them, and {more} were stored."]


def pages(seconds):
    cookie = signed_in()
    desk = Desk(cookie)
    rows = [f"| {register.psql('select count(*) from klantcontact')} contacts | req/s | p50 ms | p99 ms | server µs | PostgreSQL µs | KB packed |",
            "|---|--:|--:|--:|--:|--:|--:|"]
    headers = {"Cookie": cookie, "Accept-Encoding": "gzip"}
    for name, path in addresses(desk).items():
        operation = ("GET", path, None, None)
        load.wrk(operation, seconds, 1, headers=headers)
        server, postgres = register.ticks(register.java()), register.database_ticks()
        measured = load.wrk(operation, seconds, 1, headers=headers)
        micros = 1e6 / register.TICK / measured["requests"]
        rows.append(f"| {name} | {measured['per second']:.0f} | {measured['p50']:.1f} | {measured['p99']:.1f} | "
                    f"{(register.ticks(register.java()) - server) * micros:.0f} | {(register.database_ticks() - postgres) * micros:.0f} | "
                    f"{len(desk.ask('GET', path)[1]) / 1024:.1f} |")
        print(rows[-1], flush=True)
    for more in (beside_the_api(desk), at_once(cookie)):
        print(*more, flush=True)
        rows += ["", *more]
    backlog(5_000)  # as it was filled
    return rows
