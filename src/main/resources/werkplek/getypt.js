// What is typed in a field that keeps it waits in this tab: over https browsers forget it when one goes to another page and comes back,
// because our pages are not stored. It goes when it was sent and something was done with it, and when she signs out.
const SENT = "verstuurd";
const path = (form) => new URL(form.action).pathname;
const key = (field) => `getypt ${path(field.form)} ${field.name}`;

const sent = sessionStorage.getItem(SENT);
if (sent && document.querySelector("[data-gedaan]")) {
  Object.keys(sessionStorage)
    .filter((each) => each.startsWith(`getypt ${sent} `))
    .forEach((each) => sessionStorage.removeItem(each));
}
sessionStorage.removeItem(SENT);

for (const field of document.querySelectorAll("[data-getypt]")) {
  // where it is all there is to type: who comes back after a refusal finds it here, and need not send it again
  if ("alles" in field.dataset) history.replaceState(null, "", location.href);
  field.value ||= sessionStorage.getItem(key(field)) ?? "";
  field.addEventListener("input", () => sessionStorage.setItem(key(field), field.value));
  field.form.addEventListener("submit", () => sessionStorage.setItem(SENT, path(field.form)));
}

document.querySelector("form[data-afmelden]")?.addEventListener("submit", () => sessionStorage.clear());
