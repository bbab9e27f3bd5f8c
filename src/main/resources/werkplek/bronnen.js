// Suggests titles while one types what to look up: in the list of the browser itself, which knows keys and screen readers.
import { later } from "./later.js";

const field = document.getElementById("bron");
const list = document.getElementById("suggesties");
const PAUSE = 150;
const LEAST = 2;
let asked = "";

async function suggest() {
  stop();
  const typed = field.value.trim();
  if (typed === asked || typed.length < LEAST) return;
  asked = typed;
  try {
    const body = new URLSearchParams({ tekst: typed });
    const kinds = [...field.form.querySelectorAll("input[type=checkbox]:checked")].map((box) => box.name).join(".");
    const answer = await fetch(field.dataset.suggesties + (kinds ? `?in=${kinds}` : ""), { method: "POST", body, headers: { "X-Requested-With": "fetch" } });
    const text = answer.ok ? await answer.text() : "";
    if (typed !== field.value.trim()) return;
    list.replaceChildren(...text.split("\n").filter(Boolean).map((value) => Object.assign(document.createElement("option"), { value })));
  } catch {
    return; // offline: one can look without suggestions
  }
}

const { plan, stop } = later(suggest);
field.addEventListener("input", () => plan(PAUSE));
