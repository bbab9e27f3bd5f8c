"""Signs in at Balie through a real Keycloak as three people do, and looks at what they get: roles, no role, signing out, a role taken away."""

import http.cookiejar
import json
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from html import unescape

balie, keycloak = sys.argv[1:]


class Browser:
    """Keeps cookies and goes where it is sent."""

    def __init__(self):
        # this Keycloak is called over http, where a browser takes localhost for safe
        policy = http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https"))
        self.cookies = http.cookiejar.CookieJar(policy)
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def send(self, address, fields=None, **headers):
        data = None if fields is None else urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(address, data, {name.replace("_", "-"): value for name, value in headers.items()})
        try:
            with self.opener.open(request, timeout=30) as answer:
                return answer.status, answer.url, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.url, refused.read().decode()

    def sign_in(self, name, page="/werkplek/gesprekken"):
        status, address, form = self.send(balie + page)
        check(f"{name} is asked who she is by Keycloak", status == 200 and address.startswith(keycloak), address)
        action = unescape(re.search(r'<form[^>]*action="([^"]+)"', form).group(1))
        return self.send(action, {"username": name, "password": "geheim"})

    def sign_out(self):
        return self.send(balie + "/werkplek/afmelden", {}, Sec_Fetch_Site="same-origin")


def check(what, is_so, seen=""):
    if not is_so:
        sys.exit(f"Keycloak: not so: {what}. Seen: {seen}")
    print(f"Keycloak: {what}")


def admin(method, path, body=None):
    login = {"grant_type": "password", "client_id": "admin-cli", "username": "admin", "password": "admin"}
    with urllib.request.urlopen(f"{keycloak}/realms/master/protocol/openid-connect/token", urllib.parse.urlencode(login).encode()) as answer:
        token = json.load(answer)["access_token"]
    request = urllib.request.Request(f"{keycloak}/admin/realms/turfstad/{path}", None if body is None else json.dumps(body).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read() or "null")


anneke = Browser()
status, address, page = anneke.sign_in("anneke")
check("a kcm comes where she wanted to go", status == 200 and address == balie + "/werkplek/gesprekken", (status, address))
check("she is known by name and may begin a gesprek", "Anneke Antwoord" in page and "Nieuw gesprek" in page)

status, address, page = Browser().sign_in("esra", "/werkplek/")
check("two roles add up", status == 200 and "coördinator, analist" in page and "Nieuw gesprek" not in page, page)

piet = Browser()
status, address, page = piet.sign_in("piet", "/werkplek/")
check("without a role one is told so, and can sign out", status == 403 and "Nog geen rol" in page and "Afmelden" in page, status)
piet.sign_out()
status, address, page = piet.send(balie + "/werkplek/")
check("who signed out without a role is asked again who she is", address.startswith(keycloak), address)

copy = Browser()
for cookie in anneke.cookies:
    if not cookie.path.startswith("/realms"):
        copy.cookies.set_cookie(cookie)
status, address, page = anneke.sign_out()
check("signing out leads to a page that says so", status == 200 and address.startswith(balie + "/werkplek/afgemeld"), address)
status, address, page = anneke.send(balie + "/werkplek/")
check("it ends the session at Keycloak as well", address.startswith(keycloak), address)
status, address, page = copy.send(balie + "/werkplek/")
check("a copy of the cookie is worth nothing after it", address.startswith(keycloak), address)

anneke = Browser()
status, address, page = anneke.sign_in("anneke")
check("she can sign in again", status == 200, status)
user = admin("GET", "users?username=anneke")[0]["id"]
role = admin("GET", "roles/kcm")
admin("DELETE", f"users/{user}/role-mappings/realm", [role])
for _ in range(60):
    status, address, page = anneke.send(balie + "/werkplek/")
    if status == 403:
        break
    time.sleep(1)
check("a role that was taken away is gone when the token is renewed", status == 403, status)
