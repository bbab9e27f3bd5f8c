// Keys of the page of a gesprek: 1 to 9 choose in the group of choices that has the focus, Ctrl+Enter saves, with Shift it adds a vraag.
// Enter in a field of one line presses no button but that of the search that the field belongs to.
const form = document.getElementById("gesprek");

function choose(event) {
  const group = event.target.type === "radio" && event.target.closest("[data-toetsen]");
  const choice = group && group.querySelectorAll("input[type=radio]")[event.key - 1];
  if (choice) {
    event.preventDefault();
    choice.focus();
    choice.click();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.ctrlKey) {
    event.preventDefault();
    const button = form.querySelector(event.shiftKey ? "[data-vraag]" : "[data-klaar]");
    if (button) form.requestSubmit(button);
  } else if (event.key === "Enter" && event.target.form === form && event.target.matches("input")) {
    event.preventDefault();
    const button = event.target.closest(".zoekrij")?.querySelector("button");
    if (button) form.requestSubmit(button);
  } else if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
    choose(event);
  }
});
