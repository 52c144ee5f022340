/** Whom the page was made for: an account with the company it has in view; null before a sign-in. */
export const shownReader = (): string | null =>
  document.querySelector<HTMLElement>("[data-reader]")?.dataset.reader ?? null;
