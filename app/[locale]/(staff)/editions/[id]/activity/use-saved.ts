"use client";

import { useTranslations } from "next-intl";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";

/** What follows a saved edit of a draft: a notice, and the page drawn again. */
export const useSaved = (): (() => void) => {
  const t = useTranslations("edition.clause");
  const router = useRouter();
  return () => {
    announce({ text: t("saved"), tone: "met" });
    router.refresh();
  };
};
