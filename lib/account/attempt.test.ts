import { describe, expect, it } from "vitest";
import {
  type AttemptKey,
  type AttemptKind,
  attemptLimits,
  attemptWindow,
  type Client,
  clientKeys,
  codeKeys,
  enrolKeys,
  lockMemory,
  lockTime,
  lockTimeAfter,
  minutesUntil,
  networkKeys,
  signInKeys,
} from "./attempt";

const at = new Date("2019-10-01T08:00:00.000Z");
const later = (ms: number) => new Date(at.getTime() + ms);

describe("the minutes left of a lock", () => {
  it.each([
    ["a whole lock", lockTime, 15],
    ["a lock of a millisecond more", lockTime + 1, 16],
    ["exactly one minute", 60_000, 1],
    ["one minute and a millisecond", 60_001, 2],
    ["one millisecond", 1, 1],
    ["a lock that ends now", 0, 1],
    ["a lock that has ended", -60_000, 1],
  ])("are rounded up and never below one: %s", (_, left, minutes) => {
    expect(minutesUntil(later(left), at)).toBe(minutes);
  });
});

const client = (fields: Partial<Client> = {}): Client => ({
  ...{ ip: "203.0.113.7", device: null, isKnown: false },
  ...fields,
});

describe("the limits of attempts", () => {
  it("lock one client long before a whole network, and strangers of an account in between", () => {
    expect(attemptLimits["sign-in"]).toBeLessThan(attemptLimits["sign-in-unknown"]);
    expect(attemptLimits["sign-in-unknown"]).toBeLessThan(attemptLimits.network);
    expect(attemptLimits.code).toBeLessThan(attemptLimits["code-unknown"]);
  });

  it("leave room for an office: what sends letters is limited by mailbox, not by who sits behind one address", () => {
    expect(attemptLimits.application).toBeGreaterThanOrEqual(60);
    expect(attemptLimits.reset).toBeGreaterThanOrEqual(60);
  });

  it("keep an attempt counted for as long as the lock that it causes", () => {
    expect(lockTime).toBe(attemptWindow);
  });

  it("lock strangers twice as long each time, up to a day, and a client always for a quarter of an hour", () => {
    const quarters = (kind: AttemptKind) => [0, 1, 2, 7, 50].map((locks) => lockTimeAfter(kind, locks) / lockTime);
    expect(quarters("code-unknown")).toEqual([1, 2, 4, 96, 96]);
    expect(quarters("sign-in-unknown")).toEqual([1, 2, 4, 96, 96]);
    expect(quarters("code")).toEqual([1, 1, 1, 1, 1]);
  });

  it("let strangers guess six digits with less than 4 % in a year of trying", () => {
    const day = 24 * 3_600_000;
    const locks: number[] = [];
    let guesses = 0;
    for (let at = 0; at < 365 * day; guesses += attemptLimits["code-unknown"]) {
      at += lockTimeAfter("code-unknown", locks.filter((ended) => ended >= at - lockMemory).length);
      locks.push(at);
    }
    // Three codes of a million are right at any moment.
    expect(1 - (1 - 3e-6) ** guesses).toBeLessThan(0.04);
  });
});

describe("what attempts are counted under", () => {
  const subjects = (keys: readonly AttemptKey[]) => keys.map(({ kind, subject }) => `${kind}:${subject}`);

  it.each(["::ffff:203.0.113.7", "::FFFF:CB00:7107", "0:0:0:0:0:ffff:cb00:7107", "203.0.113.7"])(
    "is one for every spelling of an address: %s",
    (ip) => {
      for (const keys of [
        (one: Client) => Object.values(signInKeys("a@b.example", one)).flat(),
        (one: Client) => Object.values(codeKeys("account", one, true)).flat(),
        (one: Client) => clientKeys("reset", one),
        (one: Client) => clientKeys("application", one),
        (one: Client) => networkKeys("calendar-missed", one.ip),
        (one: Client) => networkKeys("seal-known", one.ip),
        (one: Client) => enrolKeys("account", one.ip),
      ])
        expect(subjects(keys(client({ ip })))).toEqual(subjects(keys(client())));
    },
  );

  it("is one for the addresses of an IPv6 network", () => {
    const at = (ip: string) => subjects(clientKeys("reset", client({ ip })));
    expect(at("2001:db8:1:2::1")).toEqual(at("2001:db8:1:2:ffff::9"));
    expect(at("2001:db8:1:3::1")).not.toEqual(at("2001:db8:1:2::1"));
  });

  it("counts a known browser neither among the strangers nor by its network", () => {
    const { own, shared } = signInKeys("a@b.example", client({ device: "x", isKnown: true }));
    expect([own.length, shared]).toEqual([1, []]);
    expect(own[0]?.subject).toMatch(/\|device:x$/);
  });

  it("counts no known network among the strangers", () => {
    const kinds = (isKnown: boolean) => signInKeys("a@b.example", client({ isKnown })).shared.map(({ kind }) => kind);
    expect([kinds(false), kinds(true)]).toEqual([["sign-in-unknown", "network"], ["network"]]);
  });

  it("counts nothing among the strangers where nothing can be guessed", () => {
    expect(codeKeys("account", client(), true).shared).toHaveLength(1);
    expect(codeKeys("account", client(), false).shared).toEqual([]);
    expect(codeKeys("account", client({ isKnown: true }), true).shared).toEqual([]);
  });

  it("counts by no key where there is no address", () => {
    expect([networkKeys("network", ""), clientKeys("reset", client({ ip: "" }))]).toEqual([[], []]);
  });
});
