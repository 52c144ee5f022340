/** The pages about issuers of badges. */
export const badgePages = ({ badgeIssuerId }: { badgeIssuerId: string }): string[] => [
  "/badges",
  `/badges/${badgeIssuerId}`,
];

/** The drafts that the pages of the programme's rules and texts are visited with. */
type Drafts = { editionId: string; textVersion: string };

/** Every page on which the programme's rules and the agreement's text are written. */
export const programmePages = ({ editionId, textVersion }: Drafts): string[] => [
  ...["", "/activity", "/benefits", "/examples", "/changes", "/announce"].map(
    (view) => `/editions/${editionId}${view}`,
  ),
  ...["/editions", "/texts", "/texts/2019-10"],
  ...["", "/at/text", "/at/0", "/at/0-1", "/at/0-1-0", "/read", "/difference", "/markdown", "/publish"].map(
    (view) => `/texts/${textVersion}${view}`,
  ),
];
