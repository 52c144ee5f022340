import { isDeepStrictEqual } from "node:util";
import { Refusal } from "@/lib/refusal/refusal";

/**
 * Refuses `unchanged` where all of these values are there already: a save that changes nothing would leave an entry in the
 * history that says nothing.
 */
export const requireChange = <V extends object>(before: { readonly [Name in keyof V]: unknown }, after: V): void => {
  const isSame = (name: keyof V): boolean => isDeepStrictEqual(before[name], after[name]);
  if ((Object.keys(after) as (keyof V)[]).every(isSame)) throw new Refusal("unchanged");
};
