// The work list by keys: j and k go down and up, o takes the one under the hand, t ticks it, so that more can be ticked, and once more goes to whom
// they are given. And it tells what came since the page was made, without
// putting anything in another place: that is for who asks for it.
import { single } from "./sneltoetsen.js";

const links = [...document.querySelectorAll("[data-lijst] tbody th a")];
document.addEventListener("keydown", (event) => {
  if (!single(event)) return;
  const here = links.indexOf(document.activeElement.closest("tr")?.querySelector("th a")); // a button in the row is of the row too
  if (event.key === "j") links[Math.min(here + 1, links.length - 1)]?.focus();
  if (event.key === "k") links[Math.max(here - 1, 0)]?.focus();
  if (event.key === "o") links[here]?.closest("tr").querySelector("form[data-oppakken]")?.requestSubmit();
  if (event.key === "t") give(links[here], event);
});

function give(link, event) {
  const box = link?.closest("tr").querySelector("input[type=checkbox]");
  if (!box) return;
  event.preventDefault(); // the list of who can be chosen would take the key
  if (box.checked) document.getElementById("veld-voor").focus();
  else box.checked = true;
}

const HALF_A_MINUTE = 30000;
const told = document.querySelector("[data-nieuw-sinds]");
setInterval(async () => {
  if (document.hidden || !told) return;
  try {
    const asked = `${told.dataset.nieuwBij}&sinds=${told.dataset.nieuwSinds}`;
    const answer = await fetch(asked, { headers: { "X-Requested-With": "fetch" }, redirect: "manual" });
    const text = answer.status === 200 ? await answer.text() : "";
    if (text && !told.textContent.startsWith(text)) {
      const link = Object.assign(document.createElement("a"), { href: location.href, textContent: `${text}, toon` });
      told.replaceChildren(link);
    }
  } catch {
    return; // offline: asked again in a while
  }
}, HALF_A_MINUTE);
