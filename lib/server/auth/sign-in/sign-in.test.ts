import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { switchSession } from "@/db/mutations/account/session";
import { findSession } from "@/db/queries/account/session";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeAccount, makeMembership, makePartner, testSystem } from "@/db/testing/factories";
import { signInKeys } from "@/lib/account/attempt";
import type { RequestOrigin } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { markDevice } from "@/lib/server/auth/device/mark";
import { hashPassword } from "@/lib/server/auth/password/hash";
import * as signingIn from "@/lib/server/auth/sign-in/sign-in";

const password = "trois tortues mangent tard";
let passwordHash = "";
let lastAddress = 0;

beforeAll(async () => {
  await ensureProgramme();
  passwordHash = await hashPassword(password);
});
afterAll(() => closePool());

/** A browser that no account knows, in a network of its own. */
const fromNewAddress = (device?: string): RequestOrigin => {
  lastAddress += 1;
  const ip = `2001:db8:${(process.pid % 65_536).toString(16)}:${lastAddress.toString(16)}::1`;
  return { id: randomUUID(), ip, userAgent: "test", device };
};

const authoriseCredentials = async (...given: Parameters<typeof signingIn.authoriseCredentials>): Promise<string> =>
  (await signingIn.authoriseCredentials(...given)).id;

const signIn = async (...given: Parameters<typeof signingIn.signIn>): Promise<string> =>
  (await signingIn.signIn(...given)).sessionId;

const wrongly = (email: string, origin: RequestOrigin): Promise<string> =>
  refusalOf(authoriseCredentials({ email, password: "wrong wrong wrong" }, origin));

/** Thirty wrong passwords, each from another network, counted as signing in counts them. */
const guessFromEverywhere = async (email: string, times = 30): Promise<void> => {
  for (let time = 1; time <= times; time += 1) {
    const { own, shared } = signInKeys(email, { ip: fromNewAddress().ip, device: null, isKnown: false });
    await chargeAttempt(testSystem(), [...own, ...shared]);
  }
};

const makePerson = async (fields: Parameters<typeof makeAccount>[0] = {}) => {
  const email = `${randomUUID()}@test.example`;
  return { email, id: await makeAccount({ email, passwordHash, ...fields }) };
};

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => new Error("It was not refused"),
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error.code;
  throw error;
};

describe("signing in", () => {
  it("opens a session in the company of the account, with a new id each time", async () => {
    const person = await makePerson();
    const partnerId = await makePartner();
    await makeMembership(person.id, partnerId, ["viewer"]);
    const origin = fromNewAddress();
    const first = await signIn({ email: person.email, password }, origin, null);
    const second = await signIn({ email: person.email, password }, origin, first);
    expect(second).not.toBe(first);
    expect(await findSession(testSystem(), second)).toMatchObject({
      partnerId,
      roles: ["viewer"],
      secondFactorAt: null,
    });
    expect(await findSession(testSystem(), first)).toBeNull();
  });

  it("answers the same for an unknown address, a wrong password, a disabled account and one without a password", async () => {
    const known = await makePerson();
    const disabled = await makePerson({ disabledAt: new Date() });
    const invited = await makePerson({ passwordHash: null });
    const tries = [
      { email: known.email, password: "something else entirely" },
      { email: "nobody@test.example", password },
      { email: disabled.email, password },
      { email: invited.email, password },
    ];
    for (const given of tries)
      expect(await refusalOf(authoriseCredentials(given, fromNewAddress()))).toBe("sign-in-refused");
  });

  it("takes about the same time for unknown and known addresses", async () => {
    const known = await makePerson();
    const lasts = async (email: string): Promise<number> => {
      const start = performance.now();
      await refusalOf(authoriseCredentials({ email, password: "wrong wrong wrong" }, fromNewAddress()));
      return performance.now() - start;
    };
    await lasts(known.email);
    // In turns, and the quickest of each: what else the machine does only ever adds to a time.
    let [there, nowhere] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 7; round += 1) {
      there = Math.min(there, await lasts(known.email));
      nowhere = Math.min(nowhere, await lasts(`${randomUUID()}@test.example`));
    }
    expect(nowhere / there).toBeGreaterThan(0.4);
    expect(nowhere / there).toBeLessThan(2.5);
  });

  it("locks after the sixth wrong password, for that network address only, the right password included", async () => {
    const person = await makePerson();
    await makeMembership(person.id, await makePartner(), ["viewer"]);
    const attacker = fromNewAddress();
    for (let attempt = 1; attempt <= 6; attempt += 1)
      expect(
        await refusalOf(authoriseCredentials({ email: person.email, password: "wrong wrong wrong" }, attacker)),
      ).toBe("sign-in-refused");
    expect(await refusalOf(authoriseCredentials({ email: person.email, password }, attacker))).toBe("rate-limited");
    expect(await authoriseCredentials({ email: person.email, password }, fromNewAddress())).toBe(person.id);
  });

  it.each([
    ["one network of IPv6", (at: number) => `2001:db8:cafe:${(process.pid % 65_536).toString(16)}::${at.toString(16)}`],
    [
      "one address in six spellings",
      (at: number) =>
        [
          ...["198.51.100.9", "::ffff:198.51.100.9", "::FFFF:198.51.100.9", "::ffff:c633:6409", "::ffff:C633:6409"],
          "0:0:0:0:0:ffff:c633:6409",
        ][at % 6] ?? "",
    ],
  ])("counts as one client %s", async (_, address) => {
    const { email } = await makePerson();
    const asked = [1, 2, 3, 4, 5, 6, 7].map((at) => ({ id: randomUUID(), ip: address(at), userAgent: "test" }));
    const codes: string[] = [];
    for (const origin of asked) codes.push(await wrongly(email, origin));
    expect(codes.at(-2)).toBe("sign-in-refused");
    expect(codes.at(-1)).toBe("rate-limited");
  });

  it("limits strangers from many networks together, and says so alike where there is no account", async () => {
    const [{ email }, nowhere] = [await makePerson(), `${randomUUID()}@test.example`];
    for (const one of [email, nowhere]) {
      await guessFromEverywhere(one);
      const next = signingIn.authoriseCredentials({ email: one, password }, fromNewAddress());
      await expect(next).rejects.toMatchObject({
        ...{ code: "strangers-limited", params: { step: "password", minutes: 15 } },
      });
    }
  });

  it("never keeps the owner out: not in a browser or a network that the account knows", async () => {
    const person = await makePerson();
    await makeMembership(person.id, await makePartner(), ["viewer"]);
    const office = fromNewAddress();
    const { mark } = await signingIn.signIn({ email: person.email, password }, office, null);
    await guessFromEverywhere(person.email);
    expect(await wrongly(person.email, fromNewAddress())).toBe("strangers-limited");
    const known = fromNewAddress(markDevice(undefined, mark));
    expect(await authoriseCredentials({ email: person.email, password }, known)).toBe(person.id);
    const sameNetwork = { ...office, ip: office.ip.replace(/::1$/, "::beef:1") };
    expect(await authoriseCredentials({ email: person.email, password }, sameNetwork)).toBe(person.id);
    const another = await makePerson();
    await guessFromEverywhere(another.email);
    expect(await wrongly(another.email, known)).toBe("strangers-limited");
  });

  it("counts the wrong passwords of a known browser too, and those alone", async () => {
    const person = await makePerson();
    await makeMembership(person.id, await makePartner(), ["viewer"]);
    const { mark } = await signingIn.signIn({ email: person.email, password }, fromNewAddress(), null);
    const cookie = markDevice(undefined, mark);
    for (let count = 1; count <= 6; count += 1)
      expect(await wrongly(person.email, fromNewAddress(cookie))).toBe("sign-in-refused");
    expect(await wrongly(person.email, fromNewAddress(cookie))).toBe("rate-limited");
    expect(await authoriseCredentials({ email: person.email, password }, fromNewAddress())).toBe(person.id);
  });

  it("does not let the owner's right password give strangers more guesses", async () => {
    const person = await makePerson();
    await makeMembership(person.id, await makePartner(), ["viewer"]);
    const { mark } = await signingIn.signIn({ email: person.email, password }, fromNewAddress(), null);
    await guessFromEverywhere(person.email, 29);
    await authoriseCredentials({ email: person.email, password }, fromNewAddress(markDevice(undefined, mark)));
    await wrongly(person.email, fromNewAddress());
    expect(await wrongly(person.email, fromNewAddress())).toBe("strangers-limited");
  });

  it("counts simultaneous attempts against the limit", async () => {
    const person = await makePerson();
    const attacker = fromNewAddress();
    const codes = await Promise.all(
      Array.from({ length: 12 }, () =>
        refusalOf(authoriseCredentials({ email: person.email, password: "wrong wrong wrong" }, attacker)),
      ),
    );
    expect(codes.filter((code) => code === "sign-in-refused")).toHaveLength(6);
    expect(codes.filter((code) => code === "rate-limited")).toHaveLength(6);
  });

  it("resets the count of wrong attempts after a right one", async () => {
    const person = await makePerson();
    const origin = fromNewAddress();
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await refusalOf(authoriseCredentials({ email: person.email, password: "wrong wrong wrong" }, origin));
    await authoriseCredentials({ email: person.email, password }, origin);
    expect(await refusalOf(authoriseCredentials({ email: person.email, password: "wrong wrong wrong" }, origin))).toBe(
      "sign-in-refused",
    );
    expect(await authoriseCredentials({ email: person.email, password }, origin)).toBe(person.id);
  });

  it("opens the company last used, and refuses an account without one", async () => {
    const person = await makePerson();
    const [first, second] = [await makePartner({ name: "A first" }), await makePartner({ name: "B second" })];
    expect(await refusalOf(signIn({ email: person.email, password }, fromNewAddress(), null))).toBe("no-membership");
    await makeMembership(person.id, first, ["viewer"]);
    await makeMembership(person.id, second, ["owner"]);
    const session = await signIn({ email: person.email, password }, fromNewAddress(), null);
    expect((await findSession(testSystem(), session))?.partnerId).toBe(first);
    await switchSession(testSystem(), { sessionId: session, partnerId: second });
    const next = await signIn({ email: person.email, password }, fromNewAddress(), null);
    expect((await findSession(testSystem(), next))?.partnerId).toBe(second);
  });
});
