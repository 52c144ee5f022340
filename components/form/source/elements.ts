/** An element of a form that holds something. */
export type FormElement = {
  name: string;
  type: string;
  value: string;
  checked?: boolean;
  defaultValue?: string;
  defaultChecked?: boolean;
  options?: ArrayLike<{ value: string; defaultSelected: boolean }>;
};

const isButton = ({ type }: FormElement): boolean => ["submit", "button", "reset", "image"].includes(type);
const isBox = ({ type }: FormElement): boolean => type === "checkbox";

/** A file is no text that could be kept or put back. */
const isFile = ({ type }: FormElement): boolean => type === "file";

/** The named elements of a form, in the order of the page; its buttons hold nothing. */
export const elementsOf = (form: { elements: ArrayLike<unknown> }): FormElement[] =>
  (Array.from(form.elements) as FormElement[]).filter((one) => one.name && !isButton(one) && !isFile(one));

const holdsNow = { value: (one: FormElement) => one.value, isOn: (one: FormElement) => one.checked === true };
const heldAtFirst = {
  value: (one: FormElement): string =>
    one.options
      ? ((Array.from(one.options).find(({ defaultSelected }) => defaultSelected) ?? one.options[0])?.value ?? "")
      : (one.defaultValue ?? ""),
  isOn: (one: FormElement) => one.defaultChecked === true,
};

const read = (elements: readonly FormElement[], { value, isOn }: typeof holdsNow): unknown => {
  const [first] = elements;
  if (!first) return undefined;
  const on = elements.filter(isOn).map((one) => one.value);
  if (first.type === "radio") return on[0] ?? "";
  if (!isBox(first)) return value(first);
  return elements.length === 1 && first.value === "on" ? isOn(first) : on;
};

/** What the elements of one name hold together: a text, whether a box is ticked, or the list of those ticked. */
export const holds = (elements: readonly FormElement[]): unknown => read(elements, holdsNow);

const byName = (elements: readonly FormElement[]): Map<string, FormElement[]> => {
  const named = new Map<string, FormElement[]>();
  for (const one of elements) if (one.type !== "hidden") named.set(one.name, [...(named.get(one.name) ?? []), one]);
  return named;
};

const readAll = (elements: readonly FormElement[], how: typeof holdsNow): Record<string, unknown> =>
  Object.fromEntries([...byName(elements)].map(([name, same]) => [name, read(same, how)]));

/** What a person typed, by field; what the page itself put there is left out. */
export const typedIn = (elements: readonly FormElement[]): Record<string, unknown> => readAll(elements, holdsNow);

/** The same as the page first drew it. */
export const drawnIn = (elements: readonly FormElement[]): Record<string, unknown> => readAll(elements, heldAtFirst);

/** Puts back what was typed. */
export const fillIn = (elements: readonly FormElement[], values: Readonly<Record<string, unknown>>): void => {
  for (const [name, same] of byName(elements)) {
    const value = values[name];
    for (const one of value === undefined ? [] : same) {
      if (isBox(one) || one.type === "radio") one.checked = value === true || [value].flat().includes(one.value);
      else one.value = String(value);
    }
  }
};
