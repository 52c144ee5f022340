import { kindNames } from "@/lib/activity/names";
import { kindsIn } from "@/lib/activity/offered";
import { catalogueOf } from "@/lib/credential/catalogue";
import type { Edition } from "@/lib/edition/edition";
import type { Names } from "@/lib/i18n/names";
import { levelsIn } from "@/lib/partner/former-level";
import { modelsIn } from "@/lib/partner/models";
import type { ImportWord, ImportWords } from "./words";

const word = ({ value, name }: { value: string; name: Names }): ImportWord => ({
  value,
  names: Object.values(name).filter((one) => one !== undefined),
});

const byId = ({ id, name }: { id: string; name: Names }): ImportWord => word({ value: id, name });

const firstOfEach = (words: readonly ImportWord[]): ImportWord[] =>
  words.filter(({ value }, at) => words.findIndex((one) => one.value === value) === at);

/** How these editions and the portal call things, in every language; the first edition that has a word says what it means. */
export const importWords = (editions: readonly Edition[], given: ImportWords["given"] = {}): ImportWords => {
  const { types, tracks } = catalogueOf(editions);
  return {
    credentialTypes: types.map(word),
    tracks: tracks.map(word),
    activityKinds: kindsIn(editions).map(({ kind }) => word({ value: kind, name: kindNames(kind) })),
    businessModels: firstOfEach(editions.flatMap(modelsIn).map(byId)),
    formerLevels: levelsIn(editions).map(byId),
    vendors: [...new Set(editions.map(({ vendor }) => vendor))],
    given,
  };
};
