/** Where in an edition's data: "tiers", 2, "requires", 0. */
export type Path = (string | number)[];

/** What is wrong with an edition beyond its shape: where, and what. */
export type EditionFault = [path: Path, message: string];

/** A fault for each id of a list that an earlier entry already has. */
export const repeatedIds = (list: readonly { id: string }[], path: Path): EditionFault[] =>
  list.flatMap((one, i) =>
    list.findIndex((other) => other.id === one.id) < i ? [[[...path, i, "id"], "is used twice"] as EditionFault] : [],
  );
