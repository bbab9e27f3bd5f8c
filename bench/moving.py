"""Moving in: the rows of an Open Klant to an empty register, beside the same rows copied by PostgreSQL alone; then comparing both, and what search needs."""
import os, re, subprocess, time

import register

TEXTS = register.ROOT / "src" / "test" / "resources" / "verhuizing"
SOURCE = "openklant"


def tables():
    return register.psql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace", "-d", SOURCE).split("\n")


def fill(contacts):
    register.psql(f"create database {SOURCE}")
    made = (TEXTS / "openklant.sql").read_text(), (TEXTS / "vulling.sql").read_text().replace("%1$d", str(contacts)).replace("%%", "%")
    for text in made:
        subprocess.run(["psql", "-h", "127.0.0.1", "-p", str(register.DATABASE), "-U", "balie", "-d", SOURCE, "-q", "-v", "ON_ERROR_STOP=1"],
                       env=register.known(), check=True, input=text, text=True)
    register.psql("vacuum analyze", "-d", SOURCE)


def copied():
    """Seconds that PostgreSQL takes to copy all of them into tables without keys or indexes, as they are."""
    register.psql("create schema kale_kopie")
    took = 0
    for table in tables():
        columns = register.psql(f"select string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum) from pg_attribute "
                                f"where attrelid = '{table}'::regclass and attnum > 0", "-d", SOURCE)
        register.psql(f"create table kale_kopie.{table} ({columns})")
        begin = time.perf_counter()
        psql = ["psql", "-h", "127.0.0.1", "-p", str(register.DATABASE), "-U", "balie", "-q"]
        out = subprocess.Popen([*psql, "-d", SOURCE, "-c", f"copy {table} to stdout"], env=register.known(), stdout=subprocess.PIPE)
        subprocess.run([*psql, "-d", "balie", "-c", f"copy kale_kopie.{table} from stdin"], env=register.known(), stdin=out.stdout, check=True)
        took += time.perf_counter() - begin
    register.psql("drop schema kale_kopie cascade")
    return took


def moved(*options):
    """Rows, and seconds, of a run by the program, which has 192 MB."""
    environment = dict(register.known(), BALIE_DATA=str(register.DATA / "data"), BALIE_DATABASE_PORT=str(register.DATABASE),
                       BALIE_VERHUIS_WACHTWOORD=register.known()["PGPASSWORD"])
    answer = subprocess.run([str(register.ROOT / "balie"), "verhuis", SOURCE, f"postgresql://balie@127.0.0.1:{register.DATABASE}/{SOURCE}", *options],
                            env=environment, check=True, capture_output=True, text=True)
    return re.search(r"(\d+) rijen en .* in ([\d.]+) s", answer.stdout).groups()


def moving(contacts):
    fill(contacts)
    plain = copied()
    rows, took = moved()
    begin = time.perf_counter()
    found_by = (("klantcontact", "zoekwoorden"), ("betrokkene", "zoeknamen"), ("partij", "zoeknamen"), ("digitaal_adres", "adres_genormaliseerd"))
    to_fill = sum(int(register.psql(f"select count(*) from {table}")) for table, _ in found_by)
    while any(register.psql(f"select exists (select from {table} where {column} is null)") == "t" for table, column in found_by):
        time.sleep(1)
    filled = time.perf_counter() - begin
    _, compared = moved("--bijwerken")
    rate = lambda rows, seconds: f"{float(rows) / float(seconds):,.0f}"
    lines = ["| what | rows | s | rows/s |", "|---|--:|--:|--:|",
             f"| moving, with keys, indexes and the comparison in the end | {rows} | {took} | {rate(rows, took)} |",
             f"| the same rows by COPY alone, no keys, no indexes | {rows} | {plain:.1f} | {rate(rows, plain)} |",
             f"| comparing once more and finding nothing | {rows} | {compared} | {rate(rows, compared)} |",
             f"| what search needs, by the server, after it (a minute may pass before it begins) | {to_fill} | {filled:.0f} | {rate(to_fill, filled)} |"]
    print(*lines, sep="\n", flush=True)
    return lines
