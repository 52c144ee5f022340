import "server-only";
import { type JsonObject, listIn, objectIn, readBadgeJson } from "@/lib/badge/json";
import { identifierIn } from "@/lib/badge/read-ob2";

/** Assertions that an issuer gave: one as it is hosted, or several in a list, in "assertions" or in "@graph". */
export const copiesIn = (content: string): { id: string; document: JsonObject }[] => {
  const text = content.trim();
  const file = readBadgeJson(text.startsWith("[") ? `{"assertions":${text}}` : text);
  const listed = [...listIn(file.assertions), ...listIn(file["@graph"])];
  return (listed.length > 0 ? listed : [file]).flatMap((one) => {
    const document = objectIn(one);
    const id = document && identifierIn(document);
    return document && id ? [{ id, document }] : [];
  });
};
