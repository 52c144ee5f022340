"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { confirmShortNoticeAction, returnToDraftAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; isAskedByReader: boolean };

/** A second person confirms a shorter notice; the person who asked for it can only return it to draft. */
export function ShortNotice({ row, isAskedByReader }: Props) {
  const t = useTranslations("edition.announce");
  const wordsOf = (act: "confirm" | "return") => ({
    ...{ label: t(`${act}.label`), title: t(`${act}.title`), body: t(`${act}.body`), done: t(`${act}.done`) },
  });
  return (
    <div className="flex flex-wrap items-center gap-4">
      {isAskedByReader ? (
        <p className="text-soft">{t("second-person")}</p>
      ) : (
        <ConfirmButton words={wordsOf("confirm")} act={() => confirmShortNoticeAction(row)} variant="primary" />
      )}
      <ConfirmButton words={wordsOf("return")} act={() => returnToDraftAction(row)} />
    </div>
  );
}
