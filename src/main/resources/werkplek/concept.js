// Keeps on the server what is typed at a contactverzoek, a second after typing stops and when the page is hidden. What can't be kept is
// tried again. Beside each field stands what is known to be kept of it: when another window of hers kept something else, she chooses.
const place = document.querySelector("[data-concept-bij]");
const stand = place.querySelector("[data-concept-stand]");
const fields = [...place.querySelectorAll("[data-concept]")];
const choosing = new Set();
let timer = 0;
let sent = false;

const known = (field) => field.parentElement.querySelector("[data-bekend]");
const changed = () => fields.filter((field) => field.value !== known(field).value && !choosing.has(field));

async function keep() {
  clearTimeout(timer);
  const now = changed().map((field) => ({ field, text: field.value, was: known(field).value }));
  if (now.length === 0 || sent) return;
  const body = new URLSearchParams(now.flatMap(({ field, text, was }) => [[field.dataset.concept, text], [known(field).name, was]])).toString();
  now.forEach(({ field, text }) => (known(field).value = text)); // the form may be sent before this is answered
  let said = "Nog niet bewaard, we proberen het opnieuw.";
  let left = now;
  try {
    const answer = await fetch(place.dataset.conceptBij, {
      method: "POST",
      keepalive: body.length < 60000,
      headers: { "X-Requested-With": "fetch", "Content-Type": "application/x-www-form-urlencoded" },
      body,
      redirect: "manual",
    });
    if ([200, 401].includes(answer.status)) said = await answer.text();
    if (answer.status === 200) left = [];
    if (answer.status === 409) {
      const elsewhere = new URLSearchParams(await answer.text());
      left = now.filter(({ field }) => elsewhere.has(field.dataset.concept));
      left.forEach(({ field }) => choose(field, elsewhere.get(field.dataset.concept)));
      said = "In een ander venster typte je hier iets anders. Kies wat blijft.";
    }
  } catch {
    said = "Nog niet bewaard, we proberen het opnieuw.";
  }
  left.forEach(({ field, was }) => (known(field).value = was));
  if (changed().length > 0) timer = setTimeout(keep, 10000);
  stand.textContent = said;
}

function choose(field, there) {
  choosing.add(field);
  const box = Object.assign(document.createElement("fieldset"), { className: "vensters" });
  box.append(
    Object.assign(document.createElement("legend"), { textContent: "In een ander venster staat hier" }),
    Object.assign(document.createElement("p"), { className: "tekst", textContent: there || "(leeg)" }),
  );
  const offer = (what, text) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "stil", textContent: what });
    button.addEventListener("click", () => {
      field.value = text();
      known(field).value = there;
      choosing.delete(field);
      box.remove();
      field.focus();
      stand.textContent = "";
      keep();
    });
    box.append(button, " ");
  };
  offer("Houd wat ik hier typte", () => field.value);
  offer("Neem dat over", () => there);
  if (there && field.value) offer("Zet beide onder elkaar", () => `${there}\n\n${field.value}`);
  field.after(box);
}

place.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(keep, 1000);
});
place.addEventListener("submit", () => (sent = true)); // what is sent is not kept once more after it
document.addEventListener("visibilitychange", () => document.hidden && keep());
