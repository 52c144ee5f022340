import { annexLetter, isAnnex } from "@/lib/agreement/document/annex";
import { type DraftText, placeIn } from "./draft";

/** The number that a document prints at a place: "2.1", "B.1.3", the letter of an annex; "" where it prints none. */
export const placeNumber = (text: DraftText, at: string): string => {
  const place = placeIn(at) ?? [];
  const [part, ...below] = place;
  const id = part === undefined ? "" : (text.parts[part]?.id ?? "");
  const letter = isAnnex(id) ? [annexLetter[id]] : [];
  return [...letter, ...below.map((number) => String(number + 1))].join(".");
};
