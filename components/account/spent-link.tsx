import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

type Props = { kind: "invitation" | "reset" | "address" | "person" };

/** One page for a link that is unknown, used, withdrawn or expired, and what to do about it. */
export function SpentLink({ kind }: Props) {
  const t = useTranslations("account.spent");
  return (
    <section className="mx-auto grid w-full max-w-lg content-start justify-items-start gap-5 py-6 sm:py-12">
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="text-lg text-soft">{t(kind)}</p>
      <ButtonLink href={kind === "reset" ? "/reset" : "/sign-in"} variant="primary">
        {t(kind === "reset" ? "ask-again" : "sign-in")}
      </ButtonLink>
    </section>
  );
}
