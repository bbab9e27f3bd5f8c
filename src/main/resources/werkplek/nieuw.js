// A telephone exchange opens this page with the number behind #, which is in no request; it goes on in a form, and out of the address.
const number = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B")).get("telefoon");
if (number) {
  const form = document.querySelector("form[data-inkomend]");
  history.replaceState(null, "", location.pathname);
  form.elements.telefoon.value = number;
  form.requestSubmit();
}
