// Keeps on the server what is typed at a contactverzoek, a second after typing stops and when the page is hidden. What can't be kept is
// tried again.
const place = document.querySelector("[data-concept-bij]");
const stand = place.querySelector("[data-concept-stand]");
const fields = [...place.querySelectorAll("[data-concept]")];
let kept = text();
let timer = 0;
let sent = false;

function text() {
  return new URLSearchParams(fields.filter((field) => field.value).map((field) => [field.dataset.concept, field.value])).toString();
}

async function keep() {
  clearTimeout(timer);
  const now = text();
  if (now === kept || sent) return;
  let said = "Nog niet bewaard, we proberen het opnieuw.";
  try {
    const answer = await fetch(place.dataset.conceptBij, {
      method: "POST",
      keepalive: now.length < 60000,
      headers: { "X-Requested-With": "fetch", "Content-Type": "application/x-www-form-urlencoded" },
      body: now,
      redirect: "manual",
    });
    if (answer.status === 200) kept = now;
    if (answer.status === 200 || answer.status === 401) said = await answer.text();
  } catch {
    said = "Nog niet bewaard, we proberen het opnieuw.";
  }
  if (now !== kept) timer = setTimeout(keep, 10000);
  stand.textContent = said;
}

place.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(keep, 1000);
});
place.addEventListener("submit", () => (sent = true)); // what is sent is not kept once more after it
document.addEventListener("visibilitychange", () => document.hidden && keep());
