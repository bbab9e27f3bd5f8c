// A telephone exchange opens the first page with the number behind #, which is in no request. It leaves the address at once and waits in
// this tab alone, until she is signed in; there it goes on in a form.
const KEY = "oproep";
const form = document.querySelector("form[data-inkomend]");
if (form) {
  const number = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (number) {
    form.elements.telefoon.value = number;
    form.requestSubmit();
  }
} else {
  const number = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B")).get("telefoon");
  if (number) sessionStorage.setItem(KEY, number);
  location.replace(document.querySelector("a[data-verder]").href);
}
