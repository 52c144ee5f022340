const minute = 60_000;

/** Letters that anyone can have sent to an address are counted over this many milliseconds. */
export const mailboxWindow = 24 * 60 * minute;
const atOnce = 3;
const longestWait = 50 * minute;

/**
 * How long after the last such letter the next one may follow, by how many went out in a day: three follow one another at
 * once, then each waits twice as long, up to 50 minutes. A link in the last letter is then still good (resetLife).
 */
export const mailboxWait = (sentInADay: number): number =>
  sentInADay < atOnce ? 0 : Math.min(2 ** (sentInADay - atOnce + 1) * minute, longestWait);
