"""Start, memory and overload."""
import http.client, statistics, subprocess, time

import load, register


def start(running):
    """From the entry point to the first 200, on data that was there: what the program took and what its database took, launcher included."""
    register.stop(running)
    rows, all = ["| start | s | CPU s of Balie | CPU s of PostgreSQL | together |", "|---|--:|--:|--:|--:|"], []
    for n in range(1, 8):
        begin = time.time()
        balie = register.launch()
        while not answers():
            time.sleep(0.02)
        wall, program, database = time.time() - begin, register.ticks(balie.pid, children=True), register.database_ticks()
        all.append([wall, program / register.TICK, database / register.TICK, (program + database) / register.TICK])
        time.sleep(3)
        register.stop(balie)
    rows.append("| median of 7 | " + " | ".join(f"{statistics.median(each):.2f}" for each in zip(*all)) + " |")
    print(rows[-1], flush=True)
    return rows


def answers():
    try:
        connection = register.connect()
        connection.request("GET", f"{register.API}/klantcontacten?pageSize=1", None, {"Authorization": "Token " + register.token()})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False


def memory(seconds):
    """Everything at once, for a long time."""
    everything = load.operations()
    largest = f"{register.API}/klantcontacten?pageSize=500&expand={load.EXPANDS}"
    clients = {"one klantcontact": 8, "page of 100": 8, "page of 100, six expands": 8, "create klantcontact": 4, "registreer-klantcontact": 4}
    loads = [subprocess.Popen(["wrk", "-t1", f"-c{count}", f"-d{seconds}s", "--timeout", "30s", "-s", str(load.lua(everything[name], name)),
                               f"http://127.0.0.1:{register.HTTP}{everything[name][1]}"], stdout=subprocess.PIPE, text=True)
             for name, count in clients.items()]
    rows, begin = ["| minute | RSS MB |", "|--:|--:|"], time.time()
    step = max(seconds // 10, 1)
    for n in range(1, 11):
        time.sleep(max(begin + n * step - 5 - time.time(), 0))
        page = register.call(register.connect(), "GET", largest)
        rows.append(f"| {n * step / 60:.1f} | {register.resident(register.java())} |")
        print(rows[-1], flush=True)
    done = [load.results(each.communicate()[0]) for each in loads]
    rows.append(f"\n32 clients, {sum(each['requests'] for each in done):.0f} requests, {sum(each['errors'] for each in done):.0f} of them refused; "
                f"each time a page of {len(page['results'])} with all expands was asked besides.")
    print(rows[-1], flush=True)
    return rows


def pinned(pids, core):
    for pid in pids:
        subprocess.run(["taskset", "-apc", str(core), str(pid)], check=True, capture_output=True)


def overload(seconds):
    """The load has one core, the program and its database the other."""
    operation = load.operations()["page of 100"]
    main = register.postmaster()
    children = subprocess.run(["pgrep", "-P", str(main)], capture_output=True, text=True).stdout.split()
    pinned([register.java(), main, *children], 1)
    rows = ["| connections | req/s | p50 ms | p99 ms | longest ms | refused | RSS MB |", "|--:|--:|--:|--:|--:|--:|--:|"]
    for connections, duration in ((32, 30), (32, 60), (320, seconds), (32, 10)):
        measured = load.wrk(operation, duration, connections, ("taskset", "-c", "0"))
        rows.append(f"| {connections} | {measured['per second'] - measured['errors'] / duration:.0f} | {measured['p50']:.0f} | "
                    f"{measured['p99']:.0f} | {measured['max']:.0f} | {measured['errors']:.0f} | {register.resident(register.java())} |")
        print(rows[-1], flush=True)
    pinned([register.java(), main, *children], "0,1")
    return rows
