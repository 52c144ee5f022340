/** What the framework would answer with an error of its own: each has its status and a sentence in both languages. */
const refusals = {
  method: { status: 405, sentence: "This method is not allowed here. / Cette méthode n’est pas permise ici." },
  address: { status: 400, sentence: "This address cannot be read. / Cette adresse est illisible." },
  header: { status: 400, sentence: "This request cannot be read. / Cette requête est illisible." },
  origin: { status: 403, sentence: "This form belongs to another site. / Ce formulaire vient d’un autre site." },
  size: { status: 413, sentence: "This is too much at once. / C’est trop en une fois." },
};

const methods = ["GET", "HEAD", "POST", "OPTIONS"];
/** As in next.config.js; files go to a route of their own. */
const largestAction = 1_048_576;

const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The framework decodes the parts of a path once more. */
const isPath = (url) => decoded(decoded(url.split("?")[0]) ?? "%") !== null;

const isJson = (text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A post to a page: an action, by a script or by a form. */
export const isAction = ({ method, url }) => method === "POST" && !url.startsWith("/api/");

/** Where the browser says a post comes from must be this site, by its own name or the one its proxy was called by. */
const isForeign = ({ headers }) => {
  const { origin, host, "x-forwarded-host": forwarded } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || ![host, forwarded].includes(new URL(origin).host);
};

const routerState = "next-router-state-tree";

/** Why a request is answered before the framework sees it; null where it is well formed. */
export const refusalOf = (request) => {
  const { method, url, headers } = request;
  if (!methods.includes(method)) return refusals.method;
  const address = decoded(url);
  if (address === null || !isPath(url) || address.includes("\0") || !url.startsWith("/")) return refusals.address;
  if (headers[routerState] !== undefined && !isJson(decoded(headers[routerState]) ?? "")) return refusals.header;
  if (headers["next-action"] !== undefined && !/^[0-9a-f]{40,64}$/.test(headers["next-action"])) return refusals.header;
  if (method === "POST" && isForeign(request)) return refusals.origin;
  if (isAction(request) && Number(headers["content-length"] ?? 0) > largestAction) return refusals.size;
  return null;
};
