import type { MessagePort } from "node:worker_threads";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import type { SealingKey } from "@/lib/server/seal/key/sealing-key";
import { type FindRevocationLists, sealAgreement } from "@/lib/server/seal/seal";
import type { AskTime } from "@/lib/server/time/clock";
import { callThrough } from "./call";

/** What stays outside the thread: the private key, and whatever asks the network. */
export type SealHelp = {
  sign: SealingKey["sign"];
  time: AskTime;
  revocation: (certificates: readonly Uint8Array[]) => Promise<Uint8Array[]>;
};

export type SealTask = {
  pdf: Uint8Array;
  evidence: Evidence;
  /** The key as everybody may know it. */
  key: Omit<SealingKey, "sign">;
  /** Who is asked besides the key. */
  asks: { time: boolean; revocation: boolean };
  help: MessagePort;
};

/** Seals in a thread, which never holds the key. */
export const sealWithHelp = async ({ pdf, evidence, key, asks, help }: SealTask): Promise<Uint8Array> => {
  const call = callThrough<SealHelp>(help);
  const time: AskTime = (digest) => call("time", digest);
  const revocation: FindRevocationLists = (certificates) => call("revocation", certificates);
  const signing: SealingKey = { ...key, sign: (data) => call("sign", data) };
  try {
    return await sealAgreement({
      ...{ pdf, evidence, key: signing },
      ...{ time: asks.time ? time : null, revocation: asks.revocation ? revocation : null },
    });
  } finally {
    help.close();
  }
};
