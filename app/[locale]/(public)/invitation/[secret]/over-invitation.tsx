import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { Note } from "@/components/ui/note";
import { renewInvitationAction } from "./actions";

/** A link whose invitation still stands: one press sends a new one to the address that was invited. */
export function OverInvitation({ secret, isSent }: { secret: string; isSent: boolean }) {
  const t = useTranslations("account.spent");
  return (
    <section className="mx-auto grid w-full max-w-lg content-start justify-items-start gap-5 py-6 sm:py-12">
      <h1 className="text-4xl">{t("title")}</h1>
      {isSent ? (
        <Note tone="met" isAnswer>
          {t("sent")}
        </Note>
      ) : (
        <p className="text-lg text-soft">{t("invitation-over")}</p>
      )}
      <PressForm action={renewInvitationAction} hidden={{ secret }} label={t("send")} />
    </section>
  );
}
