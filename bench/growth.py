"""Growth: the questions of a day to a small and to a large register; and summaries of a month, beside reading its contacts."""
import base64, hashlib, hmac, json, statistics, time

import load, register

ASKED = 20  # the clock of CPU ticks a hundred times a second


def middle(path, body=None, times=150):
    connection, taken = register.connect(), []
    for _ in range(times):
        begin = time.perf_counter()
        register.call(connection, "POST" if body else "GET", path, body and json.dumps(body))
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken) * 1000


def questions():
    connection = register.connect()
    follow, steps = f"{register.API}/klantcontacten?pageSize=20", 1000
    for _ in range(steps):
        following = register.call(connection, "GET", follow)["next"]
        if not following:
            break
        follow = following[following.index("/", 8):]
    zaak = register.psql("select onderwerpobjectidentificator_object_id from onderwerpobject order by volgnummer desc limit 1")
    bsn = register.psql("select partij_identificator_object_id from partij_identificator where partij_identificator_code_soort_object_id = 'bsn'"
               " order by volgnummer limit 1 offset 20000")
    kenmerk = register.psql("select split_part(inhoud, ' kenmerk', 2) from klantcontact where inhoud like '% kenmerk%' limit 1 offset 50000")
    contact = f"{register.API}/klantcontacten"
    identificator = "partijIdentificator__codeSoortObjectId=bsn&{}partijIdentificator__objectId=" + bsn
    return {
        "first page": contact,
        f"page reached by {steps} times next": follow,
        "contacts of a zaak": f"{contact}?onderwerpobject__onderwerpobjectidentificatorObjectId={zaak}",
        "contacts of a BSN": f"{contact}?hadBetrokkene__wasPartij__" + identificator.format("hadBetrokkene__wasPartij__"),
        "partij by BSN": f"{register.API}/partijen?" + identificator.format(""),
        "zoek, a rare word": f"{contact}?zoek=kenmerk{kenmerk}",
        "zoek, a word of a tenth of all": f"{contact}?zoek=vergunning",
        "open taken of an afdeling": f"{register.API}/internetaken?status=te_verwerken&actoren__naam=Afdeling%2050",
    }


def growth():
    rows = [f"| {register.psql('select count(*) from klantcontact')} contacts | p50 ms |", "|---|--:|"]
    for name, path in questions().items():
        rows.append(f"| {name} | {middle(path):.1f} |")
        print(rows[-1], flush=True)
    rows.append(f"| create | {middle(register.API + '/klantcontacten', load.CONTACT):.1f} |")
    print(rows[-1], flush=True)
    return rows


def reporting():
    """A JWT as reporting tools sign it (HS256)."""
    def encoded(what):
        return base64.urlsafe_b64encode(what).rstrip(b"=").decode()
    text = ".".join(encoded(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, {"exp": int(time.time()) + 3600}))
    return f"Bearer {text}.{encoded(hmac.new(register.SECRET.encode(), text.encode(), hashlib.sha256).digest())}"


def cost(work):
    """Wall time and CPU of the program and its database, in ms, and what the work gives."""
    before, begin = register.ticks(register.java()) + register.database_ticks(), time.perf_counter()
    given = work()
    taken = time.perf_counter() - begin
    return taken * 1000, (register.ticks(register.java()) + register.database_ticks() - before) / register.TICK * 1000, given


def listed():
    connection, read = register.connect(), 0
    following = f"{register.API}/klantcontacten?pageSize=100&plaatsgevondenOp__gte=2025-06-01T00:00:00Z&plaatsgevondenOp__lt=2025-07-01T00:00:00Z"
    while following:
        page = register.call(connection, "GET", following)
        read += len(page["results"])
        following = page["next"] and page["next"][page["next"].index("/", 8):]
    return read


def summed_up():
    """Waits until the figures of all days are kept."""
    while register.psql("select count(*) from cijfernotitie") != "0":
        time.sleep(1)
    register.psql("vacuum analyze dagcijfer")


def summary():
    summed_up()
    listed()
    wall, cpu, contacts = cost(listed)
    rows = [f"| a month of {register.psql('select count(*) from klantcontact')} contacts | ms | CPU ms | share of the list's CPU |", "|---|--:|--:|--:|",
            f"| {contacts} contacts through the list, a hundred at a time | {wall:.0f} | {cpu:.0f} | 1 |"]
    for question in ("per=maand", "per=dag", *(f"per=dag&groep={g}" for g in "afdeling kanaal gespreksresultaat vraag bron medewerker".split())):
        path = f"/api/managementinformatie/samenvatting?from=2025-06-01&to=2025-06-30&{question}"
        ask = lambda: [register.call(register.connect(), "GET", path, authorization=reporting()) for _ in range(ASKED)]
        ask()
        wall, cpu, _ = cost(ask)
        rows.append(f"| `{question}` | {wall / ASKED:.0f} | {cpu / ASKED:.0f} | {cpu / ASKED / float(rows[2].split('|')[3]):.3f} |")
    print("\n".join(rows), flush=True)
    return rows
