"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { Note } from "@/components/ui/note";
import { tryMailAction } from "./actions";

/** Sends an e-mail to the administrator, and shows what the mail server answered. */
export function TryMailForm({ email }: { email: string }) {
  const t = useTranslations("set-up.mail");
  const form = usePostForm(tryMailAction, {});
  const tried = form.answer?.ok ? form.answer.value : null;
  return (
    <div className="grid gap-5">
      <ActionForm of={form} submitLabel={t("try")} className="grid gap-5">
        <p>
          <span className="block font-semibold">{t("to")}</span>
          {email}
        </p>
      </ActionForm>
      {tried?.is === "sent" ? (
        <Note tone="met" isAnswer>
          {t("sent", { email })}
        </Note>
      ) : null}
      {tried?.is === "written" ? (
        <Note tone="met" isAnswer>
          {t("written", { folder: tried.folder })}
        </Note>
      ) : null}
      {tried?.is === "failed" ? (
        <Note tone="danger" isAnswer>
          <p>{t("failed")}</p>
          <p className="break-words" lang="en" translate="no">
            {tried.reason}
          </p>
        </Note>
      ) : null}
    </div>
  );
}
