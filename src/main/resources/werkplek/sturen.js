// Sends what was typed to be kept. No answer within a while is none, and has the status 0.
export const LONGEST = 60000; // bytes that a browser still sends for a page that goes away
const PATIENCE = 15000; // milliseconds

/** What keeps a text from being kept, by the status of the answer. */
const WAITS = {
  400: "Nog niet bewaard: dit is te lang. Maak het korter.",
  403: "Nog niet bewaard: in deze browser is nu een ander aangemeld.",
  404: "Niet meer te bewaren: dit staat niet meer bij jou. Neem over wat je nodig hebt.",
};

export const why = (status) => WAITS[status] ?? "Nog niet bewaard, we proberen het opnieuw.";

export async function send(address, body) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      keepalive: body.length < LONGEST,
      headers: { "X-Requested-With": "fetch", "Content-Type": "application/x-www-form-urlencoded" },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: answer.status, said: await answer.text() };
  } catch {
    return { status: 0, said: "" };
  }
}
