import type { ImportFieldName } from "./field";

/** A word as it is stored, with everything that people call it: its names in every language, and itself. */
export type ImportWord = { value: string; names: readonly string[] };

/** How the edition in use and the portal call things. `given`: what holds for every row where no column says it. */
export type ImportWords = {
  credentialTypes: readonly ImportWord[];
  tracks: readonly ImportWord[];
  activityKinds: readonly ImportWord[];
  businessModels: readonly ImportWord[];
  formerLevels: readonly ImportWord[];
  /** Names of vendors, which say nothing in the name of a credential. */
  vendors: readonly string[];
  given?: Readonly<Partial<Record<ImportFieldName, string>>>;
};
