/** What an error page is told where the store of files does not answer: all that travels of an error is its digest. */
export const awayDigest = "files-unavailable";
