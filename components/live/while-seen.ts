type Shown = Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;

/**
 * Work for a page that is seen: at once, or for all that is asked meanwhile once, when its tab comes to the front. Returns
 * what asks for it and what ends it.
 */
export const whileSeen = (work: () => void, page: Shown = document): { ask: () => void; end: () => void } => {
  let isOwed = false;
  const ask = (): void => {
    isOwed = page.visibilityState === "hidden";
    if (!isOwed) work();
  };
  const comeForward = (): void => {
    if (isOwed) ask();
  };
  page.addEventListener("visibilitychange", comeForward);
  return { ask, end: () => page.removeEventListener("visibilitychange", comeForward) };
};
