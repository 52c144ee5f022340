"use client";

import { useTranslations } from "next-intl";
import type { FormSource } from "@/components/form/source/form-source";
import type { useKey } from "@/components/form/use-key";
import { shownReader } from "@/components/live/shown-reader";
import { announce } from "@/components/ui/notices";
import { keepWaiting, type Waiting } from "./store";

/** What the outbox knows of a form before anything is typed, and how its reader knows it from others afterwards. */
export type OutboxPlace<V> = Pick<Waiting, "form" | "path" | "draftKey"> & { title: (values: V) => string };

/** Whether a value of the form is a file that has not left this browser. */
export const hasHeld = (values: object, { files }: Pick<FormSource, "files">): boolean =>
  Object.values(values).some((value) => typeof value === "string" && files.current[value]?.held);

/** Puts a form into the outbox and says so; answers false where it may not wait, or the browser keeps nothing. */
export const usePutAside = <V extends object>(
  place: OutboxPlace<V> | null,
  { files }: Pick<FormSource, "files">,
  key: ReturnType<typeof useKey>,
) => {
  const t = useTranslations("form");
  return async (values: V): Promise<boolean> => {
    const reader = shownReader();
    if (!place || !reader) return false;
    const { title, form, path, draftKey } = place;
    const used = Object.entries(files.current).filter(([id]) => Object.values(values).includes(id));
    const isKept = await keepWaiting({
      ...{ id: key.now(), reader, form, path, draftKey, title: title(values), state: "waiting" },
      values: Object.fromEntries(Object.entries(values)),
      files: Object.fromEntries(used),
      at: new Date().toISOString(),
    });
    if (!isKept) return false;
    key.spend();
    announce({ text: t("put-aside") });
    return true;
  };
};
