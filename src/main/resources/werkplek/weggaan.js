// Leaving the page of a gesprek: what was typed goes along, and only who would lose something is asked. A form that is sent waits until what
// was typed is kept, so that it has the last version, and stays here when it can't be.
import { isSafe, save, settled } from "./bewaren.js";

const form = document.querySelector("form[data-bewaren]");

form.addEventListener("input", () => delete form.dataset.sent); // it was stopped on its way
addEventListener("pagehide", save);
addEventListener("beforeunload", (event) => {
  if (form.dataset.sent) return;
  if (isSafe()) save();
  else event.preventDefault();
});
form.addEventListener("submit", (event) => {
  if (form.dataset.sent) return;
  event.preventDefault();
  const button = event.submitter;
  const send = () => {
    form.dataset.sent = "yes";
    form.requestSubmit(button);
  };
  settled().then((isLost) => isLost || setTimeout(send)); // later: a form is not sent while it tells that it is
});

// Who comes back at once may see the page as it was before what went along was kept.
if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") save(true);
