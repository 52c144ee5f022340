import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";

/** One request as it goes over the line: an address that no browser would send is sent as it stands. */
export type Hostile = { method: string; at: string; headers: Record<string, string>; body?: string | Buffer };
type Got = { status: number; text: string };

const enough = 200_000;

/** Sends a request and reads the beginning of its answer; 0 where the portal closed the line, -1 where it kept silent. */
export const send = ({ method, at, headers, body }: Hostile): Promise<Got> =>
  new Promise((resolve) => {
    const { hostname, port, host } = new URL(process.env.E2E_BASE_URL ?? "");
    const asked = httpRequest({ hostname, port, method, path: at, headers: { host, ...headers } }, (response) => {
      let text = "";
      const done = () => {
        resolve({ status: response.statusCode ?? 0, text });
        response.destroy();
      };
      // A live stream would never end.
      if (response.headers["content-type"]?.startsWith("text/event-stream")) return done();
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
        if (text.length > enough) done();
      });
      response.on("end", done).on("error", done);
    });
    asked.setTimeout(30_000, () => {
      resolve({ status: -1, text: "" });
      asked.destroy();
    });
    asked.on("error", () => resolve({ status: 0, text: "" }));
    asked.end(body);
  });

/** What a part of an address or a value of a query never is in good faith. */
export const values = [
  ...["%00", "%ff", "%ED%A0%80", "%E0%80", "%", "%zz", "%F0%9F%92%A9", "%E2%80%AE", "%0D%0ASet-Cookie:x=1"],
  ...["99999999999999", "-1", "0", "1e400", "NaN", "0x10", "01", "2020-02-30", "9999-12-31", "0000-00-00", "+"],
  ...["__proto__", "constructor", "toString", "[]", "%7B%7D", "null", "undefined", "true", "..%2F..%2Fetc%2Fpasswd"],
  ...["%27%20OR%201=1--", "%25%25", "%5C", "a".repeat(3000), "00000000-0000-0000-0000-000000000000", "%EF%BC%9D1"],
  ...[
    "%3Cscript%3E",
    ".",
    "..",
    "%2e%2e",
    ";",
    "exam.ana.VCP.NV,,",
    "exam...",
    "exam.%E2%82%AC.VCP",
    "%2F%2Fevil.example",
  ],
];

/** Names of queries that pages read somewhere, and some that objects have. */
export const queries = [
  ...[
    "after",
    "before",
    "search",
    "on",
    "kind",
    "tier",
    "state",
    "sort",
    "moves",
    "node",
    "from",
    "edition",
    "language",
    "done",
    "person",
  ],
  ...[
    "return",
    "sha256",
    "asOf",
    "version",
    "sector",
    "competency",
    "hasOwnProperty",
    "_rsc",
    "filter",
    "waiting",
    "tab",
  ],
];

const long = "x".repeat(6000);

/** Headers that neither a browser nor the portal's own script sends so. */
export const headers: Record<string, string>[] = [
  { rsc: "1" },
  { rsc: "1", "next-router-state-tree": "[]" },
  { rsc: "1", "next-router-state-tree": "%7B%22a%22%3A1%7D" },
  { rsc: "1", "next-router-state-tree": "null" },
  { rsc: "1", "next-router-state-tree": `%5B${"%5B".repeat(400)}${"%5D".repeat(400)}%5D` },
  { rsc: "1", "next-router-prefetch": "9", "next-router-segment-prefetch": "/../../_tree" },
  { rsc: "1", "next-url": "/../../%00" },
  { "next-router-state-tree": "%5B%22%22%2C%7B%22children%22%3A%5B1%2C2%5D%7D%5D" },
  { "next-action": "0".repeat(42) },
  { "accept-language": `${long},*;q=x` },
  { "accept-language": "*;q=0, ;;;" },
  { cookie: `portal.session=${long}; locale=xx; theme=%00` },
  { cookie: "portal.session=%00; portal.session=[]; ;=;" },
  { cookie: "portal.application=__proto__; locale=__proto__; theme=constructor" },
  { "x-forwarded-for": "::ffff:1.2.3.4%eth0, , 999.1.1.1" },
  { "x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher" },
  { range: "bytes=-0,9-1,abc" },
  { "if-none-match": long, "if-modified-since": "not a day" },
  { accept: "text/x-component;q=NaN", "accept-encoding": "br;q=9, gzip;q=-1" },
  { "content-type": "application/json", "content-length": "0" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy", "x-portal-unattended": "0" },
  { "x-nonce": "'unsafe-inline'", "x-request-id": long, "x-portal-peer": "10.0.0.1", "x-portal-path": "/en/overview" },
  { "sec-fetch-site": "cross-site", "sec-fetch-dest": "empty", purpose: "prefetch" },
];

/** Methods that no page has. */
export const methods = ["TRACE", "PUT", "PATCH", "DELETE", "PROPFIND", "OPTIONS", "HEAD", "POST"];

const form = (boundary: string, parts: [name: string, value: string][]): string =>
  [
    ...parts.map(
      ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${boundary}--\r\n`,
  ].join("");
const multipart = (parts: [name: string, value: string][]) => ({
  headers: { "content-type": "multipart/form-data; boundary=b" },
  body: form("b", parts),
});
const text = (body: string) => ({ headers: { "content-type": "text/plain;charset=UTF-8" }, body });

/** Bodies of an action as no page sends them; `action` is the one that is called. */
export const bodies = (action: string): Omit<Hostile, "method" | "at">[] =>
  [
    ...["", "[", "null", "[]", "[null]", "[[]]", '["$undefined"]', '[{"__proto__":{"a":1}}]', '[{"id":{"$ne":1}}]'],
    ...[
      '[{"id":"\\u0000","rowVersion":1e400}]',
      '["$K1"]',
      '["$F1"]',
      '["$h1"]',
      '["$@1"]',
      '["$B1"]',
      '["$Q1","$W2"]',
    ],
    ...[
      '["$n999999999999999999999999"]',
      '["$D2020-99-99"]',
      '["$T"]',
      '["$1:a:b"]',
      `["${"a".repeat(5000)}"]`,
      '[{"a":"\\ud800"}]',
    ],
  ]
    .map(text)
    .concat(
      multipart([["0", '["$K1"]']]),
      multipart([
        ["0", '[{"id":1}]'],
        ["1_x", "\0"],
      ]),
      multipart([
        ["0", '["$1"]'],
        ["1", '"$0"'],
      ]),
      multipart([
        [`$ACTION_ID_${action}`, ""],
        ["id", "\0"],
        ["idempotencyKey", "x"],
      ]),
      multipart([
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", `{"id":"${action}","bound":"$@1"}`],
        ["$ACTION_1:1", "["],
      ]),
      multipart([
        ["$ACTION_KEY", "k"],
        ["$ACTION_REF_", ""],
      ]),
      { headers: { "content-type": "multipart/form-data" }, body: "--b" },
      { headers: { "content-type": "multipart/form-data; boundary=b" }, body: "--b\r\ncontent-disposition: form-data" },
      { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "id=%00&id=%ff&rowVersion=1" },
      { headers: { "content-type": "application/json" }, body: '{"a":1,"a":2}' },
    );

/** Bodies that a route of the API may be sent. */
export const posts: Omit<Hostile, "method" | "at">[] = [
  { headers: { "content-type": "application/json" }, body: "{" },
  { headers: { "content-type": "application/json" }, body: "[1]" },
  { headers: { "content-type": "application/json" }, body: '{"csrfToken":{},"callbackUrl":[],"json":"true"}' },
  { headers: { "content-type": "application/pdf" }, body: "%PDF-1.7\n1 0 obj<</Length 99999999>>stream" },
  { headers: { "content-type": "application/pdf", "content-encoding": "gzip" }, body: gzipSync("%PDF-1.7") },
  {
    headers: { "content-type": "image/png" },
    body: Buffer.from("89504e470d0a1a0a0000000d49484452ffffffffffffffff", "hex"),
  },
  { headers: { "content-type": "application/zip" }, body: Buffer.from("504b0304ffffffffffffffff", "hex") },
  { headers: { "content-type": "text/;charset=" }, body: "\0" },
  { headers: { "content-type": "multipart/form-data; boundary=b" }, body: "--b\r\n\r\n--b--" },
  { headers: { "x-file-name": "%ff%00..%2F", "content-type": "image/jpeg" }, body: "" },
  { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "csrfToken=%00&email=%ff" },
];
