// In a group of choices with the focus, the keys 1 to 9 choose.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
  const group = event.target.type === "radio" && event.target.closest("[data-toetsen]");
  const choice = group && group.querySelectorAll("input[type=radio]")[event.key - 1];
  if (choice) {
    event.preventDefault();
    choice.focus();
    choice.click();
  }
});
