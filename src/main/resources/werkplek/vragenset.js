// When is chosen for whom a contactverzoek is: shows who will be told, and what the eenheid wants to know, as the page of the server does.
import { settled } from "./bewaren.js";

const form = document.getElementById("gesprek");

form.addEventListener("change", async ({ target }) => {
  if (!/^voor-[1-9]$/.test(target.id)) return;
  const chosen = target.value;
  await settled();
  const answer = await fetch(form.action);
  if (!answer.ok || target.value !== chosen) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const there = page.getElementById(target.id);
  if (there?.value !== chosen) return; // it could not be kept
  const parts = there.closest(".vraag").querySelectorAll("[data-ververs]");
  target.closest(".vraag").querySelectorAll("[data-ververs]").forEach((part, i) => part.replaceChildren(...parts[i].childNodes));
});
