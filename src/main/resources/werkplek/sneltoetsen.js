// Keys for who works with them all day: n begins a gesprek, Ctrl+K goes to the search field, that of the gesprek on its page. Those of a
// single character work outside fields, unless she switched them off: speech that is heard as keys, or a hand that trembles, would press them.
const STAND = "losse-toetsen";
const typing = (target) => target.matches("input, textarea, select, [contenteditable]");
export const single = (event) =>
  !event.ctrlKey && !event.altKey && !event.metaKey && !typing(event.target) && localStorage.getItem(STAND) !== "uit";

const choice = document.getElementById(STAND);
if (choice) {
  choice.checked = localStorage.getItem(STAND) !== "uit";
  choice.parentElement.hidden = false;
  choice.addEventListener("change", () => localStorage.setItem(STAND, choice.checked ? "aan" : "uit"));
}

document.addEventListener("keydown", (event) => {
  if (event.key === "k" && event.ctrlKey) {
    const field = document.getElementById("zoek") ?? document.getElementById("tekst");
    if (field) {
      event.preventDefault();
      field.focus();
    }
  } else if (event.key === "n" && single(event)) {
    document.querySelector("form[data-nieuw]")?.requestSubmit();
  } else if (event.key === "?" && single(event)) {
    document.querySelector("a[data-sneltoetsen]")?.click();
  }
});
