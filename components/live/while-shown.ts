type Pages = Pick<Window, "addEventListener" | "removeEventListener">;

/**
 * Keeps a connection while its page is shown. A page that is left lets go of it, so that the browser can keep the page for
 * the way back; a page that comes back connects again and catches up. Returns the function that lets go for good.
 */
export const whileShown = (connect: () => () => void, catchUp: () => void, pages: Pages = window): (() => void) => {
  let letGo = connect();
  const leave = (): void => letGo();
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    letGo = connect();
    catchUp();
  };
  pages.addEventListener("pagehide", leave);
  pages.addEventListener("pageshow", comeBack);
  return () => {
    pages.removeEventListener("pagehide", leave);
    pages.removeEventListener("pageshow", comeBack);
    letGo();
  };
};
