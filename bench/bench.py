"""Measures Balie against what PostgreSQL itself can do: see docs/benchmarks.md. Python 3.11, standard library; wrk, pgbench and psql."""
import argparse, base64, datetime, glob, hashlib, hmac, http.client, json, os, pathlib, re, shutil, signal, statistics, subprocess, sys, time, urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
DATA = ROOT / "target" / "bench"  # below it a directory for each number of contacts
HTTP, MANAGEMENT, DATABASE = 8180, 9180, 54380
API = "/klantinteracties/api/v1"
SECRET = "a secret of at least thirty-two characters"
TICK = os.sysconf("SC_CLK_TCK")
BYTES_PER_CONTACT = 5_000


# The program, on a database of its own that stays from one run to the next.

def start():
    DATA.mkdir(parents=True, exist_ok=True)
    environment = dict(os.environ, BALIE_DATA=str(DATA / "data"), QUARKUS_HTTP_PORT=str(HTTP),
                       QUARKUS_MANAGEMENT_PORT=str(MANAGEMENT), BALIE_DATABASE_PORT=str(DATABASE),
                       BALIE_MANAGEMENTINFORMATIE_SECRET=SECRET)
    log = open(DATA / "balie.log", "w")
    balie = subprocess.Popen([str(ROOT / "balie"), "start"], env=environment, stdout=log, stderr=subprocess.STDOUT)
    for _ in range(1200):
        if b"Balie is ready" in (DATA / "balie.log").read_bytes():
            break
        if balie.poll() is not None:
            sys.exit((DATA / "balie.log").read_text())
        time.sleep(0.1)
    found = re.search(r"Token: ([0-9a-f]{40})", (DATA / "balie.log").read_text())
    if found:
        (DATA / "token").write_text(found[1])
    return balie


def stop(balie):
    balie.send_signal(signal.SIGTERM)
    balie.wait()


def psql(sql, *options):
    return subprocess.run(["psql", "-h", "127.0.0.1", "-p", str(DATABASE), "-U", "balie", "-d", "balie", "-qAt", *options]
                          + ([] if sql is None else ["-c", sql]),
                          env=known(), check=True, capture_output=True, text=True).stdout.strip()


def known():
    return dict(os.environ, PGPASSWORD=(DATA / "data" / "postgresql" / "balie.password").read_text())


def fill(contacts):
    there = int(psql("select count(*) from klantcontact"))
    if there >= contacts:
        return
    if there:
        sys.exit(f"{DATA} holds {there} contacts only: remove it first.")
    free = shutil.disk_usage(DATA).free
    if free < contacts * BYTES_PER_CONTACT:
        sys.exit(f"{contacts} contacts need some {contacts * BYTES_PER_CONTACT >> 30} GB of disk, and {free >> 30} GB are free.")
    begin = time.time()
    psql(None, "-v", f"contacts={contacts}", "-f", str(HERE / "fill.sql"))
    print(f"{contacts} contacts filled in {time.time() - begin:.0f} s", flush=True)


# What is asked.

def token():
    return (DATA / "token").read_text()


def call(connection, method, path, body=None, timings=None, authorization=None):
    """Asks; what the program tells of the work behind the answer goes into timings."""
    headers = {"Authorization": authorization or "Token " + token(), "Content-Type": "application/json", "X-Server-Timing": "yes"}
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    content = answer.read()
    if timings is not None:
        timings.append(answer.getheader("Server-Timing"))
    if answer.status >= 400:
        sys.exit(f"{method} {path}: {answer.status} {content[:500]}")
    return json.loads(content) if content else None


def connect():
    return http.client.HTTPConnection("127.0.0.1", HTTP)


EXPANDS = ("gingOverOnderwerpobjecten,hadBetrokkenen,hadBetrokkenen.digitaleAdressen,hadBetrokkenen.wasPartij,"
           "leiddeTotInterneTaken,omvatteBijlagen")
CONTACT = {"kanaal": "telefoon", "onderwerp": "Afvalinzameling rond kerst", "inhoud": "Klant vraagt wanneer afval wordt opgehaald.",
           "taal": "nld", "vertrouwelijk": False, "indicatieContactGelukt": True, "plaatsgevondenOp": "2026-03-01T10:00:00Z"}
WHO = {"actoridentificator": {"objectId": "actor-200", "codeObjecttype": "mdw", "codeRegister": "obj", "codeSoortObjectId": "idf"}}
REGISTRATION = {
    "klantcontact": CONTACT, "actoren": [WHO],
    "betrokkenen": [{"rol": "klant", "initiator": n == 0, "contactnaam": {"voornaam": "Jan", "achternaam": "Voorbeeld"},
                     "digitaleAdressen": [{"adres": f"jan{n}@voorbeeld.example", "soortDigitaalAdres": "email"}]} for n in range(2)],
    "interneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "actoren": [WHO]}],
    "contactmomentdetails": {"vraag": "Afval", "startdatum": "2026-03-01T09:55:00Z", "einddatum": "2026-03-01T10:00:00Z"},
}


def operations():
    one = call(connect(), "GET", f"{API}/klantcontacten?pageSize=1")["results"][0]["uuid"]
    return {
        "one klantcontact": ("GET", f"{API}/klantcontacten/{one}", None, 0.45),
        "page of 100": ("GET", f"{API}/klantcontacten?pageSize=100", None, 0.50),
        "page of 100, six expands": ("GET", f"{API}/klantcontacten?pageSize=100&expand={EXPANDS}", None, 0.45),
        "create klantcontact": ("POST", f"{API}/klantcontacten", CONTACT, 0.35),
        "registreer-klantcontact": ("POST", f"{API}/registreer-klantcontact", REGISTRATION, 0.35),
    }


# What it costs.

def java():
    for entry in glob.glob("/proc/[0-9]*/environ"):
        try:
            if f"BALIE_DATABASE_PORT={DATABASE}".encode() in pathlib.Path(entry).read_bytes():
                pid = int(entry.split("/")[2])
                if "java" in os.readlink(f"/proc/{pid}/exe"):
                    return pid
        except OSError:
            pass
    sys.exit("the program is gone")


def postmaster():
    return int((DATA / "data" / "postgresql" / "postmaster.pid").read_text().split()[0])


def ticks(pid, children=False):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15 if children else 13]))


def database_ticks():
    main = postmaster()
    total = ticks(main, children=True)
    for stat in glob.glob("/proc/[0-9]*/stat"):
        try:
            fields = pathlib.Path(stat).read_text().rsplit(")", 1)[1].split()
            if int(fields[1]) == main:
                total += int(fields[11]) + int(fields[12])
        except OSError:
            pass
    return total


def resident(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())[1]) // 1024


def wrk(operation, seconds, connections=8, prefix=()):
    method, path, body, _ = operation
    script = DATA / "request.lua"
    script.write_text(f'wrk.method = "{method}"\n' + f'wrk.headers["Authorization"] = "Token {token()}"\n'
                      + (f'wrk.headers["Content-Type"] = "application/json"\nwrk.body = {json.dumps(json.dumps(body))}\n' if body else "")
                      + 'done = function(s, l, r) io.write(string.format("RESULT %d %d %f %f %f %d\\n", s.requests, s.duration,'
                      ' l:percentile(50), l:percentile(99), l.max, s.errors.status + s.errors.timeout)) end\n')
    out = subprocess.run([*prefix, "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(script),
                          f"http://127.0.0.1:{HTTP}{path}"], check=True, capture_output=True, text=True).stdout
    requests, micros, p50, p99, longest, errors = map(float, re.search(r"RESULT (.*)", out)[1].split())
    return {"requests": requests, "per second": requests / micros * 1e6, "p50": p50 / 1000, "p99": p99 / 1000, "max": longest / 1000,
            "errors": errors}


def statements(operation):
    """The statements of one such request, from the log of the database: what pgbench then does without the program."""
    method, path, body, _ = operation
    log = DATA / "data" / "postgresql.log"
    psql("alter system set log_statement = 'all'")
    psql("select pg_reload_conf()")
    time.sleep(1)
    connection = connect()
    for _ in range(3):
        from_here = log.stat().st_size
        call(connection, method, path, body and json.dumps(body))
        time.sleep(0.3)
    with open(log) as lines:
        lines.seek(from_here)
        text = lines.read()
    psql("alter system reset log_statement")
    psql("select pg_reload_conf()")
    found = []
    for record in re.split(r"^(?=\d{4}-\d\d-\d\d )", text, flags=re.M):
        head = re.match(r"\S+ \S+ \S+ \[(\d+)\] (?:\S+ )*?(LOG|DETAIL):\s+(?:00000: )?(.*?)(?:\n\S+ \S+ \S+ \[\d+\] LOCATION:.*)?$", record, re.S)
        if not head:
            continue
        pid, kind, rest = head.groups()
        if kind == "LOG" and (m := re.match(r"(?:execute [^:]*|statement): (.*)", rest, re.S)):
            found.append([pid, m[1].strip(), {}])
        elif kind == "DETAIL" and found and (m := re.match(r"[Pp]arameters: (.*)", rest, re.S)):
            found[-1][2] = {int(k): v for k, v in re.findall(r"\$(\d+) = ('(?:[^']|'')*'|NULL)", m[1])}
    begin = max(i for i, (_, sql, _) in enumerate(found) if sql.startswith("begin"))
    own = [each for each in found[begin:] if each[0] == found[begin][0]]
    end = next(i for i, (_, sql, _) in enumerate(own) if sql.startswith("commit"))
    return [(sql, parameters) for _, sql, parameters in own[:end + 1]]


def typed(value):
    """A parameter as a constant: what is an array must say so."""
    if value.startswith("'{"):
        inside = value[1:-1].replace("''", "'")
        try:
            json.loads(inside)
            return value
        except ValueError:
            items = inside[1:-1].split(",")
            kind = "uuid[]" if all(re.fullmatch(r"[0-9a-f-]{36}", i) for i in items) else \
                "bigint[]" if all(re.fullmatch(r"\d+", i) for i in items) else "text[]"
            return f"({value})::{kind}"
    return value


def without_variables(literal):
    """What looks like a variable to pgbench inside a text is none."""
    if not re.search(r":\w", literal[1]):
        return literal[0]
    return "E'" + literal[1].replace("\\", "\\\\").replace(":", "\\072") + "'"


def script(found, writes):
    """As a script of pgbench; keys and numbers that a request made are new in every transaction."""
    made = []
    numbers = psql("select last_value from pg_sequences where sequencename like '%\\_nummer' and last_value is not null").split()
    now = int(time.time() * 1000)
    def fresh(match):
        key = match[0]
        if not writes or abs(int(key.replace("-", "")[:12], 16) - now) > 600_000:
            return key
        if key not in made:
            made.append(key)
        return f"@{made.index(key)}@"
    lines = []
    for sql, parameters in found:
        text = re.sub(r"\$(\d+)", lambda m: typed(parameters.get(int(m[1]), m[0])), sql)
        text = re.sub(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", fresh, text)
        text = re.sub(r"'@(\d+)@'", r"lpad(to_hex(:key::bigint * 64 + \1), 32, '0')::uuid", text)
        text = re.sub(r"'((?:[^']|'')*@(?:[^'@]|'')*@(?:[^']|'')*)'",
                      lambda m: "'" + re.sub(r"@(\d+)@", r"' || lpad(to_hex(:key::bigint * 64 + \1), 32, '0')::uuid::text || '", m[1]) + "'", text)
        if writes:
            text = re.sub(r"'(\d+)'", lambda m: "(:key::bigint % 10000000000)::text" if m[1] in numbers else m[0], text)
        lines.append(re.sub(r"'((?:[^']|'')*)'", without_variables, " ".join(text.split())) + ";")
    return "\\set key random(1, 100000000000000000)\n" + "\n".join(lines) + "\n"


def pgbench(text, seconds):
    path = DATA / "request.sql"
    path.write_text(text)
    out = subprocess.run(["pgbench", "-M", "prepared", "-n", "-c8", "-j1", f"-T{seconds}", "-f", str(path), "-h", "127.0.0.1",
                          "-p", str(DATABASE), "-U", "balie", "balie"], env=known(),
                         capture_output=True, text=True)
    if out.returncode or "tps" not in out.stdout:
        sys.exit(out.stderr[-2000:])
    return int(re.search(r"transactions actually processed: (\d+)", out.stdout)[1]), float(re.search(r"tps = ([\d.]+)", out.stdout)[1])


# Speed: program and pgbench in turns.

def allocated():
    figures = urllib.request.urlopen(f"http://127.0.0.1:{MANAGEMENT}/q/metrics").read().decode()
    return float(re.search(r"^jvm_gc_memory_allocated_bytes_total\S* (\S+)", figures, re.M)[1])


def speed(seconds):
    rows = []
    everything = operations()
    for operation in everything.values():
        wrk(operation, max(5, 60 // len(everything)))
    for name, operation in everything.items():
        found = statements(operation)
        text = script(found, operation[0] == "POST")
        timings = []
        call(connect(), operation[0], operation[1], operation[2] and json.dumps(operation[2]), timings)
        trips = re.search(r'in (\d+)"', timings[0])[1]
        rounds = []
        for _ in range(3):
            server, database, memory = ticks(java()), database_ticks(), allocated()
            measured = wrk(operation, seconds)
            requests = measured["requests"]
            measured["server"] = (ticks(java()) - server) / TICK / requests * 1e6
            measured["database"] = (database_ticks() - database) / TICK / requests * 1e6
            measured["allocated"] = (allocated() - memory) / requests / 1024
            database = database_ticks()
            transactions, per_second = pgbench(text, seconds)
            measured["pgbench"] = (database_ticks() - database) / TICK / transactions * 1e6
            measured["ratio"] = measured["per second"] / per_second
            measured["share"] = measured["pgbench"] / (measured["server"] + measured["database"])
            rounds.append(measured)
        middle = {key: statistics.median(each[key] for each in rounds) for key in rounds[0]}
        rows.append(f"| {name} | {middle['per second']:.0f} | {middle['p50']:.1f} | {middle['p99']:.1f} | {middle['server']:.0f} | "
                    f"{middle['database']:.0f} | {middle['pgbench']:.0f} | {middle['allocated']:.0f} | {len(found)} | {trips} | "
                    f"{middle['ratio']:.2f} | **{middle['share']:.2f}** | {operation[3]:.2f} |")
        print(rows[-1], flush=True)
    return ["| operation | req/s | p50 ms | p99 ms | server µs | PostgreSQL µs | pgbench's µs | KB | statements | trips | ratio | CPU share | floor |",
            "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|", *rows]


# Growth: the same questions to a small and to a large register.

def middle(path, body=None, times=150):
    connection, taken = connect(), []
    for _ in range(times):
        begin = time.perf_counter()
        call(connection, "POST" if body else "GET", path, body and json.dumps(body))
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken) * 1000


def questions():
    connection = connect()
    follow, steps = f"{API}/klantcontacten?pageSize=20", 1000
    for _ in range(steps):
        following = call(connection, "GET", follow)["next"]
        if not following:
            break
        follow = following[following.index("/", 8):]
    zaak = psql("select onderwerpobjectidentificator_object_id from onderwerpobject order by volgnummer desc limit 1")
    bsn = psql("select partij_identificator_object_id from partij_identificator where partij_identificator_code_soort_object_id = 'bsn'"
               " order by volgnummer limit 1 offset 20000")
    kenmerk = psql("select split_part(inhoud, ' kenmerk', 2) from klantcontact where inhoud like '% kenmerk%' limit 1 offset 50000")
    contact = f"{API}/klantcontacten"
    identificator = "partijIdentificator__codeSoortObjectId=bsn&{}partijIdentificator__objectId=" + bsn
    return {
        "first page": contact,
        f"page reached by {steps} times next": follow,
        "contacts of a zaak": f"{contact}?onderwerpobject__onderwerpobjectidentificatorObjectId={zaak}",
        "contacts of a BSN": f"{contact}?hadBetrokkene__wasPartij__" + identificator.format("hadBetrokkene__wasPartij__"),
        "partij by BSN": f"{API}/partijen?" + identificator.format(""),
        "zoek, a rare word": f"{contact}?zoek=kenmerk{kenmerk}",
        "zoek, a word of a tenth of all": f"{contact}?zoek=vergunning",
        "open taken of an afdeling": f"{API}/internetaken?status=te_verwerken&actoren__naam=Afdeling%2050",
    }


def growth():
    rows = [f"| {psql('select count(*) from klantcontact')} contacts | p50 ms |", "|---|--:|"]
    for name, path in questions().items():
        rows.append(f"| {name} | {middle(path):.1f} |")
        print(rows[-1], flush=True)
    rows.append(f"| create | {middle(API + '/klantcontacten', CONTACT):.1f} |")
    print(rows[-1], flush=True)
    return rows


# Summaries of a month, beside reading its contacts through the list.

def reporting():
    """A JWT as reporting tools sign it (HS256)."""
    def encoded(what):
        return base64.urlsafe_b64encode(what).rstrip(b"=").decode()
    text = ".".join(encoded(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, {"exp": int(time.time()) + 3600}))
    return f"Bearer {text}.{encoded(hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).digest())}"


def cost(work):
    """Wall time and CPU of the program and its database, in ms, and what the work gives."""
    before, begin = ticks(java()) + database_ticks(), time.perf_counter()
    given = work()
    taken = time.perf_counter() - begin
    return taken * 1000, (ticks(java()) + database_ticks() - before) / TICK * 1000, given


def listed():
    connection, read = connect(), 0
    following = f"{API}/klantcontacten?pageSize=100&plaatsgevondenOp__gte=2025-06-01T00:00:00Z&plaatsgevondenOp__lt=2025-07-01T00:00:00Z"
    while following:
        page = call(connection, "GET", following)
        read += len(page["results"])
        following = page["next"] and page["next"][page["next"].index("/", 8):]
    return read


def summary():
    listed()
    wall, cpu, contacts = cost(listed)
    rows = [f"| a month of {psql('select count(*) from klantcontact')} contacts | ms | CPU ms | share of the list's CPU |", "|---|--:|--:|--:|",
            f"| {contacts} contacts through the list, a hundred at a time | {wall:.0f} | {cpu:.0f} | 1 |"]
    for question in ("per=maand", "per=dag", *(f"per=dag&groep={g}" for g in "afdeling kanaal gespreksresultaat vraag bron medewerker".split())):
        path = f"/api/managementinformatie/samenvatting?from=2025-06-01&to=2025-06-30&{question}"
        ask = lambda: [call(connect(), "GET", path, authorization=reporting()) for _ in range(5)]
        ask()
        wall, cpu, _ = cost(ask)
        rows.append(f"| `{question}` | {wall / 5:.0f} | {cpu / 5:.0f} | {cpu / 5 / float(rows[2].split('|')[3]):.2f} |")
    print("\n".join(rows), flush=True)
    return rows


# Memory and overload: the load has one core, the program and its database the other.

def pinned(pids, core):
    for pid in pids:
        subprocess.run(["taskset", "-apc", str(core), str(pid)], check=True, capture_output=True)


def overload(seconds):
    operation = operations()["page of 100"]
    main = postmaster()
    children = subprocess.run(["pgrep", "-P", str(main)], capture_output=True, text=True).stdout.split()
    pinned([java(), main, *children], 1)
    rows = ["| connections | req/s | p50 ms | p99 ms | longest ms | refused | RSS MB |", "|--:|--:|--:|--:|--:|--:|--:|"]
    for connections, duration in ((32, 30), (32, 60), (320, seconds), (32, 10)):
        measured = wrk(operation, duration, connections, ("taskset", "-c", "0"))
        rows.append(f"| {connections} | {measured['per second'] - measured['errors'] / duration:.0f} | {measured['p50']:.0f} | "
                    f"{measured['p99']:.0f} | {measured['max']:.0f} | {measured['errors']:.0f} | {resident(java())} |")
        print(rows[-1], flush=True)
    pinned([java(), main, *children], "0,1")
    return rows


def machine():
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return (f"{datetime.date.today()}, {os.cpu_count()} cores ({model[1] if model else 'unknown'}), {psql('show server_version')} (PostgreSQL), "
            f"Balie at {subprocess.run(['git', 'rev-parse', '--short', 'HEAD'], cwd=ROOT, capture_output=True, text=True).stdout.strip()}")


def write(part, lines):
    page = ROOT / "docs" / "benchmarks.md"
    text = page.read_text()
    block = f"<!-- {part} -->\n{machine()}\n\n" + "\n".join(lines) + f"\n<!-- /{part} -->"
    page.write_text(re.sub(rf"<!-- {part} -->.*?<!-- /{part} -->", lambda m: block, text, flags=re.S))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=["speed", "growth-small", "growth-large", "summary", "overload"])
    parser.add_argument("--contacts", type=int, default=100_000, help="how many the register is filled with")
    parser.add_argument("--seconds", type=int, default=10, help="how long each measurement takes")
    arguments = parser.parse_args()
    global DATA
    DATA /= str(arguments.contacts)
    balie = start()
    try:
        fill(arguments.contacts)
        # The log of the embedded database leaves out what stands in statements; here nothing personal does.
        psql("alter role balie set log_error_verbosity = verbose")
        psql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'balie' and pid <> pg_backend_pid()")
        time.sleep(5)
        lines = {"speed": lambda: speed(arguments.seconds), "overload": lambda: overload(arguments.seconds),
                 "growth-small": growth, "growth-large": growth, "summary": summary}[arguments.part]()
        write(arguments.part, lines)
    finally:
        stop(balie)


main()
