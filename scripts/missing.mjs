/**
 * Next.js answers a page that does not exist with an empty shell that its scripts fill later: without them there is no
 * word, no language and no way on. Here such an answer is dropped and the page /<locale>/missing, drawn on the server
 * like any other, goes out in its place, under the same status.
 */
const here = /^\/(fr|en)\/missing$/;

const isPage = ({ method, url, headers }) =>
  method === "GET" && !headers.rsc && !/^\/(api|_next)\//.test(url) && !here.test(url);

const localeOf = ({ url, headers }) =>
  /^\/(fr|en)(?=[/?]|$)/.exec(url)?.[1] ?? /(?:^|; )locale=(fr|en)/.exec(headers.cookie ?? "")?.[1] ?? "fr";

// Of the way between the two processes of one, or about another address than the one that was asked for.
const leftOut = ["connection", "content-encoding", "date", "keep-alive", "link", "transfer-encoding"];

const draw = async (request, origin) => {
  const { cookie = "", "accept-language": language = "" } = request.headers;
  const page = await fetch(`${origin}/${localeOf(request)}/missing`, {
    headers: { cookie, "accept-language": language, "accept-encoding": "identity" },
  });
  const headers = [...page.headers].filter(([name]) => !leftOut.includes(name));
  return { headers, body: Buffer.from(await page.arrayBuffer()) };
};

/** To be called before Next.js has the response in hand; `origin` is where this process listens. */
export const drawMissing = (request, response, origin) => {
  if (!isPage(request)) return;
  const { writeHead, write, end } = response;
  let isDropped = false;
  const isMissing = (status) => status === 404 && /^text\/html/.test(String(response.getHeader("content-type")));

  const answer = async () => {
    const { headers, body } = await draw(request, origin).catch(() => ({ headers: [], body: Buffer.alloc(0) }));
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader("content-length", body.length);
    writeHead.call(response, 404);
    end.call(response, body);
  };

  response.writeHead = (status, ...rest) => {
    isDropped ||= isMissing(status);
    return isDropped ? response : writeHead.call(response, status, ...rest);
  };
  response.write = (...given) => isDropped || write.apply(response, given);
  response.end = (...given) => {
    isDropped ||= !response.headersSent && isMissing(response.statusCode);
    if (!isDropped) return end.apply(response, given);
    void answer();
    return response;
  };
};
