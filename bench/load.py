"""What is asked of the program, and wrk that asks it."""
import json, re, subprocess

import register

EXPANDS = ("gingOverOnderwerpobjecten,hadBetrokkenen,hadBetrokkenen.digitaleAdressen,hadBetrokkenen.wasPartij,"
           "leiddeTotInterneTaken,omvatteBijlagen")
CONTACT = {"kanaal": "telefoon", "onderwerp": "Afvalinzameling rond kerst", "inhoud": "Klant vraagt wanneer afval wordt opgehaald.",
           "taal": "nld", "vertrouwelijk": False, "indicatieContactGelukt": True, "plaatsgevondenOp": "2015-03-01T10:00:00Z"}
WHO = {"actoridentificator": {"objectId": "actor-200", "codeObjecttype": "mdw", "codeRegister": "obj", "codeSoortObjectId": "idf"}}
REGISTRATION = {
    "klantcontact": CONTACT, "actoren": [WHO],
    "betrokkenen": [{"rol": "klant", "initiator": n == 0, "contactnaam": {"voornaam": "Jan", "achternaam": "Voorbeeld"},
                     "digitaleAdressen": [{"adres": f"jan{n}@voorbeeld.example", "soortDigitaalAdres": "email"}]} for n in range(2)],
    "interneTaken": [{"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "actoren": [WHO]}],
    "contactmomentdetails": {"vraag": "Afval", "startdatum": "2026-03-01T09:55:00Z", "einddatum": "2026-03-01T10:00:00Z"},
}


def operations():
    one = register.call(register.connect(), "GET", f"{register.API}/klantcontacten?pageSize=1")["results"][0]["uuid"]
    return {
        "one klantcontact": ("GET", f"{register.API}/klantcontacten/{one}", None, 0.45),
        "page of 100": ("GET", f"{register.API}/klantcontacten?pageSize=100", None, 0.50),
        "page of 100, six expands": ("GET", f"{register.API}/klantcontacten?pageSize=100&expand={EXPANDS}", None, 0.45),
        "create klantcontact": ("POST", f"{register.API}/klantcontacten", CONTACT, 0.35),
        "registreer-klantcontact": ("POST", f"{register.API}/registreer-klantcontact", REGISTRATION, 0.35),
    }


def lua(operation, name="request", headers=None):
    """What wrk has to send, as a file; with the token when no other headers are told."""
    method, path, body, _ = operation
    script = register.DATA / f"{name}.lua"
    headers = headers or {"Authorization": f"Token {register.token()}"}
    script.write_text(f'wrk.method = "{method}"\n' + "".join(f'wrk.headers["{key}"] = "{value}"\n' for key, value in headers.items())
                      + (f'wrk.headers["Content-Type"] = "application/json"\nwrk.body = {json.dumps(json.dumps(body))}\n' if body else "")
                      + 'done = function(s, l, r) io.write(string.format("RESULT %d %d %f %f %f %d\\n", s.requests, s.duration,'
                      ' l:percentile(50), l:percentile(99), l.max, s.errors.status + s.errors.timeout)) end\n')
    return script


def results(out):
    requests, micros, p50, p99, longest, errors = map(float, re.search(r"RESULT (.*)", out)[1].split())
    return {"requests": requests, "per second": requests / micros * 1e6, "p50": p50 / 1000, "p99": p99 / 1000, "max": longest / 1000,
            "errors": errors}


def wrk(operation, seconds, connections=8, prefix=(), headers=None):
    return results(subprocess.run([*prefix, "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(lua(operation, headers=headers)),
                                   f"http://127.0.0.1:{register.HTTP}{operation[1]}"], check=True, capture_output=True, text=True).stdout)
