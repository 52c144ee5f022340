export type FormFault = { name: string; type: string; message: string };

const isFault = (node: object): node is { type: unknown; message?: unknown } =>
  "type" in node && typeof node.type === "string";

/** The faults of a form as a flat list, in the order its fields were found at fault; names are paths: "people.0.name". */
export const listFaults = (errors: object, above = ""): FormFault[] =>
  Object.entries(errors).flatMap(([key, node]): FormFault[] => {
    if (typeof node !== "object" || node === null || key === "ref") return [];
    const name = `${above}${key}`;
    if (isFault(node)) {
      const own = above === "" && key === "root" ? "root" : name;
      return [{ name: own, type: String(node.type), message: String(node.message ?? "") }];
    }
    return listFaults(node, key === "root" ? above : `${name}.`);
  });

/** The faults in the order of the fields on the page; those of no field come last. */
export const inOrder = (faults: readonly FormFault[], names: readonly string[]): FormFault[] => {
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return [...faults].sort((a, b) => place(a.name) - place(b.name));
};
