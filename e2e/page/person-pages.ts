type Links = { personSecret: string; personOver: string };

/** The page of a declared person's link: as it opens, after an answer, once it is over, and where there is none. */
export const ownPersonPages = ({ personSecret, personOver }: Links, gone: string) => [
  `/person/${personSecret}`,
  `/person/${personSecret}?done=asked`,
  `/person/${personOver}`,
  `/person/${gone}`,
];
