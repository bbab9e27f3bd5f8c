// The clock of a gesprek: it goes on from the seconds that the server told, as long as the gesprek is active.
const clock = document.querySelector("[data-duur]");
const told = Number(clock.dataset.duur) * 1000;
const start = performance.now();

function show() {
  const seconds = Math.floor((told + performance.now() - start) / 1000);
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

if ("loopt" in clock.dataset) setInterval(show, 1000);
