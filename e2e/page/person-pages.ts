type Links = { personSecret: string; personOver: string };

/** The pages on which a company looks after its records of people. */
export const peoplePages = ({
  personId,
  twinId,
  credentialId,
}: Record<"personId" | "twinId" | "credentialId", string>) => [
  ...["/people", "/people?search=zzz", `/people/${personId}`],
  "/people/expiring",
  "/people/expiring?done=2",
  `/people/expiring/renew?credential=${credentialId}`,
  "/people/duplicates",
  "/people/duplicates?done=merged",
  `/people/duplicates/merge?one=${personId}&other=${twinId}`,
];

/** The page of a declared person's link: as it opens, after an answer, once it is over, and where there is none. */
export const ownPersonPages = ({ personSecret, personOver }: Links, gone: string) => [
  `/person/${personSecret}`,
  `/person/${personSecret}?done=asked`,
  `/person/${personOver}`,
  `/person/${gone}`,
];
