import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { askForImpact, noteImpact } from "@/db/mutations/process/impact-run";
import type { EditionImpact, ImpactProgress, ImpactQuestion } from "@/db/queries/edition/impact";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { editionDigest } from "@/lib/edition/catalogue/editions";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { untilDone } from "@/lib/server/jobs/until-done";
import { log } from "@/lib/server/log";
import { present } from "@/lib/server/presence/presence";
import { computeOnCores, type ImpactTask } from "./impact-shares";

/** How often the others learn how far a process is, and how often one asks what another found, in milliseconds. */
const noteEveryMs = 250;
const askEveryMs = 100;
/** How long a page waits before it says how far the impact is, in milliseconds. */
const patienceMs = 1_000;

/** Computes an impact and keeps what was found for all processes; a failure as well, so that it is shown and not repeated. */
const carryOut = async (task: ImpactTask, run: { key: string; processId: string }): Promise<void> => {
  let notedAt = 0;
  let noted: Promise<void> = Promise.resolve();
  const told = (progress: ImpactProgress): void => {
    if (performance.now() - notedAt < noteEveryMs) return;
    notedAt = performance.now();
    noted = noteImpact(systemActor(), run, progress).catch((error) =>
      log.warn({ event: "impact.unnoted", err: error }),
    );
  };
  const found = await computeOnCores(task, told).catch((error) => {
    log.error({ event: "impact.failed", err: error });
    return null;
  });
  await noted;
  // A run that never ends would keep all others waiting, on every machine.
  const end = { found: found && { on: found.on, impact: found.impact } };
  await untilDone("impact.unnoted", () => noteImpact(systemActor(), run, end));
};

const keyOf = ({ actor, question: { from, to, isAsIfSigned } }: ImpactTask): string =>
  [editionDigest(from), editionDigest(to), isAsIfSigned, actor.today].join(" ");

/**
 * The impact, or how far it is, as any of the processes knows it. The first that is asked computes it; it goes on where nobody
 * waits for it any more.
 */
const ask = async (task: ImpactTask): Promise<EditionImpact | ImpactProgress> => {
  const run = { key: keyOf(task), processId: await present() };
  const state = await askForImpact(systemActor(), run.key, run.processId);
  if (state.is === "yours") {
    carryOut(task, run).catch((error) => log.error({ event: "impact.lost", err: error }));
    return { done: 0, total: 0 };
  }
  if (state.is === "computed") return state.progress;
  if (!state.found) throw new Error("The impact was not computed to its end");
  const { from, to } = task.question;
  return { from, to, ...state.found };
};

/** Asks until the impact is there, or it is over with waiting; the reader must see insights. */
const askUntil = async (
  actor: Actor,
  question: ImpactQuestion,
  isOver: () => boolean,
): Promise<EditionImpact | ImpactProgress> => {
  requirePermission(actor, "insight.view", "programme");
  for (;;) {
    const found = await ask({ actor, question });
    if ("impact" in found || isOver()) return found;
    await pause(askEveryMs);
  }
};

/** For pages: the impact where it is there within a second, else how far it is. The reader must see insights. */
export const impactSoon = (actor: Actor, question: ImpactQuestion): Promise<EditionImpact | ImpactProgress> => {
  const end = performance.now() + patienceMs;
  return askUntil(actor, question, () => performance.now() >= end);
};

/** The impact once it is there. The reader must see insights. @throws Refusal `takes-too-long` where they no longer wait */
export const impactWhole = async (
  actor: Actor,
  question: ImpactQuestion,
  reader?: AbortSignal,
): Promise<EditionImpact> => {
  const found = await askUntil(actor, question, () => reader?.aborted ?? false);
  if (!("impact" in found)) throw new Refusal("takes-too-long");
  return found;
};
