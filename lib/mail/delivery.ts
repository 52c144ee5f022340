const second = 1_000;
const lastAttempt = 12;

/** How long, in milliseconds, a postman may hold a letter before another takes it over. */
export const deliveryLease = 60 * second;

/** Milliseconds until the next try after that many attempts: 5 s, doubling, at most an hour. Null: give up. */
export const retryDelay = (attempts: number): number | null =>
  attempts >= lastAttempt ? null : Math.min(5 * second * 2 ** (attempts - 1), 3_600 * second);

/** The same text with every secret of 256 bits in a path or a query taken out. */
export const maskedLinks = (text: string): string => text.replace(/(?<=[/=])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, "…");
