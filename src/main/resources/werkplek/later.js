// Something to do later: at the earliest moment that was asked for, so that who asks again and again does not put it off.
export function later(todo) {
  let timer = 0;
  let due = Infinity;
  const stop = () => {
    clearTimeout(timer);
    due = Infinity;
  };
  /** After so many milliseconds, unless it is to happen before that. */
  const plan = (wait) => {
    if (Date.now() + wait >= due) return;
    clearTimeout(timer);
    due = Date.now() + wait;
    timer = setTimeout(todo, wait);
  };
  return { plan, stop };
}
