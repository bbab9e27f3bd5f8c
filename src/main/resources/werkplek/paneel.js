// Panels with what registers of others tell: asked when the page is there, which is complete without them. Until then, and when that fails,
// a link leads to the same on a page of its own.
async function fill(panel) {
  panel.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(panel.dataset.paneel);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const told = page.querySelector("[data-inhoud]");
    if (answer.ok && told) panel.replaceChildren(...told.childNodes, ...panel.childNodes);
  } catch {
    // the link stays
  } finally {
    panel.removeAttribute("aria-busy");
  }
}

document.querySelectorAll("[data-paneel]").forEach(fill);
