import type { Action } from "@/lib/form/state";
import { all, type Drawn } from "./markup";

const mark = "$ACTION_ID_";

/** A server action as the browser holds it: a name to post to. It is never carried out. */
export const door = (name: string): Action<never> => {
  const held = Object.assign(async () => null, {
    // What React asks of a server action when it draws a form that works without the page's script.
    $$FORM_ACTION: () => ({ name: `${mark}${name}`, method: "POST", data: new FormData() }),
    $$IS_SIGNATURE_EQUAL: (id: string) => id === name,
    bind: () => held,
  });
  return held as unknown as Action<never>;
};

/** The hidden fields of a form. */
export const hiddenIn = (form: Drawn): Record<string, string> =>
  Object.fromEntries(
    all(form, "input")
      .filter(({ attributes }) => attributes.type === "hidden")
      .map(({ attributes }) => [attributes.name ?? "", attributes.value ?? ""]),
  );

/** The action that a form posts to, by its name. */
export const postsTo = (form: Drawn): string | undefined =>
  Object.keys(hiddenIn(form))
    .find((name) => name.startsWith(mark))
    ?.slice(mark.length);
