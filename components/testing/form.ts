import type { Outcome } from "@/lib/refusal/refusal";
import { hiddenIn, postsTo } from "./door";
import { all, type Drawn, everything, textOf } from "./markup";

const isOn = ({ attributes }: Drawn): boolean => "checked" in attributes;
const isBox = ({ attributes }: Drawn): boolean => attributes.type === "checkbox";

const heldBy = (elements: readonly Drawn[]): unknown => {
  const [first] = elements;
  if (!first) return undefined;
  if (first.tag === "textarea") return textOf(first);
  if (first.tag === "select")
    return all(first, "option").find(({ attributes }) => "selected" in attributes)?.attributes.value ?? "";
  const chosen = elements.filter(isOn).map(({ attributes }) => attributes.value ?? "");
  if (first.attributes.type === "radio") return chosen[0] ?? "";
  return isBox(first) ? chosen : (first.attributes.value ?? "");
};

const fieldsOf = (form: Drawn): Record<string, unknown> => {
  const named = new Map<string, Drawn[]>();
  for (const one of everything(form)) {
    const { name, type } = one.attributes;
    if (name && type !== "hidden" && ["input", "select", "textarea"].includes(one.tag))
      named.set(name, [...(named.get(name) ?? []), one]);
  }
  return Object.fromEntries([...named].map(([name, elements]) => [name, heldBy(elements)]));
};

/** Every form of what was drawn: where it posts, what it carries and holds, and its buttons. */
export const formsIn = ({ root }: { root: Drawn }) =>
  all(root, "form").map((form) => {
    const { idempotencyKey: _, ...hidden } = hiddenIn(form);
    const carried = Object.entries(hidden).filter(([name]) => !name.startsWith("$"));
    return {
      to: postsTo(form),
      carries: Object.fromEntries(carried),
      fields: fieldsOf(form),
      buttons: all(form, "button").map(textOf),
    };
  });

/** What stands beside each field that is at fault, by the field's name. */
export const faultsIn = ({ root }: { root: Drawn }): Record<string, string> => {
  const elements = everything(root);
  const said = (id: string) => elements.find(({ attributes }) => attributes.id === id);
  return Object.fromEntries(
    elements.flatMap(({ attributes: { name, "aria-describedby": described = "" } }) => {
      const fault = described
        .split(" ")
        .filter((id) => id.endsWith("-fault"))
        .map(said)[0];
      return name && fault ? [[name, textOf(fault)]] : [];
    }),
  );
};

/** A refusal as a form gets it back; without a code some field is wrong. */
export const refused = (said: Partial<Extract<Outcome<never>, { ok: false }>>) => ({
  ...{ ok: false as const, code: "invalid" as const, params: {}, fields: {}, values: {} },
  ...said,
});

export const granted = <T>(value: T) => ({ ok: true as const, value });
