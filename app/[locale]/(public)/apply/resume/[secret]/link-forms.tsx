"use client";

import { useTranslations } from "next-intl";
import { openLinkAction, sendLinkAction } from "@/app/[locale]/(public)/apply/actions";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";

export function OpenLinkForm({ secret, replaces }: { secret: string; replaces: string | undefined }) {
  const t = useTranslations("application.resume");
  const form = usePostForm(openLinkAction, {});
  const hidden = replaces ? { secret, replaces } : { secret };
  return (
    <ActionForm of={form} hidden={hidden} submitLabel={t(replaces ? "open-instead" : "open")} className="grid gap-5">
      {null}
    </ActionForm>
  );
}

export function SendLinkForm({ secret }: { secret: string }) {
  const t = useTranslations("application.resume");
  const form = usePostForm(sendLinkAction, {});
  return (
    <ActionForm of={form} hidden={{ secret }} submitLabel={t("send")} className="grid gap-5">
      {null}
    </ActionForm>
  );
}
