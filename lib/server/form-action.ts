import "server-only";
import { refresh } from "next/cache";
import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import type { FormState } from "@/lib/form/state";
import { postThrough } from "@/lib/server/action";

/** Never sent back to the browser, whatever becomes of the form. */
const isSecret = (name: string): boolean => /password|code|secret|assertion/i.test(name);

const textsOf = (form: FormData): [string, string[]][] =>
  [...new Set(form.keys())]
    .filter((name) => !name.startsWith("$"))
    .map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]);

/** One value a name; a list where the form has several of the same name (check boxes). */
const inputOf = (form: FormData): Record<string, unknown> =>
  Object.fromEntries(textsOf(form).map(([name, values]) => [name, values.length > 1 ? values : values[0]]));

const valuesOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    textsOf(form)
      .filter(([name]) => !isSecret(name))
      .map(([name, values]) => [name, values.join(",")]),
  );

/**
 * The shape of `action` for forms that must work without JavaScript: fed by a browser's own form post, and giving back
 * what was typed with the refusal; done, the page around it is drawn again. A hidden field `idempotencyKey` makes a double click one act.
 */
export const formAction =
  (door: () => Promise<Actor>) =>
  <S extends z.ZodType, T>(schema: S, mutation: (actor: Actor, input: z.output<S>) => Promise<T>) => {
    const run = postThrough(door)(schema, mutation);
    return async (_before: FormState<T>, form: FormData): Promise<FormState<T>> => {
      const key = form.get("idempotencyKey");
      const outcome = await run(inputOf(form), typeof key === "string" && key ? key : undefined);
      if (outcome.ok) {
        refresh();
        return { is: "done", value: outcome.value };
      }
      const { code, params, fields } = outcome;
      return { is: "refused", code, params, fields, values: valuesOf(form) };
    };
  };

/**
 * For a single button (`<form action={…}>`): what it does ends in a redirect. A refusal needs no words of its own, since
 * the page that is drawn again shows how things stand.
 */
export const postAction =
  (door: () => Promise<Actor>) =>
  <S extends z.ZodType>(schema: S, mutation: (actor: Actor, input: z.output<S>) => Promise<void>) => {
    const run = formAction(door)(schema, mutation);
    return async (form: FormData): Promise<void> => {
      await run({ is: "idle" }, form);
    };
  };
