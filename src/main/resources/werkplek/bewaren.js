// Keeps what is typed on the server: a second after typing stops, and when the page is hidden. What can't be kept is tried again.
const form = document.querySelector("form[data-bewaren]");
const melding = form.querySelector("[data-bewaard]");
const versie = form.elements.versie;
const LONGEST = 60000; // bytes that a browser still sends for a page that goes away
let failed = "onbewaard" in form.dataset; // the page that shows two texts: neither is chosen yet, and nothing is kept before that
let conflict = failed;
let kept = failed ? "" : text();
let sending = null;
let underWay = Promise.resolve();
let timer = 0;
let pause = 1000;

if (!failed) history.replaceState(null, "", form.action); // kept: who comes back after a refusal need not send it again

function text() {
  const data = new FormData(form);
  data.delete("versie");
  data.delete("zoek");
  return new URLSearchParams(data).toString();
}

async function keep(now = text()) {
  sending = now;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      keepalive: now.length < LONGEST,
      headers: { "X-Requested-With": "fetch", "Content-Type": "application/x-www-form-urlencoded" },
      body: `${now}&versie=${versie.value}`,
      redirect: "manual",
    });
    take(answer.status, await answer.text(), now);
  } catch {
    take(0, "", now);
  }
  sending = null;
}

function take(status, said, now) {
  failed = status !== 200;
  conflict = status === 409;
  if (conflict && now === kept && text() === now) {
    location.reload(); // what went along when the page was left came after the page was made
  } else if (status === 200) {
    const space = said.indexOf(" ");
    versie.value = said.slice(0, space);
    melding.value = said.slice(space + 1);
    kept = now;
    pause = 1000;
  } else {
    melding.value = conflict || status === 401 ? said : "Nog niet bewaard, we proberen het opnieuw.";
  }
  if (failed && !conflict) plan((pause = Math.min(pause * 2, 30000)));
}

function plan(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

/** Keeps what was typed, after what is under way; `true`: also when nothing was. */
export function save(always) {
  clearTimeout(timer);
  underWay = underWay.then(() => (always === true || text() !== kept) && !conflict && !form.dataset.sent && keep());
}

/** Is nothing lost when the page goes away now? */
export function isSafe() {
  const now = text();
  return now === kept || now === sending || (!failed && sending === null && now.length < LONGEST);
}

/** When what is under way is done, with nothing after it. */
export function settled() {
  clearTimeout(timer);
  return underWay;
}

form.addEventListener("input", () => plan(1000));
document.addEventListener("visibilitychange", () => document.hidden && save());
addEventListener("online", () => plan(0));
