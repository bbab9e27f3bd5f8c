// A form in which something was typed is only sent when there is somebody to receive it: else it stays on the page, with what was typed.
const PATIENCE = 5000; // milliseconds
const signOut = document.querySelector("form[data-afmelden]");
let asked = null; // the form that was asked for, and may go

const isTyped = (field) => field.type !== "hidden" && field.defaultValue !== undefined && field.value !== field.defaultValue;

/** What keeps it from being received; empty when nothing does. */
async function trouble() {
  const address = signOut.action.replace(/afmelden$/, "sneltoetsen");
  try {
    const answer = await fetch(address, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    if (answer.type === "opaqueredirect") return "je bent niet meer aangemeld. Meld je aan in een ander venster, en verstuur het dan";
    return answer.status === 503 ? "Balie heeft nu geen tijd. Verstuur het zo dadelijk opnieuw" : "";
  } catch {
    return "Balie is niet te bereiken. Verstuur het zo dadelijk opnieuw";
  }
}

function tell(form, why) {
  const said = form.querySelector("[data-verzenden]") ?? form.appendChild(document.createElement("p"));
  said.dataset.verzenden = "";
  said.className = "melding";
  said.setAttribute("role", "alert");
  said.textContent = `Niet verstuurd: ${why}. Wat je invulde, staat hier nog.`;
}

document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  const isKept = "bewaren" in form.dataset || form.closest("[data-concept-bij]");
  if (event.defaultPrevented || form.method !== "post" || isKept || asked === form || ![...form.elements].some(isTyped)) return;
  event.preventDefault();
  const why = await trouble();
  if (why) return tell(form, why);
  asked = form;
  setTimeout(() => {
    form.requestSubmit(submitter);
    asked = null;
  });
});
