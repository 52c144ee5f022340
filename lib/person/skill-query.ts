import { type CredentialType, credentialTypes, type Track, tracks } from "@/lib/credential/type";
import { choiceIn, type Query } from "@/lib/form/query";

/** The exam a link to the declaration form names, as far as it names one. */
export const skillIn = (query: Query): { type: CredentialType | ""; track: Track | "" } => ({
  type: choiceIn(query, "type", credentialTypes) ?? "",
  track: choiceIn(query, "track", tracks) ?? "",
});
