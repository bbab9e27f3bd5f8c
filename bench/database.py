"""The same work without the program: the statements of a request, taken from the log of the database, as a script of pgbench."""
import json, re, subprocess, sys, time

import register


def statements(operation):
    """The statements of one such request, from the log of the database: what pgbench then does without the program."""
    method, path, body, _ = operation
    log = register.DATA / "data" / "postgresql.log"
    register.psql("alter system set log_statement = 'all'")
    register.psql("select pg_reload_conf()")
    time.sleep(1)
    connection = register.connect()
    for _ in range(3):
        from_here = log.stat().st_size
        register.call(connection, method, path, body and json.dumps(body))
        time.sleep(0.3)
    with open(log) as lines:
        lines.seek(from_here)
        text = lines.read()
    register.psql("alter system reset log_statement")
    register.psql("select pg_reload_conf()")
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
    transactions = [transaction(found[i:]) for i, (_, sql, _) in enumerate(found) if sql.startswith("begin")]
    return max(transactions, key=lambda own: sum(len(sql) for sql, _ in own))  # the others are those of the clockwork


def transaction(found):
    """The statements of the transaction that begins here, to its end."""
    own = [each for each in found if each[0] == found[0][0]]
    end = next((i for i, (_, sql, _) in enumerate(own) if sql.startswith("commit")), -1)
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
    numbers = register.psql("select last_value from pg_sequences where sequencename like '%\\_nummer' and last_value is not null").split()
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
    path = register.DATA / "request.sql"
    path.write_text(text)
    out = subprocess.run(["pgbench", "-M", "prepared", "-n", "-c8", "-j1", f"-T{seconds}", "-f", str(path), "-h", "127.0.0.1",
                          "-p", str(register.DATABASE), "-U", "balie", "balie"], env=register.known(),
                         capture_output=True, text=True)
    if out.returncode or "tps" not in out.stdout:
        sys.exit(out.stderr[-2000:])
    return int(re.search(r"transactions actually processed: (\d+)", out.stdout)[1]), float(re.search(r"tps = ([\d.]+)", out.stdout)[1])
