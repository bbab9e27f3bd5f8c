"""Speed: the program and pgbench in turns."""
import json, re, statistics, urllib.request

import database, load, register


def allocated():
    figures = urllib.request.urlopen(f"http://127.0.0.1:{register.MANAGEMENT}/q/metrics").read().decode()
    return float(re.search(r"^jvm_gc_memory_allocated_bytes_total\S* (\S+)", figures, re.M)[1])


def speed(seconds):
    rows = []
    everything = load.operations()
    for operation in everything.values():
        load.wrk(operation, max(5, 60 // len(everything)))
    for name, operation in everything.items():
        found = database.statements(operation)
        text = database.script(found, operation[0] == "POST")
        timings = []
        register.call(register.connect(), operation[0], operation[1], operation[2] and json.dumps(operation[2]), timings)
        trips = re.search(r'in (\d+)"', timings[0])[1]
        rounds = []
        for _ in range(3):
            server, postgres, memory = register.ticks(register.java()), register.database_ticks(), allocated()
            measured = load.wrk(operation, seconds)
            requests = measured["requests"]
            measured["server"] = (register.ticks(register.java()) - server) / register.TICK / requests * 1e6
            measured["database"] = (register.database_ticks() - postgres) / register.TICK / requests * 1e6
            measured["allocated"] = (allocated() - memory) / requests / 1024
            postgres = register.database_ticks()
            transactions, per_second = database.pgbench(text, seconds)
            measured["pgbench"] = (register.database_ticks() - postgres) / register.TICK / transactions * 1e6
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
