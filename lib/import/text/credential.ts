import type { ImportWords } from "@/lib/import/words";
import { takeWord, tokensOf } from "./word";

/** What stands around a version and says nothing. */
const fillers = new Set(
  "certification certificate certificat certified certifie credential version v the le la les de du des d on sur in en for pour of and et".split(
    " ",
  ),
);

type Told = { type: string; track: string | null; version: string };

/**
 * The credential that a name holds: "VCP-DCV 2019", "VMware Certified Professional – Data Center Virtualization 2020". What is
 * neither its type nor its track nor a word that says nothing is its version. Null where no type is named, or two are.
 */
export const credentialIn = (text: string, { credentialTypes, tracks, vendors }: ImportWords): Told | null => {
  const type = takeWord(tokensOf(text), credentialTypes);
  if (!type || takeWord(type.rest, credentialTypes)) return null;
  const track = takeWord(type.rest, tracks);
  const known = new Set([...fillers, ...vendors.flatMap((name) => tokensOf(name).map((one) => one.folded))]);
  const rest = (track ?? type).rest.filter((token) => token !== null && !known.has(token.folded));
  return {
    type: type.value,
    track: track?.value ?? null,
    version: [...new Set(rest.map((token) => token?.text))].join(" "),
  };
};
