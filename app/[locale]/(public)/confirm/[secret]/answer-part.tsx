import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import type { OpenedLink } from "@/lib/confirmation/link";
import { NoForm } from "./no-form";
import { YesForm } from "./yes-form";

type Props = { link: OpenedLink; secret: string; answer: "yes" | "no" | undefined };

/** First yes or no, as part of the address, so that it works without JavaScript and a phone shows at once the few words that belong to it. */
export function AnswerPart({ link: { partnerName: partner, vendor }, secret, answer }: Props) {
  const t = useTranslations("confirmation.page");
  const path = `/confirm/${secret}`;
  if (!answer)
    return (
      <div className="grid gap-3 sm:grid-cols-2">
        <ButtonLink href={`${path}?answer=yes#answer`} variant="primary">
          {t("yes")}
        </ButtonLink>
        <ButtonLink href={`${path}?answer=no#answer`}>{t("no")}</ButtonLink>
      </div>
    );
  return (
    <section aria-labelledby="answer" className="grid gap-5 border-edge border-l-2 pl-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="answer" className="text-2xl">
          {t(answer)}
        </h2>
        <Link href={path} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {t("back")}
        </Link>
      </header>
      {answer === "yes" ? <YesForm {...{ secret, partner }} /> : <NoForm {...{ secret, partner, vendor }} />}
    </section>
  );
}
