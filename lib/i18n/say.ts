type Said = { key: string; params: Record<string, string | number> };
/** A translator of one namespace. */
type Say = (...given: never[]) => string;

/**
 * Says sentences of a namespace, of which some are in the words of an activity kind: their keys begin with "kinds.", the
 * namespace of those words.
 */
export const sayWithKinds =
  (own: Say, kinds: Say) =>
  ({ key, params }: Said): string => {
    const isOfKind = key.startsWith("kinds.");
    const say = (isOfKind ? kinds : own) as (key: string, params: Said["params"]) => string;
    return say(isOfKind ? key.slice("kinds.".length) : key, params);
  };
