import type { Actor } from "@/lib/actor";
import type { DropWord, SaveCredential, SaveKind, SaveTrack } from "@/lib/editor/schema";
import { changeOfCredential, changeOfKind, changeOfTrack } from "@/lib/editor/word-values";
import { edit } from "./edit";
import type { Saved } from "./row";

/** Says of a draft's credential type, known or new, what it is called and how it counts. */
export const saveCredential = (actor: Actor, input: SaveCredential): Promise<Saved> =>
  edit(actor, input, (body) => changeOfCredential(input, body));

export const saveTrack = (actor: Actor, input: SaveTrack): Promise<Saved> =>
  edit(actor, input, (body) => changeOfTrack(input, body));

/** Says what a draft calls a kind of competencies. */
export const saveKind = (actor: Actor, input: SaveKind): Promise<Saved> =>
  edit(actor, input, () => changeOfKind(input));

/** Takes a credential type or a track out of a draft; refused, with the place, while a rule asks for it. */
export const dropWord = (actor: Actor, { list, word, ...row }: DropWord): Promise<Saved> =>
  edit(actor, row, () => ({ change: "drop", path: [list], word }));
