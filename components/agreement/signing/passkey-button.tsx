"use client";

import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { useState, useSyncExternalStore } from "react";
import { useFormStatus } from "react-dom";
import { useRefusalSentence } from "@/components/form/source/sentences";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { useIsReady } from "@/components/ui/use-is-ready";
import type { Outcome, RefusalParams } from "@/lib/refusal/refusal";

type Options = Parameters<typeof startAuthentication>[0]["optionsJSON"];
export type RequestPasskey<Shown> = (shown: Shown) => Promise<Outcome<Options>>;

const never = (): (() => void) => () => undefined;

/**
 * Whether a passkey can be used in this browser. Before the page's script runs it is taken for granted, so that the
 * button under a quick finger is not replaced by another one.
 */
export const useHasPasskeys = (isHeld: boolean): boolean =>
  useSyncExternalStore(
    never,
    () => isHeld && browserSupportsWebAuthn(),
    () => isHeld,
  );

type Fault = { code: string; params: RefusalParams };
type Props<Shown> = { shown: Shown; ask: RequestPasskey<Shown>; variant?: ButtonVariant; children: string };

const set = (form: HTMLFormElement, name: string, value: string): void => {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
};

/** Whether every box is ticked and everything typed but the code, which the passkey replaces. */
const isComplete = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].every((box) => box.checked) &&
  [...form.querySelectorAll<HTMLInputElement>("input[required]:not([type=checkbox])")].every(
    ({ name, value }) => /^(code|proofCode)$/.test(name) || value !== "",
  );

/** Asks the passkey to confirm what is shown, then posts the form around it; what is left out is reported first. */
export function PasskeyButton<Shown>({ shown, ask, variant = "primary", children }: Props<Shown>) {
  const sentence = useRefusalSentence();
  const { pending } = useFormStatus();
  const isReady = useIsReady();
  const [fault, setFault] = useState<Fault | null>(null);
  const [isAsking, setAsking] = useState(false);

  const answer = async (): Promise<string | Fault> => {
    const outcome = await ask(shown);
    if (!outcome.ok) return outcome;
    return JSON.stringify(await startAuthentication({ optionsJSON: outcome.value }));
  };

  const sign = async (form: HTMLFormElement | null): Promise<void> => {
    if (!form) return;
    setFault(null);
    setAsking(true);
    try {
      const given = isComplete(form) ? await answer() : "";
      if (typeof given !== "string") return setFault(given);
      set(form, "by", "passkey");
      set(form, "assertion", given);
      form.requestSubmit();
      set(form, "by", "code");
      set(form, "assertion", "");
    } catch {
      setFault({ code: "passkey-silent", params: {} });
    } finally {
      setAsking(false);
    }
  };

  return (
    <div className="grid gap-2">
      {fault ? (
        <p role="alert" className="border-l-2 border-danger bg-danger-wash px-3.5 py-2.5 text-danger">
          {sentence(fault.code, fault.params)}
        </p>
      ) : null}
      <Button
        variant={variant}
        isPending={isAsking || pending}
        disabled={!isReady}
        onClick={(event) => void sign(event.currentTarget.form)}
        className="w-full sm:w-auto sm:justify-self-start touch:min-h-11"
      >
        {children}
      </Button>
    </div>
  );
}
