/** Every page of a list, each asked for with the key that the page before gave; refuses to go on for ever. */
export const walkPages = async <P extends { next: string | null }>(
  load: (after: string | undefined) => Promise<P>,
): Promise<P[]> => {
  const pages = [await load(undefined)];
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
    if (pages.length > 100) throw new Error("The list has no last page");
    pages.push(await load(next));
  }
  return pages;
};
