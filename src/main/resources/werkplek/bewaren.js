// Keeps what is typed on the server: a second after typing stops, and when the page is hidden. What can't be kept is tried again.
const form = document.querySelector("form[data-bewaren]");
const melding = form.querySelector("[data-bewaard]");
const versie = form.elements.versie;
let kept = "onbewaard" in form.dataset ? "" : text(); // the page that shows two texts: neither is chosen yet
let timer = 0;
let pause = 1000;
let underWay = Promise.resolve();
let conflict = false;

function text() {
  const data = new FormData(form);
  data.delete("versie");
  data.delete("zoek");
  return new URLSearchParams(data).toString();
}

async function keep() {
  const now = text();
  if (now === kept || conflict || form.dataset.sent) return;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      keepalive: now.length < 60000,
      headers: { "X-Requested-With": "fetch", "Content-Type": "application/x-www-form-urlencoded" },
      body: `${now}&versie=${versie.value}`,
      redirect: "manual",
    });
    const said = await answer.text();
    if (answer.status === 200) {
      const space = said.indexOf(" ");
      versie.value = said.slice(0, space);
      melding.value = said.slice(space + 1);
      kept = now;
      pause = 1000;
      return;
    }
    if (answer.status === 409) {
      conflict = true;
      melding.value = said;
      return;
    }
    melding.value = answer.status === 401 ? said : "Nog niet bewaard, we proberen het opnieuw.";
  } catch {
    melding.value = "Nog niet bewaard, we proberen het opnieuw.";
  }
  pause = Math.min(pause * 2, 30000);
  plan(pause);
}

function plan(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

function save() {
  clearTimeout(timer);
  underWay = underWay.then(keep);
  return underWay;
}

form.addEventListener("input", () => {
  delete form.dataset.sent; // it was stopped on its way
  plan(1000);
});
document.addEventListener("visibilitychange", () => document.hidden && save());
addEventListener("online", () => plan(0));
addEventListener("beforeunload", (event) => text() !== kept && !form.dataset.sent && event.preventDefault());
// A form that is sent waits for what is under way, so that it has the last version.
form.addEventListener("submit", (event) => {
  if (form.dataset.sent) return;
  event.preventDefault();
  clearTimeout(timer);
  const button = event.submitter;
  const send = () => {
    form.dataset.sent = "yes";
    form.requestSubmit(button);
  };
  underWay.then(() => setTimeout(send)); // later: a form is not sent while it tells that it is
});
