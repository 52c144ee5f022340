import { editionInUse, editionsEver } from "@/db/queries/edition/in-use";
import type { Tx } from "@/db/tx";
import type { Day } from "@/lib/date/day";
import { modelsAmong, modelsIn, type NamedModel } from "@/lib/partner/models";
import { Refusal } from "@/lib/refusal/refusal";

/** What the business models of a company are called, and which annexes go with them. */
export const companyModels = async (tx: Tx, on: Day, ids: readonly string[]): Promise<NamedModel[]> =>
  modelsAmong(ids, await editionsEver(tx, on));

/** The same with the models that a company can choose on a day, from one reading. */
export const modelsAround = async (
  tx: Tx,
  on: Day,
  ids: readonly string[],
): Promise<{ businessModels: NamedModel[]; offeredModels: NamedModel[] }> => {
  const editions = await editionsEver(tx, on);
  const [inUse] = editions;
  return { businessModels: modelsAmong(ids, editions), offeredModels: inUse ? modelsIn(inUse) : [] };
};

/** The models that a company can choose on a day. */
export const offeredModels = async (tx: Tx, on: Day): Promise<NamedModel[]> => modelsIn(await editionInUse(tx, on));

/** Throws `invalid` at `businessModels` unless each model is offered on a day, or was the company's before. */
export const requireModels = async (
  tx: Tx,
  on: Day,
  models: readonly string[],
  before: readonly string[] = [],
): Promise<void> => {
  const offered = await offeredModels(tx, on);
  const isKnown = (id: string): boolean => before.includes(id) || offered.some((one) => one.id === id);
  if (!models.every(isKnown)) throw new Refusal("invalid", {}, { businessModels: "not-offered" });
};
