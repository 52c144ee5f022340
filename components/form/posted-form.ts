import type { FormEvent, RefObject } from "react";
import { isSecret } from "@/lib/form/secret";
import type { DraftedForm } from "./draft/use-draft";
import { drawnIn, elementsOf, fillIn, typedIn } from "./source/elements";

type FormRef = RefObject<HTMLFormElement | null>;

/** What the browser would post by itself, under a key. */
export const postedFrom = (event: FormEvent<HTMLFormElement>, key: string): FormData => {
  const posted = new FormData(event.currentTarget);
  const { submitter } = event.nativeEvent as SubmitEvent;
  if (submitter instanceof HTMLButtonElement && submitter.name) posted.set(submitter.name, submitter.value);
  for (const name of [...posted.keys()]) if (name.startsWith("$")) posted.delete(name);
  posted.set("idempotencyKey", key);
  return posted;
};

/** What a draft is kept of. */
export const draftedPost = (form: FormRef): DraftedForm => {
  const elements = () => (form.current ? elementsOf(form.current) : []);
  return {
    given: () => drawnIn(elements()),
    now: () => typedIn(elements()),
    restore: (values) => fillIn(elements(), values),
    clear: () => form.current?.reset(),
    listen: (hear) => {
      const element = form.current;
      element?.addEventListener("input", hear);
      return () => element?.removeEventListener("input", hear);
    },
  };
};

/** Empties what a refused post holds of secrets; what the page itself put there stays. */
export const emptySecrets = (form: FormRef): void => {
  for (const one of form.current ? elementsOf(form.current) : [])
    if (isSecret(one.name) && one.type !== "hidden") one.value = "";
};
