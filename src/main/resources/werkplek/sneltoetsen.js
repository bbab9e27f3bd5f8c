// Keys for who works with them all day: n begins a gesprek outside fields, Ctrl+K goes to the search field: that of the gesprek, on its page.
const typing = (target) => target.matches("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.key === "k" && event.ctrlKey) {
    const field = document.getElementById("zoek") ?? document.getElementById("tekst");
    if (field) {
      event.preventDefault();
      field.focus();
    }
  } else if (event.key === "n" && !event.ctrlKey && !event.altKey && !event.metaKey && !typing(event.target)) {
    document.querySelector("form[data-nieuw]")?.requestSubmit();
  }
});
