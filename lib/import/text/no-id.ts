import { foldedText } from "@/lib/import/fold";

/** What people write into a column of ids where there is none, folded. */
const wordsForNothing = new Set([
  ...["na", "n a", "nc", "n c", "nd", "n d", "nr", "n r", "ns", "so", "s o", "ras", "r a s", "x", "xx", "xxx", "xxxx"],
  ...[
    "neant",
    "aucun",
    "aucune",
    "sans",
    "rien",
    "vide",
    "inconnu",
    "inconnue",
    "pas connu",
    "non connu",
    "en attente",
  ],
  ...["a completer", "a venir", "a definir", "a preciser", "non renseigne", "non communique", "non disponible"],
  ...["non applicable", "sans objet", "pas de numero", "sans numero", "numero inconnu", "sans id", "non", "manquant"],
  ...[
    "none",
    "nothing",
    "no",
    "nil",
    "null",
    "unknown",
    "not known",
    "empty",
    "missing",
    "pending",
    "tbd",
    "tbc",
    "tba",
  ],
  ...[
    "not available",
    "not applicable",
    "not provided",
    "to be defined",
    "to be confirmed",
    "no id",
    "undefined",
    "nan",
  ],
]);

/** Whether what stands in a column of ids is none: nothing, signs only, zeros, or a word for nothing. */
export const isNoId = (text: string): boolean => {
  const folded = foldedText(text);
  return folded === "" || /^[0 ]+$/.test(folded) || wordsForNothing.has(folded);
};

/** The id in a text; "" where it holds none. */
export const idOrNone = (text: string): string => (isNoId(text) ? "" : text);
