import { afterAll, beforeAll, expect, it } from "vitest";
import { SealingDelayed } from "@/lib/agreement/life/sealing-delay";
import { openClock } from "@/lib/server/time/clock";
import { startAuthority, type TestAuthority } from "@/lib/server/time/testing/authority";
import { certificatesOfPem, readCertificate } from "@/lib/verify/cms/chain";
import { isRevoked, readRevocationList } from "@/lib/verify/cms/revocation";
import { readPdf } from "@/lib/verify/pdf/file";
import { unwrap } from "@/lib/verify/pdf/unwrap";
import { storedRevocationLists } from "@/lib/verify/pdf/validation-data";
import { verifySealed } from "@/lib/verify/verify";
import { addDocumentTimestamp } from "./pdf/document-timestamp";
import { fetchRevocationLists } from "./revocation";
import { sealAgreement } from "./seal";
import { discard, type SealedSpecimen, sealSpecimen } from "./testing/sealed";

let authority: TestAuthority;
let made: SealedSpecimen;

const open = () =>
  openClock({ addresses: [authority.url], rootPems: [authority.rootPem], timeoutMilliseconds: 10_000 });
const sealAgain = () =>
  sealAgreement({
    ...{ pdf: made.pdf, evidence: made.evidence, key: made.key },
    ...{ time: open(), revocation: fetchRevocationLists },
  });
const verdictOf = (file: Uint8Array) => verifySealed(file, [made.key.rootPem], [authority.rootPem]);

beforeAll(async () => {
  authority = await startAuthority("Révocation");
  made = await sealSpecimen(open());
});
afterAll(() => Promise.all([authority.stop(), discard(made)]));

it("stores the issuers' revocation lists in the file, where configured", async () => {
  expect(await storedRevocationLists(readPdf(made.file))).toEqual([]);
  const file = await sealAgain();
  expect(await storedRevocationLists(readPdf(file))).toHaveLength(1);
  expect(await verdictOf(file)).toMatchObject({ valid: true, level: "B-LT" });
});

it("ignores a list with an unknown signer when sealing, and rejects a file that holds one", async () => {
  const other = await startAuthority("Autre");
  const foreign = await fetchRevocationLists(
    await open()(new Uint8Array(32)).then(({ stamp }) => stamp.path.slice(0, 1)),
  );
  expect(foreign).toEqual([]);
  const { sealed } = unwrap(readPdf(made.file));
  const stamps = (await open()(new Uint8Array(32))).stamp.path;
  const list = await fetchRevocationLists((await otherPath(other)).concat(certificatesOfPem(other.rootPem)));
  await other.stop();
  const data = { certificates: [made.key.certificate, ...made.key.chain, ...stamps], revocationLists: list };
  const stamp = async (digest: Uint8Array) => (await open()(digest)).token;
  const forged = await addDocumentTimestamp(sealed.bytes, data, { room: 8_000, stamp });
  expect((await verdictOf(forged)).faults).toEqual(["validation-data"]);
});

const otherPath = async (other: TestAuthority): Promise<Uint8Array[]> => {
  const clock = { addresses: [other.url], rootPems: [other.rootPem], timeoutMilliseconds: 10_000 };
  return (await openClock(clock)(new Uint8Array(32))).stamp.path;
};

it("does not seal with a revoked certificate", async () => {
  await authority.revoke();
  const delay = await sealAgain().catch((error: unknown) => error);
  expect(delay).toBeInstanceOf(SealingDelayed);
  expect((delay as SealingDelayed).delay).toEqual({ cause: "certificate-revoked" });
});

it("treats a certificate as revoked from the instant its issuer names, not before", async () => {
  const [root, path] = [certificatesOfPem(authority.rootPem), (await open()(new Uint8Array(32))).stamp.path];
  const der = new Uint8Array(await (await fetch(authority.url)).arrayBuffer());
  const list = await readRevocationList(der, root.map(readCertificate));
  const [certificate] = path.map(readCertificate);
  if (!list || !certificate) throw new Error("No list, or no certificate");
  const hour = 3_600_000;
  expect([-hour, hour].map((ms) => isRevoked(list, certificate, new Date(Date.now() + ms)))).toEqual([false, true]);
});
