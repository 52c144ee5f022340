"use client";

import { useTranslations } from "next-intl";
import type { FormSource } from "@/components/form/source/form-source";
import type { useKey } from "@/components/form/use-key";
import { announce } from "@/components/ui/notices";
import { keepWaiting, type Waiting } from "./store";

/** What the outbox knows of a form before anything is typed, and how its reader knows it from others afterwards. */
export type OutboxPlace<V> = Pick<Waiting, "form" | "path" | "draftKey"> & { title: (values: V) => string };

/** Whether a value of the form is a file that has not left this browser. */
export const hasHeld = (values: object, { files }: Pick<FormSource, "files">): boolean =>
  Object.values(values).some((value) => typeof value === "string" && files.current[value]?.isHeld);

/** Puts a form into the outbox and says so; answers false where it may not wait, or the browser keeps nothing. */
export const usePutAside = <V extends object>(
  place: OutboxPlace<V> | null,
  { files }: Pick<FormSource, "files">,
  key: ReturnType<typeof useKey>,
) => {
  const t = useTranslations("form");
  return async (values: V): Promise<boolean> => {
    if (!place) return false;
    const { title, form, path, draftKey } = place;
    const used = Object.entries(files.current).filter(([id]) => Object.values(values).includes(id));
    const kept = {
      id: key.now(),
      form,
      path,
      draftKey,
      title: title(values),
      values: Object.fromEntries(Object.entries(values)),
    };
    const now = new Date().toISOString();
    if (!(await keepWaiting({ ...kept, files: Object.fromEntries(used), at: now, state: "waiting" }))) return false;
    key.spend();
    announce({ text: t("put-aside") });
    return true;
  };
};
