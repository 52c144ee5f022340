import type { Actor } from "@/lib/actor";
import type { DropPart, SaveActivityKind, SaveModel, SetCurrency, TakeKind } from "@/lib/editor/activity-schema";
import { changeOfActivityKind, changeOfCurrency, changeOfModel } from "@/lib/editor/activity-values";
import { edit } from "./edit";
import type { Saved } from "./row";

/** Says of a kind of activity that a draft adds, known or new, what it is called and what is asked for. */
export const saveActivityKind = (actor: Actor, input: SaveActivityKind): Promise<Saved> =>
  edit(actor, input, (body) => changeOfActivityKind(input, body));

/** Takes a kind that the portal brings along into a draft. */
export const takeKind = (actor: Actor, { kind, ...row }: TakeKind): Promise<Saved> =>
  edit(actor, row, () => ({ change: "known-kind", path: ["measures"], kind }));

export const saveModel = (actor: Actor, input: SaveModel): Promise<Saved> =>
  edit(actor, input, (body) => changeOfModel(input, body));

/** Takes a kind of activity or a business model out of a draft; refused, with the place, while a rule asks for it. */
export const dropPart = (actor: Actor, { list, word, ...row }: DropPart): Promise<Saved> =>
  edit(actor, row, () => ({ change: "drop-part", path: [list], word }));

/** What money is told in: of declarations from the day on which the edition takes effect, and of its rules. */
export const setCurrency = (actor: Actor, input: SetCurrency): Promise<Saved> =>
  edit(actor, input, () => changeOfCurrency(input));
