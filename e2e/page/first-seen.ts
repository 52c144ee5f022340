import { type SceneWorld, visits } from "./scenes";

/** An address without what tells one record from another. */
const patternOf = (at: string): string =>
  at.replace(/[?].*$/, "").replace(/\/([0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}|\d+)(?=\/|$)/g, "/:one");

type Opened = { reader: string; at: string; isFirst: boolean };

/** What each reader opens in turn, and whether it is the first page of its kind. */
export const openedIn = (world: SceneWorld): Opened[] => {
  const seen = new Set<string>();
  return Object.entries(visits).flatMap(([reader, visitOf]) =>
    visitOf(world).pages.map((at) => {
      const pattern = patternOf(at);
      const isFirst = !seen.has(pattern);
      seen.add(pattern);
      return { reader, at, isFirst };
    }),
  );
};

/** Who sees no kind of page that readers before them have not seen in another state. */
export const laterReaders: readonly string[] = [
  "the viewer, who may not see revenue",
  "the owner of an offer",
  "the signatory who signed",
  "the owner of a company on its first day",
  "an applicant, draft",
  "an applicant, declared",
  "an applicant, asked",
  "an applicant, rejected",
];
