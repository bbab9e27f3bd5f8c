// Keeps on the server what is typed at a contactverzoek, within a second and when the page is hidden. What can't be kept is tried again, and
// stays on the page when it is sent while there is no answer. Beside each field stands what is known to be kept of it: when another window of hers kept something else, she chooses.
import { later } from "./later.js";
import { offer } from "./verschil.js";

const place = document.querySelector("[data-concept-bij]");
const stand = place.querySelector("[data-concept-stand]");
const fields = [...place.querySelectorAll("[data-concept]")];
const choosing = new Set();
const { plan, stop } = later(() => keep());
let sent = false;
let away = false;

const known = (field) => field.parentElement.querySelector("[data-bekend]");
const changed = () => fields.filter((field) => field.value !== known(field).value && !choosing.has(field));

async function keep() {
  stop();
  const now = changed().map((field) => ({ field, text: field.value, was: known(field).value }));
  if (now.length === 0 || sent) return;
  const body = new URLSearchParams(now.flatMap(({ field, text, was }) => [[field.dataset.concept, text], [known(field).name, was]])).toString();
  now.forEach(({ field, text }) => (known(field).value = text)); // the form may be sent before this is answered
  let said = "Nog niet bewaard, we proberen het opnieuw.";
  let left = now;
  const answer = await fetch(place.dataset.conceptBij, {
    method: "POST",
    keepalive: body.length < 60000,
    headers: { "X-Requested-With": "fetch", "Content-Type": "application/x-www-form-urlencoded" },
    body,
    redirect: "manual",
  }).catch(() => ({ status: 0 }));
  away = answer.status === 0;
  if ([200, 401].includes(answer.status)) said = await answer.text();
  if (answer.status === 200) left = [];
  if (answer.status === 409) {
    const elsewhere = new URLSearchParams(await answer.text());
    left = now.filter(({ field }) => elsewhere.has(field.dataset.concept));
    left.forEach(({ field }) => choose(field, elsewhere.get(field.dataset.concept)));
    said = "In een ander venster typte je hier iets anders. Kies wat blijft.";
  }
  left.forEach(({ field, was }) => (known(field).value = was));
  if (changed().length > 0) plan(10000);
  stand.textContent = said;
}

function choose(field, there) {
  choosing.add(field);
  offer(field, there, (text) => {
    field.value = text;
    known(field).value = there;
    choosing.delete(field);
    stand.textContent = "";
    keep();
  });
}

/** What is sent is kept before it, and not once more after it. */
async function send(event) {
  if (sent) return;
  const { target, submitter } = event;
  event.preventDefault();
  await keep();
  if (away && changed().length > 0) {
    stand.textContent = "Niet verstuurd: Balie is niet te bereiken. Wat je typte, staat hier nog.";
    return;
  }
  sent = true;
  setTimeout(() => target.requestSubmit(submitter)); // later: a form is not sent while it tells that it is
}

place.addEventListener("input", () => {
  sent = false; // it was stopped on its way
  plan(1000);
});
place.addEventListener("submit", send);
document.addEventListener("visibilitychange", () => document.hidden && keep());
