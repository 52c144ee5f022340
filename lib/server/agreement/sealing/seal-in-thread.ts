import "server-only";
import { MessageChannel } from "node:worker_threads";
import type { SealOrder } from "@/lib/server/seal/seal";
import { answerCalls } from "@/lib/server/task/call";
import { runTask } from "@/lib/server/task/run";
import type { SealHelp } from "@/lib/server/task/seal";

const notAsked = async (): Promise<never> => {
  throw new Error("A seal asked for what it was not given");
};

/**
 * Seals an agreement in a worker thread. The key signs here, and here the authorities are asked: neither a secret nor the
 * network is the thread's.
 * @throws what signing, the authorities and revocation lists throw, as it is
 */
export const sealInThread = async (order: SealOrder): Promise<Uint8Array> => {
  const { pdf, evidence, time = null, revocation = null } = order;
  const { sign, ...key } = order.key;
  const { port1: here, port2: there } = new MessageChannel();
  const help: SealHelp = { sign, time: time ?? notAsked, revocation: revocation ?? notAsked };
  const { whyFailed } = answerCalls(here, help);
  const asks = { time: time !== null, revocation: revocation !== null };
  try {
    const task = { pdf, evidence, key, asks, help: there };
    return await runTask("seal", task, { asker: "sealing", transfer: [there] });
  } catch (error) {
    throw whyFailed() ?? error;
  } finally {
    here.close();
  }
};
