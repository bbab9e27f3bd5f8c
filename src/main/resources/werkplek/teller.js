// Tells while one types how much more a field can hold: always to be seen, and said aloud when that is little and typing stops.
const LITTLE = 0.1;

function add(field, name) {
  const line = document.createElement("p");
  line.className = name;
  field.after(line);
  return line;
}

/** How many characters it can still hold, an emoji being one. */
function room(field, most) {
  return most - [...field.value.trim()].length;
}

function count(field, most) {
  const left = room(field, most);
  return left < 0 ? `${-left} tekens te veel` : `Nog ${left} tekens`;
}

for (const field of document.querySelectorAll("[data-grens]")) {
  const most = Number(field.dataset.grens);
  const said = add(field, "gehoord");
  said.setAttribute("aria-live", "polite");
  const seen = add(field, "teller");
  seen.setAttribute("aria-hidden", "true");
  let timer = 0;
  const tell = () => {
    const left = room(field, most);
    seen.textContent = field.value ? count(field, most) : "";
    seen.classList.toggle("te-veel", left < 0);
    clearTimeout(timer);
    timer = setTimeout(() => (said.textContent = left < most * LITTLE ? count(field, most) : ""), 500);
  };
  field.addEventListener("input", tell);
  tell();
}
