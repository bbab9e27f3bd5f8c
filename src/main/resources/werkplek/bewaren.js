// Keeps what is typed on the server: within a second, and when the page is hidden. What can't be kept is tried again.
import { later } from "./later.js";
import { LONGEST, send, why } from "./sturen.js";

const form = document.querySelector("form[data-bewaren]");
const melding = form.querySelector("[data-bewaard]");
const versie = form.elements.versie;
let failed = "onbewaard" in form.dataset; // the page that shows two texts: neither is chosen yet, and nothing is kept before that
let conflict = failed;
let stuck = false; // would what is sent now get no answer, or be refused?
let since = 0; // when what is under way was sent
let kept = failed ? "" : text();
let [sending, underWay] = [null, Promise.resolve()];
let pause = 1000;
const { plan, stop } = later(() => save());

if (!failed) history.replaceState(null, "", form.action + location.hash); // kept: who comes back after a refusal need not send it again
for (const notitie of form.querySelectorAll("textarea")) notitie.setSelectionRange(notitie.value.length, notitie.value.length); // who goes on, goes on at the end

function text() {
  const data = new FormData(form);
  data.delete("versie");
  data.delete("zoek");
  return new URLSearchParams(data).toString();
}

async function keep(now = text()) {
  sending = now;
  since = Date.now();
  const slow = setTimeout(() => (melding.value = why()), 3000);
  const { status, said } = await send(form.action, `${now}&versie=${versie.value}`);
  clearTimeout(slow);
  take(status, said, now);
  sending = null;
}

function take(status, said, now) {
  failed = status !== 200;
  conflict = status === 409;
  stuck = failed && !conflict && status !== 404;
  if (conflict && now === kept && text() === now) {
    location.reload(); // what went along when the page was left came after the page was made
  } else if (!failed) {
    [versie.value] = said.split(" ", 1);
    melding.value = said.slice(said.indexOf(" ") + 1);
    kept = now;
    pause = 1000;
  } else {
    melding.value = conflict || status === 401 ? said : why(status);
  }
  form.querySelector("[data-aanmelden]").hidden = status !== 401;
  if (stuck) plan((pause = Math.min(pause * 2, 30000)));
}

/** Keeps what was typed, after what is under way; `true`: also when nothing was. */
export function save(always) {
  stop();
  underWay = underWay.then(() => (always === true || text() !== kept) && !conflict && !form.dataset.sent && keep());
}

/** Is nothing lost when the page goes away now? */
export function isSafe() {
  const now = text();
  return now === kept || (now === sending && Date.now() - since < 2000) || (!failed && sending === null && now.length < LONGEST);
}

/** When what was typed is kept, or can't be; is it better not sent, because it would be lost? */
export async function settled() {
  save();
  await underWay;
  if (stuck && !isSafe()) melding.value = melding.value.replace("Nog niet bewaard", "Niet verstuurd; wat je typte staat hier nog");
  return stuck && !isSafe();
}

form.addEventListener("input", () => plan(1000));
document.addEventListener("visibilitychange", () => document.hidden && save());
addEventListener("online", () => plan(0));
