/** What a script of an open page asks for by itself, whether or not somebody sits before it: it keeps no session alive. */
export const isUnattended = ({ method, url, headers }) =>
  (method === "GET" || method === "HEAD") &&
  (headers.rsc !== undefined || headers["sec-fetch-dest"] === "empty" || url.startsWith("/api/live"));
