import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { Note } from "@/components/ui/note";
import { renewPersonLinkAction } from "./actions";

/** A link that is over: one press sends a new one to the same address. */
export function OverPersonLink({ secret, isSent }: { secret: string; isSent: boolean }) {
  const t = useTranslations("person.own");
  return (
    <section className="mx-auto grid w-full max-w-lg content-start justify-items-start gap-5 py-6 sm:py-12">
      <h1 className="text-4xl">{t("over")}</h1>
      {isSent ? (
        <Note tone="met" isAnswer>
          {t("done.sent")}
        </Note>
      ) : (
        <p className="text-lg text-soft">{t("over-lead")}</p>
      )}
      <PressForm action={renewPersonLinkAction} hidden={{ secret }} label={t("send")} />
    </section>
  );
}
