import type { FieldCode } from "@/lib/form/fault";
import { largestPicture, largestTextFile } from "@/lib/form/file-size";

/** An element that may hold something which its browser cannot read, and which it then passes off as empty. */
type Read = {
  name?: string;
  type?: string;
  validity?: { badInput: boolean };
  accept?: string;
  /** Those chosen in a field for files that go with the form; a post that is too large would get no answer. */
  files?: ArrayLike<{ size: number }> | null;
};

const codes: Readonly<Record<string, FieldCode>> = { date: "day-impossible", month: "month-impossible" };

const isElement = (node: object): node is Read => "validity" in node;

const sizeFault = ({ accept = "", files }: Pick<Read, "accept" | "files">): FieldCode | null => {
  const isPicture = accept.includes("image/");
  const most = isPicture ? largestPicture : largestTextFile;
  if (!Array.from(files ?? []).some(({ size }) => size > most)) return null;
  return isPicture ? "picture-too-large" : "text-file-too-large";
};

/** What an element's fault is where its browser could not read what was typed: a day without its year, 31 February. */
export const unreadFault = (element: Read): FieldCode | null => {
  const tooLarge = sizeFault(element);
  if (tooLarge) return tooLarge;
  const { type = "", validity } = element;
  return validity?.badInput ? (codes[type] ?? "invalid") : null;
};

/** The faults of all elements that could not be read, by name. */
export const unreadIn = (elements: readonly Read[]): Record<string, FieldCode> =>
  Object.fromEntries(
    elements.flatMap((element) => {
      const fault = unreadFault(element);
      return fault && element.name ? [[element.name, fault]] : [];
    }),
  );

/** The elements of a form as react-hook-form names them: a tree by path, with the element at `ref`. */
export const elementsIn = (fields: object): Read[] =>
  Object.values(fields).flatMap((node: unknown): Read[] => {
    if (typeof node !== "object" || node === null) return [];
    if (!("ref" in node)) return elementsIn(node);
    return typeof node.ref === "object" && node.ref !== null && isElement(node.ref) ? [node.ref] : [];
  });
