import { answerDispute, openDispute } from "@/db/mutations/review/dispute";
import { makeActor } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";

/** A dispute of the actor's company about what its first level asks for. */
export const makeDispute = async (actor: Actor, node = "partner"): Promise<string> =>
  (await openDispute(actor, { node, record: "", note: "Nora’s certification was verified on Monday." })).id;

/** The same, answered by a reviewer. */
export const makeAnswered = async (actor: Actor, node = "partner"): Promise<string> => {
  const id = await makeDispute(actor, node);
  await answerDispute(await makeActor(["reviewer"]), { id, verdict: "not-upheld", note: "It expired on Sunday." });
  return id;
};
