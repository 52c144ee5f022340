import { randomUUID } from "node:crypto";
import { dropPart, saveModel } from "@/db/mutations/edition/activity";
import { addExample, announceEdition, draftEdition } from "@/db/mutations/edition/draft";
import { askWithdrawal } from "@/db/mutations/edition/withdraw";
import type { Actor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { SaveActivityKind, SaveModel } from "@/lib/editor/activity-schema";
import { makeActor } from "./factories";

/** A draft of the programme's rules, as forms name it; a manager of its own makes it unless one is given. */
export const makeDraft = async (
  manager?: Actor,
  basedOn: string = defaultEdition.id,
): Promise<{ id: string; rowVersion: number }> => {
  const id = randomUUID();
  const by = manager ?? (await makeActor(["programme-manager"]));
  await draftEdition(by, { basedOn, id, fr: `Projet ${id}`, en: `Draft ${id}` });
  return { id, rowVersion: 1 };
};

/** What a manager types for an example. */
export const typedExample = {
  title: "Five and one",
  people: "4 VCP-NV, 1 VCAP-NV",
  isSigned: true,
  ...{ deployment: "", "licence-revenue": "", "cloud-service": "", tier: "principal", is: "is-not" as const },
};

/** What a manager types for a certification. */
export const typedCredential = {
  ...{ isNew: true, type: "Star", fr: "Étoile", en: "Star", roleFr: "", roleEn: "", isTracked: true },
  ...{ above: "lowest", hours: "20", validMonths: "24", versions: "1, 2" },
};

/** A kind of activity and a business model that no built-in edition has, as the editor's forms send them. */
export const typedActivityKind: Omit<SaveActivityKind, "id" | "rowVersion"> = {
  ...{ isNew: true, shape: "points", word: "training-days", fr: "Jours de formation", en: "Training days" },
  ...{ oneFr: "jour", otherFr: "jours", oneEn: "day", otherEn: "days", helpFr: "", helpEn: "" },
  ...{ customer: "absent", reference: "optional", evidence: "optional", customerWord: "none" },
};
export const typedModel: Omit<SaveModel, "id" | "rowVersion"> = {
  ...{ isNew: true, word: "training-centre", fr: "Centre de formation", en: "Training centre", annex: "resale" },
};

/** A draft that names one business model of its own. */
export const makeDraftWithModel = async (): Promise<{ id: string; rowVersion: number }> => {
  const by = await makeActor(["programme-manager"]);
  const draft = await makeDraft(by);
  await saveModel(by, { ...draft, ...typedModel });
  return { ...draft, rowVersion: 2 };
};

/** A draft without deployments, which none of its rules asks for. */
export const makeDraftWithoutDeployments = async (): Promise<{ id: string; rowVersion: number }> => {
  const by = await makeActor(["programme-manager"]);
  const draft = await makeDraft(by, "partner-connect-2020-launch");
  await dropPart(by, { ...draft, list: "measures", word: "deployment" });
  return { ...draft, rowVersion: 2 };
};

/** A draft with an example that holds. */
export const makeDraftWithExample = async (manager?: Actor): Promise<{ id: string; rowVersion: number }> => {
  const by = manager ?? (await makeActor(["programme-manager"]));
  const draft = await makeDraft(by);
  await addExample(by, { ...draft, ...typedExample });
  return { ...draft, rowVersion: 2 };
};

/** A draft that waits for a second person. */
export const makeShortNotice = async (manager?: Actor): Promise<{ id: string; rowVersion: number }> => {
  const by = manager ?? (await makeActor(["programme-manager"]));
  const draft = await makeDraft(by);
  await announceEdition(by, { ...draft, effectiveOn: "2019-10-15", shortNoticeReason: "A mistake to mend" });
  return { ...draft, rowVersion: 2 };
};

/** An announced edition, in force from so far ahead that no real day has reached it unless another is given. */
export const makeAnnounced = async (
  manager?: Actor,
  effectiveOn = "2030-01-01",
): Promise<{ id: string; rowVersion: number }> => {
  const by = manager ?? (await makeActor(["programme-manager"]));
  const draft = await makeDraft(by);
  await announceEdition(by, { ...draft, effectiveOn, shortNoticeReason: "" });
  return { ...draft, rowVersion: 2 };
};

/** An announced edition whose withdrawal was asked and waits for a second person. */
export const makeWithdrawalAsked = async (
  manager?: Actor,
  effectiveOn?: string,
): Promise<{ id: string; rowVersion: number }> => {
  const by = manager ?? (await makeActor(["programme-manager"]));
  const announced = await makeAnnounced(by, effectiveOn);
  await askWithdrawal(by, { ...announced, reason: "A threshold was wrong" });
  return { ...announced, rowVersion: 3 };
};
