import type { RefObject } from "react";
import type { Outcome } from "@/lib/refusal/refusal";
import { elementsOf, holds } from "./elements";
import type { FieldSource } from "./form-source";

type Given = {
  /** The server's answer to the last post; null before the first. */
  answer: Outcome<unknown> | null;
  /** What the form holds when it is drawn: what was typed before, or what the page begins with. */
  defaults: Readonly<Record<string, unknown>>;
  /** Fields changed since the answer: what was wrong there may be right now. */
  changed: ReadonlySet<string>;
  form: RefObject<HTMLFormElement | null>;
};

/** Fields of a form that the browser posts by itself: they say what was typed and what the server found wrong. */
export const answerSource = ({ answer, defaults, changed, form }: Given): FieldSource => {
  const faults = Object.entries(answer?.ok === false ? answer.fields : {})
    .filter(([name]) => !changed.has(name))
    .map(([name, message]) => ({ name, type: "refused", message }));
  const start = (name: string): unknown => defaults[name];
  return {
    start,
    fault: (name) => faults.find((one) => one.name === name),
    wire: (name) => ({ name }),
    value: (name) => (form.current ? holds(elementsOf(form.current).filter((one) => one.name === name)) : start(name)),
    listen: (hear) => {
      const element = form.current;
      for (const event of ["input", "reset"]) element?.addEventListener(event, hear);
      return () => {
        for (const event of ["input", "reset"]) element?.removeEventListener(event, hear);
      };
    },
    put: (name, value) => {
      for (const one of form.current ? elementsOf(form.current) : []) if (one.name === name) one.value = value;
      form.current?.dispatchEvent(new Event("input"));
    },
    faults,
  };
};
