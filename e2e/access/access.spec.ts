import { randomUUID } from "node:crypto";
import { makeMember } from "@/db/testing/account/member";
import { signInByRow } from "@/db/testing/account/sign-in";
import { makeReplica, type Replica } from "@/db/testing/replica";
import { expect, test } from "@/e2e/fixtures";
import { partnerRoles, vendorRoles } from "@/lib/role";
import { methodsIn, methodsUnder } from "./answered";
import { ask, inTurns, plain, tellsRevenue, toldOf } from "./ask";
import { routes } from "./routes";
import type { Row, Seat } from "./row";

test.describe.configure({ mode: "parallel", timeout: 120_000 });

const rows: Row[] = Object.values(routes).flat();
const maySeeRevenue = (role: string): boolean => role === "owner" || role === "finance";

let own: Replica;
let other: Replica;
/** A company that does not exist, as it would appear in an address. */
let missing: Replica;

const renamed = (twin: Replica): Replica => {
  const ids = Object.entries(twin).filter(([name]) => /(Id|Secret)$/.test(name));
  return { ...twin, ...Object.fromEntries(ids.map(([name]) => [name, randomUUID()])) };
};

test.beforeAll(async () => {
  [own, other] = [await makeReplica(), await makeReplica()];
  missing = renamed(other);
});

const payloadOf = (at: string, cookie: string) => ask({ at, cookie, isPayload: true });
const cookieOf = async (email: string): Promise<string> => `portal.session=${await signInByRow(email)}`;

/**
 * What is wrong with an answer: a status other than the table's, a word of the other company, or revenue for a reader
 * who may not see it.
 */
const faultsOf = (at: string, expected: string, got: { is: string; text: string }, revenueOf: Replica[]): string[] => [
  ...(got.is === expected ? [] : [`${at} answers ${got.is}, not ${expected}`]),
  ...toldOf(other, got.text, at).map((word) => `${at} tells ${word}`),
  ...(revenueOf.some((twin) => tellsRevenue(twin, got.text)) ? [`${at} tells revenue`] : []),
];

/** Links that let their holder act for a company, except the one in the address itself. */
const signingLinksIn = (text: string, at: string): string[] =>
  [...text.matchAll(/\/(?:confirm|invitation|read|reset|apply\/resume)\/[A-Za-z0-9_-]{43}|\/agreement\/sign\b/g)]
    .map(([link]) => link)
    .filter((link) => !at.replace(/\?.*$/, "").endsWith(link))
    .map((link) => `${at} tells ${link}`);

test("the access table has a row for every page and route, and for every method that a route answers", () => {
  expect(methodsIn(routes)).toEqual(methodsUnder("app"));
});

/** Who reads pages as a browser is sent them, which is twice the work: all others read what the router fetches to draw them. */
const readsPages = (seat: Seat): boolean => ["owner", "viewer", "auditor"].includes(seat);

/** Whether the router fetches what is answered: a page, or that there is none. */
const isDrawn = (at: string, answer: string): boolean => at.startsWith("/en") && (answer === "200" || answer === "404");

/** What somebody is answered: by the page and by what the router fetches for it. */
const answersTo = ({ at, method, answer }: Row, of: Replica, seat: Seat, cookie: string) => {
  const hasPayload = isDrawn(at(of), answer(seat));
  return Promise.all([
    ...(hasPayload && !readsPages(seat) ? [] : [ask({ at: at(of), method, cookie })]),
    ...(hasPayload && !(readsPages(seat) && answer(seat) === "404") ? [payloadOf(at(of), cookie)] : []),
  ]);
};

/** Who looks for a difference between what is another company's and what is missing: who may do most, and who least. */
const compares = (role: string): boolean => role === "owner" || role === "viewer";

/** Refused to every partner before anything is read: one role is enough to show that it does not tell what there is. */
const isNoPartners = ({ answer }: Row): boolean => partnerRoles.every((role) => answer(role) === "404");

for (const role of partnerRoles) {
  test(`${role}: gets the table's answers, with nothing of the other company`, async () => {
    const cookie = await cookieOf(own.team[role].email);
    const hidden = maySeeRevenue(role) ? [other] : [own, other];
    const faults = await inTurns(rows, async (row) => {
      const answers = await answersTo(row, own, role, cookie);
      return answers.flatMap((got) => faultsOf(row.at(own), row.answer(role), got, hidden));
    });
    expect(faults).toEqual([]);
  });

  test(`${role}: gets the same answer for another company's records as for missing ones`, async () => {
    const cookie = await cookieOf(own.team[role].email);
    const theirs = rows
      .filter(({ at, isByLink }) => at(own) !== at(other) && !isByLink)
      .filter((row) => role === "owner" || !isNoPartners(row));
    const faults = await inTurns(theirs, async ({ at, answer, isHint }) => {
      const expected = isHint ? answer(role) : "404";
      // A page that only some may open is read where they may: others are refused before anything is looked up.
      const isOnlySomes = answer(role) === "200" && answer("owner") !== "200";
      const isRead = compares(role) || isOnlySomes || !isDrawn(at(other), expected);
      const got = isRead ? await ask({ at: at(other), cookie }) : await payloadOf(at(other), cookie);
      const none = compares(role) ? await ask({ at: at(missing), cookie }) : null;
      const isSame = none === null || plain(got.text, at(other)) === plain(none.text, at(missing));
      // Of what is read, one role also fetches what the router would.
      const payload = role === "owner" && at(other).startsWith("/en") ? await payloadOf(at(other), cookie) : null;
      return [
        ...(payload
          ? toldOf(other, payload.text, at(other)).map((word) => `${at(other)} (payload) tells ${word}`)
          : []),
        ...faultsOf(at(other), expected, got, [own, other]),
        ...(isSame ? [] : [`${at(other)} differs from what is missing`]),
      ];
    });
    expect(faults).toEqual([]);
  });
}

for (const role of vendorRoles) {
  test(`${role}: gets the table's answers, and finds no link that signs for a partner`, async () => {
    const cookie = await cookieOf((await makeMember([role])).email);
    const faults = await inTurns(rows, async (row) => {
      const [at, expected] = [row.at(other), row.answer(role)];
      const answers = await answersTo(row, other, role, cookie);
      return answers.flatMap(({ is, text }) => [
        ...(is === expected ? [] : [`${at} answers ${is}, not ${expected}`]),
        ...signingLinksIn(text, at),
      ]);
    });
    expect(faults).toEqual([]);
  });
}

test("nobody: opens public pages and is sent to the sign-in page by all others", async () => {
  const faults = await inTurns(rows, async ({ at, method, answer, isByLink }) => {
    const got = await ask({ at: at(other), method, cookie: "" });
    return isByLink ? [] : faultsOf(at(other), answer("nobody"), got, [own, other]);
  });
  expect(faults).toEqual([]);
});

test("the check finds revenue and names on pages that may show them", async () => {
  const cookie = await cookieOf(own.team.finance.email);
  const { text } = await ask({ at: `/en/activity/${own.revenueId}`, cookie });
  const payload = await payloadOf(`/en/activity/${own.revenueId}`, cookie);
  for (const told of [text, payload.text])
    expect([tellsRevenue(own, told), toldOf(own, told, "").length > 0]).toEqual([true, true]);
  const person = await ask({ at: `/en/people/${own.personId}`, cookie });
  expect(toldOf(own, person.text, "")).toContain(own.names.person);
});
