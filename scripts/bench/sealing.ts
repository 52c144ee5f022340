import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openSealingKey } from "@/lib/server/seal/key/certificate";
import { sealAgreement } from "@/lib/server/seal/seal";
import { evidenceAbout, renderSpecimen } from "@/lib/server/seal/specimen";
import { type AskTime, openClock } from "@/lib/server/time/clock";
import { startAuthority } from "@/lib/server/time/testing/authority";
import { verifySealed } from "@/lib/verify/verify";

const pages = 60;
const rounds = 5;

/** In milliseconds, the fastest of several rounds; `askedMs` is the time spent waiting for the authority. */
type Measured = { sealMs: number; askedMs: number; verifyMs: number; addedBytes: number };
type SealingTimes = { pages: number; plain: Measured; timed: Measured };

const timedAsk = (ask: AskTime) => {
  const spent = { ms: 0 };
  const asking: AskTime = async (digest) => {
    const begun = performance.now();
    const stamped = await ask(digest);
    spent.ms += performance.now() - begun;
    return stamped;
  };
  return { asking, spent };
};

type Given = { folder: string; rendered: { pdf: Uint8Array; pages: number }; ask: AskTime | null; timeRoot: string };

const once = async ({ folder, rendered, ask, timeRoot }: Given): Promise<Measured> => {
  const at = new Date();
  const key = await openSealingKey(path.join(folder, "seal"), "Bench", at);
  const clock = ask && timedAsk(ask);
  const begun = performance.now();
  const stamped = clock && (await clock.asking(createHash("sha256").update(rendered.pdf).digest()));
  const seal = { key, at, softwareVersion: "0.0.0", ...(stamped ? { stamped } : {}) };
  const evidence = await evidenceAbout(rendered, { language: "fr", pages }, seal);
  const file = await sealAgreement({ pdf: rendered.pdf, evidence, key, time: clock?.asking ?? null });
  const sealed = performance.now();
  const verdict = await verifySealed(file, [key.rootPem], [timeRoot]);
  if (!verdict.valid) throw new Error(`The bench sealed a file that does not verify: ${verdict.faults.join(", ")}`);
  const askedMs = clock?.spent.ms ?? 0;
  const verifyMs = performance.now() - sealed;
  return { sealMs: sealed - begun - askedMs, askedMs, verifyMs, addedBytes: file.length - rendered.pdf.length };
};

const best = async (given: Given): Promise<Measured> => {
  const all: Measured[] = [];
  for (let i = 0; i < rounds; i += 1) all.push(await once(given));
  const least = (pick: (one: Measured) => number) => Math.min(...all.map(pick));
  return {
    sealMs: least((one) => one.sealMs),
    askedMs: least((one) => one.askedMs),
    verifyMs: least((one) => one.verifyMs),
    addedBytes: Math.max(...all.map((one) => one.addedBytes)),
  };
};

/** Seals and verifies sixty pages, without independent time and with a timestamp authority on this machine. */
export const measureSealing = async (): Promise<SealingTimes> => {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
  const authority = await startAuthority("Bench");
  try {
    const rendered = await renderSpecimen({ language: "fr", pages });
    const clock = { addresses: [authority.url], rootPems: [authority.rootPem], timeoutMilliseconds: 10_000 };
    const given = { folder, rendered, timeRoot: authority.rootPem };
    const plain = await best({ ...given, ask: null });
    return { pages: rendered.pages, plain, timed: await best({ ...given, ask: openClock(clock) }) };
  } finally {
    await authority.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} KB added`;

const row = (what: string, { sealMs, askedMs, verifyMs, addedBytes }: Measured): string => {
  const asked = askedMs > 0 ? `, ${askedMs.toFixed(0)} ms more for three answers of the authority` : "";
  return `| ${what} | sealed in ${sealMs.toFixed(0)} ms${asked} | verified in ${verifyMs.toFixed(0)} ms, ${kilobytes(addedBytes)} |`;
};

/** The measurements as lines of the bench's table. */
export const sealingRows = ({ pages: count, plain, timed }: SealingTimes): string =>
  `${row(`${count} pages without independent time (B-B)`, plain)}\n${row(`${count} pages with independent time (B-LT)`, timed)}`;
