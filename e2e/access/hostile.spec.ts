import { readFileSync, statSync } from "node:fs";
import { makeMember } from "@/db/testing/account/member";
import { signInByRow } from "@/db/testing/account/sign-in";
import { makeReplica, type Replica } from "@/db/testing/replica";
import { expect, test } from "@/e2e/fixtures";
import { inTurns } from "./ask";
import { bodies, type Hostile, headers, methods, posts, queries, send, values } from "./hostile";
import { routes } from "./routes";
import type { Row } from "./row";

test.describe.configure({ mode: "parallel", timeout: 240_000 });

let own: Replica;
let other: Replica;
let manager: string;
let logged: number;

const logFile = (): string => process.env.E2E_WEB_LOG_FILE ?? "";

test.beforeAll(async () => {
  [own, other] = [await makeReplica(), await makeReplica()];
  manager = (await makeMember(["programme-manager", "administrator", "reviewer", "countersigner"])).email;
  logged = statSync(logFile()).size;
});

/** The next ones of a list, round and round, so that each is tried somewhere and the count stays small. */
const taker = <T>(list: readonly T[]): ((count: number) => T[]) => {
  let at = 0;
  return (count) =>
    Array.from({ length: count }, () => {
      at += 1;
      return list[(at * 7) % list.length] as T;
    });
};

/** Somebody who may open the address, where anybody may. */
const emailFor = ({ answer }: Row): string | null => {
  if (answer("owner") === "200") return own.team.owner.email;
  if (answer("signatory") === "200") return own.team.signatory.email;
  return answer("nobody") === "200" ? null : manager;
};

const cookieFor = async (row: Row): Promise<Record<string, string>> => {
  const email = emailFor(row);
  return email === null ? {} : { cookie: `portal.session=${await signInByRow(email)}` };
};

const addresses = () =>
  Object.entries(routes).flatMap(([place, rows]) => rows.map((row) => ({ place, row, at: encodeURI(row.at(own)) })));

/** The addresses with each part that names something replaced: what differs from company to company, and what a page reads last. */
const renamed = (place: string, row: Row, value: string): string[] => {
  const [parts, others] = [row.at(own), row.at(other)].map((at) => encodeURI(at).split("/")) as [string[], string[]];
  const isRead = (i: number): boolean => parts[i] !== others[i] || (i === parts.length - 1 && place.endsWith("]"));
  return parts.flatMap((_, i) => (isRead(i) ? [parts.toSpliced(i, 1, value).join("/")] : []));
};

/** The same address, with the last letter of its path written as its code. */
const spelled = (path: string): string =>
  path.replace(
    /([a-z])([^a-z]*)$/i,
    (_, letter: string, rest: string) => `%${letter.charCodeAt(0).toString(16)}${rest}`,
  );

const isStack = /\n\s+at |node_modules|\\n\s+at /;

/** Sends everything, a few at a time, and says what was not answered by a refusal. */
const faultsOf = (sent: Hostile[]): Promise<string[]> =>
  inTurns(sent, async (one) => {
    const { status, text } = await send(one);
    const said = `${one.method} ${one.at.slice(0, 120)} ${JSON.stringify({ ...one.headers, cookie: undefined }).slice(0, 160)} ${String(one.body ?? "").slice(0, 160)}`;
    if (status < 100 || status >= 500) return [`${status} ${said}`];
    if (text.includes('"code":"bug"')) return [`a bug: ${said}`];
    return isStack.test(text) ? [`a stack: ${said}`] : [];
  });

/** Since the tests began nothing was logged as a fault of the portal's own. */
const expectQuietLog = (): void => {
  const lines = readFileSync(logFile()).subarray(logged).toString().split("\n");
  expect(lines.filter((line) => /"level":[56]0/.test(line) || isStack.test(line))).toEqual([]);
};

test("no address, query, method or header is answered by an error of the portal", async () => {
  const [nextValues, nextQueries] = [taker(values), taker(queries)];
  const [nextHeaders, nextMethods] = [taker(headers), taker(methods)];
  const sent: Hostile[] = [];
  for (const { place, row, at } of addresses()) {
    const given = await cookieFor(row);
    const get = (address: string, more: Record<string, string> = {}, method = "GET"): void => {
      sent.push({ method, at: address, headers: { ...given, ...more } });
    };
    for (const value of nextValues(2)) for (const address of renamed(place, row, value)) get(address);
    const path = at.split("?")[0] ?? at;
    for (const name of nextQueries(2)) get(`${path}?${name}=${nextValues(1)[0]}`);
    if (path.startsWith("/api/")) get(spelled(path));
    for (const more of nextHeaders(1)) get(at, more);
    for (const method of nextMethods(1)) get(at, {}, method);
  }
  expect(await faultsOf(sent)).toEqual([]);
  expectQuietLog();
  test.info().annotations.push({ type: "requests", description: String(sent.length) });
});

/** Every action that the built portal answers, and a page that has it. */
const builtActions = (): { id: string; place: string }[] => {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { workers: Record<string, unknown> }>;
  };
  return Object.entries(node).flatMap(([id, { workers }]) => {
    const places = Object.keys(workers).map((page) => page.replace(/^app\/(\[locale\]\/)?|\/page$/g, ""));
    const place = places.find((one) => routes[one]);
    return place === undefined ? [] : [{ id, place }];
  });
};

test("no body sent to an action or a route is answered by an error of the portal", async () => {
  const actions = builtActions();
  expect(actions.length).toBeGreaterThan(100);
  const nextPosts = taker(posts);
  const sent: Hostile[] = [];
  let turn = 0;
  for (const { id, place } of actions) {
    const [row] = routes[place] as [Row];
    const given = await cookieFor(row);
    const all = bodies(id);
    for (let i = 0; i < 2; i += 1) {
      const { headers: kind, body } = all[(turn * 5) % all.length] as (typeof all)[number];
      const called: Record<string, string> = turn % 3 === 2 ? {} : { "next-action": id };
      sent.push({
        method: "POST",
        at: encodeURI(row.at(own)),
        headers: { ...given, ...kind, ...called },
        body: body ?? "",
      });
      turn += 1;
    }
  }
  for (const { place, row, at } of addresses())
    if (place.startsWith("api/"))
      for (const { headers: kind, body } of nextPosts(4))
        sent.push({ method: "POST", at, headers: { ...(await cookieFor(row)), ...kind }, body: body ?? "" });
  expect(await faultsOf(sent)).toEqual([]);
  expectQuietLog();
  test.info().annotations.push({ type: "requests", description: String(sent.length) });
});
