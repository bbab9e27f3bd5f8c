// When is chosen who contacts a klant: shows what that eenheid wants to know, as the page of the server does; no button is needed for it then.
const chosen = document.getElementById("veld-voor");
const place = document.querySelector("[data-ververs]");

document.querySelector("[data-toon]").hidden = true;
chosen.addEventListener("change", async () => {
  const value = chosen.value;
  const body = new URLSearchParams(new FormData(chosen.form));
  body.set("toon", "ja");
  const answer = await fetch(chosen.form.action, { method: "POST", body }).catch(() => ({ ok: false }));
  if (!answer.ok || chosen.value !== value) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  place.replaceChildren(...page.querySelector("[data-ververs]").childNodes);
});
