"""Measures Balie against what PostgreSQL itself can do: see docs/benchmarks.md. Python 3.11, standard library; wrk, pgbench and psql."""
import argparse, datetime, os, pathlib, re, shutil, subprocess, time

import growth, limits, moving, pages, register, sources, speed


def machine():
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return (f"{datetime.date.today()}, {os.cpu_count()} cores ({model[1] if model else 'unknown'}), {register.psql('show server_version')} (PostgreSQL), "
            f"Balie at {subprocess.run(['git', 'rev-parse', '--short', 'HEAD'], cwd=register.ROOT, capture_output=True, text=True).stdout.strip()}")


def write(part, where, lines):
    page = register.ROOT / "docs" / "benchmarks.md"
    text = page.read_text()
    block = f"<!-- {part} -->\n{where}\n\n" + "\n".join(lines) + f"\n<!-- /{part} -->"
    page.write_text(re.sub(rf"<!-- {part} -->.*?<!-- /{part} -->", lambda m: block, text, flags=re.S))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=["speed", "growth-small", "growth-large", "summary", "start", "memory", "overload", "pages", "sources", "moving"])
    parser.add_argument("--contacts", type=int, default=100_000, help="how many the register is filled with")
    parser.add_argument("--seconds", type=int, default=10, help="how long each measurement takes")
    arguments = parser.parse_args()
    is_empty = arguments.part == "moving"
    register.use(f"moving-{arguments.contacts}" if is_empty else arguments.contacts)
    if is_empty:
        shutil.rmtree(register.DATA, ignore_errors=True)
    balie = register.start()
    try:
        if not is_empty:
            register.fill(arguments.contacts)
        # The log of the embedded database leaves out what stands in statements; here nothing personal does.
        register.psql("alter role balie set log_error_verbosity = verbose")
        register.psql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'balie' and pid <> pg_backend_pid()")
        time.sleep(5)
        where = machine()
        lines = {
            "speed": lambda: speed.speed(arguments.seconds), "start": lambda: limits.start(balie), "memory": lambda: limits.memory(arguments.seconds),
            "overload": lambda: limits.overload(arguments.seconds), "summary": growth.summary, "pages": lambda: pages.pages(arguments.seconds), "sources": sources.sources,
            "growth-small": growth.growth, "growth-large": growth.growth, "moving": lambda: moving.moving(arguments.contacts)}[arguments.part]()
        write(arguments.part, where, lines)
    finally:
        register.stop(balie)


main()
