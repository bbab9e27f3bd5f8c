// Keeps on the server what is typed at a contactverzoek, within a second and when the page is hidden. What can't be kept is tried again, and
// stays on the page when it is sent while there is no answer. Beside each field stands what is known to be kept of it: when another window of hers kept something else, she chooses.
import { later } from "./later.js";
import { offer } from "./verschil.js";
import { send, why } from "./sturen.js";

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
  let left = now;
  const { status, said: answer } = await send(place.dataset.conceptBij, body);
  away = ![200, 404, 409].includes(status);
  let said = [200, 401].includes(status) ? answer : why(status);
  if (status === 200) left = [];
  if (status === 409) {
    const elsewhere = new URLSearchParams(answer);
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
async function submit(event) {
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
place.addEventListener("submit", submit);
document.addEventListener("visibilitychange", () => document.hidden && keep());
