import { createHash } from "node:crypto";
import { rootCertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { certificatesOfPem } from "@/lib/verify/cms/chain";
import { verifyToken } from "@/lib/verify/time/timestamp";
import { openClock } from "./clock";
import { NoTime } from "./fault";
import { startAuthority, type TestAuthority } from "./testing/authority";
import type { Misdeed } from "./testing/hostile";

const digestOf = (text: string): Uint8Array => createHash("sha256").update(text).digest();

let honest: TestAuthority;
let hostile: TestAuthority;
let stranger: TestAuthority;

beforeAll(async () => {
  [honest, hostile, stranger] = await Promise.all([
    startAuthority("Honnête"),
    startAuthority("Hostile"),
    startAuthority("Stranger"),
  ]);
});
afterAll(() => Promise.all([honest, hostile, stranger].map((one) => one.stop())));
beforeEach(() => hostile.behave(null));
afterEach(() => {
  vi.useRealTimers();
});

const patientClock = (timeoutMilliseconds: number, ...authorities: { url: string }[]) =>
  openClock({
    addresses: authorities.map(({ url }) => url),
    rootPems: [honest.rootPem, hostile.rootPem],
    timeoutMilliseconds,
  });
const clockOf = (...authorities: { url: string }[]) => patientClock(10_000, ...authorities);

const faultsOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof NoTime ? error.failures.map(({ fault }) => fault) : [`not refused: ${error}`];
};

describe("a timestamp authority made with openssl", () => {
  it("is accepted: its token covers the digest, has the present time and a printable name", async () => {
    const { token, stamp } = await clockOf(honest)(digestOf("agreement"));
    expect(Math.abs(Date.parse(stamp.at) - Date.now())).toBeLessThan(5_000);
    expect(stamp.authority).toBe("C=FR, O=Honnête, CN=Honnête timestamp authority");
    expect(stamp.serial).toMatch(/^[0-9a-f]+$/);
    const again = await verifyToken(token, { digest: digestOf("agreement"), roots: certificatesOfPem(honest.rootPem) });
    expect(again.stamp).toEqual(stamp);
  });

  it("is accepted with RSA, SHA-512, an older certificate reference and no root in the token", async () => {
    const classic = await startAuthority("Classique", "classic");
    const clock = { addresses: [classic.url], rootPems: [classic.rootPem], timeoutMilliseconds: 10_000 };
    const { stamp } = await openClock(clock)(digestOf("agreement"));
    expect(stamp.authority).toContain("Classique timestamp authority");
    expect(stamp.path).toHaveLength(2);
    await classic.stop();
  });

  it("makes tokens in which every changed byte is noticed", async () => {
    const { token } = await clockOf(honest)(digestOf("agreement"));
    const expected = { digest: digestOf("agreement"), roots: certificatesOfPem(honest.rootPem) };
    for (let at = 0; at < token.length; at += 3) {
      const forged = Uint8Array.from(token);
      forged[at] = (forged[at] ?? 0) ^ (1 << (at % 8));
      expect((await verifyToken(forged, expected)).fault, `byte ${at} of ${token.length}`).not.toBeNull();
    }
  });
});

describe("an authority that must be refused", () => {
  const cases: [Misdeed, string][] = [
    ["replayed", "timestamp-replayed"],
    ["revocation-list", "timestamp-not-a-token"],
    ["wrong-imprint", "timestamp-imprint"],
    ["wrong-nonce", "timestamp-nonce"],
    ["bad-policy", "authority-refused"],
    ["forged-signature", "timestamp-signature"],
    ["http-500", "authority-status"],
    ["html", "authority-content-type"],
    ["empty", "authority-empty"],
    ["garbled", "authority-garbled"],
    ["hanging", "authority-silent"],
  ];

  it.each(cases)("%s is refused as %s, and the next authority in order is asked", async (misdeed, fault) => {
    await clockOf(hostile)(digestOf("an earlier document"));
    hostile.behave(misdeed);
    const patience = misdeed === "hanging" ? 2_500 : 10_000;
    expect(await faultsOf(patientClock(patience, hostile)(digestOf("agreement")))).toEqual([fault]);
    const { stamp } = await patientClock(patience, hostile, honest)(digestOf("agreement"));
    expect(stamp.authority).toContain("Honnête");
  });

  it("is refused where its chain ends at an untrusted root", async () => {
    expect(await faultsOf(clockOf(stranger)(digestOf("agreement")))).toEqual(["timestamp-untrusted"]);
  });

  it.each([120_000, -120_000])("is refused when its clock and ours are %d ms apart", async (apart) => {
    const clock = clockOf(honest);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + apart });
    expect(await faultsOf(clock(digestOf("agreement")))).toEqual(["timestamp-time"]);
  });

  it("is named with all others where none answers, without its password", async () => {
    const nobody = { url: "http://reader:hunter2@127.0.0.1:9/tsa" };
    hostile.behave("html");
    const error = await clockOf(nobody, hostile)(digestOf("agreement")).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NoTime);
    expect(String(error)).toContain("http://127.0.0.1:9/tsa: authority-unreachable");
    expect(String(error)).toContain("authority-content-type");
    expect(JSON.stringify(error)).not.toContain("hunter2");
  });

  it("is not asked first again after another one answered", async () => {
    hostile.behave("http-500");
    const before = hostile.asked();
    const clock = clockOf(hostile, honest);
    await clock(digestOf("one"));
    await clock(digestOf("two"));
    expect(hostile.asked()).toBe(before + 1);
  });
});

it("reads the authorities the web trusts where no roots are configured", () => {
  expect(rootCertificates.flatMap(certificatesOfPem).length).toBeGreaterThan(100);
});
