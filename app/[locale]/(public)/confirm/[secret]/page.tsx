import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { choiceIn, type Query } from "@/lib/form/query";
import { openCustomerLink } from "@/lib/server/confirmation/customer";
import { AnswerPart } from "./answer-part";
import { AskedPart } from "./asked-part";
import { OverPart } from "./over-part";
import { RefusePart } from "./refuse-part";

type Props = { params: Promise<{ secret: string }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("confirmation");
  return { title: t("title"), description: t("description"), robots: { index: false } };
};

/** A customer without an account confirms, or says why not. Opening the page changes nothing; only its forms do. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const [{ secret }, query] = await Promise.all([params, searchParams]);
  const link = await openCustomerLink(secret);
  const answer = choiceIn(query, "answer", ["yes", "no"] as const);
  return (
    <section className="mx-auto grid w-full max-w-xl content-start gap-8 py-2 sm:py-10">
      {link?.state === "open" ? (
        <>
          <AskedPart link={link} />
          <AnswerPart link={link} secret={secret} answer={answer} />
        </>
      ) : (
        <OverPart link={link} />
      )}
      {link && link.state !== "refused" ? <RefusePart secret={secret} vendor={link.vendor} /> : null}
    </section>
  );
}
