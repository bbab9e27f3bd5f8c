"""The program under test, on a database of its own that stays from one run to the next; and what it costs, by the operating system."""
import glob, http.client, json, os, pathlib, re, shutil, signal, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
DATA = ROOT / "target" / "bench"  # below it a directory for each number of contacts
HTTP, MANAGEMENT, DATABASE = 8180, 9180, 54380
API = "/klantinteracties/api/v1"
SECRET = "a secret of at least thirty-two characters"
TICK = os.sysconf("SC_CLK_TCK")
BYTES_PER_CONTACT = 5_000


def use(contacts):
    global DATA
    DATA /= str(contacts)


def launch():
    DATA.mkdir(parents=True, exist_ok=True)
    environment = dict(os.environ, BALIE_DATA=str(DATA / "data"), QUARKUS_HTTP_PORT=str(HTTP),
                       QUARKUS_MANAGEMENT_PORT=str(MANAGEMENT), BALIE_DATABASE_PORT=str(DATABASE),
                       BALIE_MANAGEMENTINFORMATIE_SECRET=SECRET)
    with open(DATA / "balie.log", "w") as log:
        return subprocess.Popen([str(ROOT / "balie"), "start"], env=environment, stdout=log, stderr=subprocess.STDOUT)


def start():
    balie = launch()
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
