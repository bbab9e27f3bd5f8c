// Beside a field of which another window kept another text: what that is, and a button for each text that can stay.
/** Shows it until she chooses; `chosen` is told which text stays. */
export function offer(field, there, chosen) {
  const box = Object.assign(document.createElement("fieldset"), { className: "vensters" });
  box.append(
    Object.assign(document.createElement("legend"), { textContent: "In een ander venster staat hier" }),
    Object.assign(document.createElement("p"), { className: "tekst", textContent: there || "(leeg)" }),
  );
  const add = (what, text) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "stil", textContent: what });
    button.addEventListener("click", () => {
      box.remove();
      field.focus();
      chosen(text());
    });
    box.append(button, " ");
  };
  add("Houd wat ik hier typte", () => field.value);
  add("Neem dat over", () => there);
  if (there && field.value) add("Zet beide onder elkaar", () => `${there}\n\n${field.value}`);
  field.after(box);
}
