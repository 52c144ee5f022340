"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Item, type ItemProps } from "./outbox-item";
import type { Waiting } from "./store";
import { type OutboxActions, useOutbox } from "./use-outbox";

/** What was sent without a line and waits in this browser, each with its state; nothing where nothing waits. */
export function Outbox({ actions }: { actions: OutboxActions }) {
  const t = useTranslations("outbox");
  const { waiting, sending, isSignedOut, send } = useOutbox(actions);
  if (waiting.length === 0) return null;
  const stateOf = ({ id, state }: Waiting): ItemProps["state"] => {
    if (state === "refused") return state;
    if (id === sending) return "sending";
    return isSignedOut ? "signed-out" : state;
  };
  return (
    <section aria-labelledby="outbox" className="mb-8 border-risk border-l-2 bg-risk-wash px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 pb-2">
        <h2 id="outbox" className="font-serif text-xl">
          {t("title", { count: waiting.length })}
        </h2>
        <Button size="sm" isPending={sending !== null} onClick={() => void send()}>
          {t("send-now")}
        </Button>
      </div>
      <ul>
        {waiting.map((one) => (
          <Item key={one.id} one={one} state={stateOf(one)} />
        ))}
      </ul>
    </section>
  );
}
