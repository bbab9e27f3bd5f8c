// What could not be worked on waits on this page to be sent again: who leaves it is asked first.
let sent = false;

document.querySelector("main form").addEventListener("submit", () => (sent = true));
addEventListener("beforeunload", (event) => sent || event.preventDefault());
