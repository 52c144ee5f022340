import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SpentLink } from "@/components/account/spent-link";
import { PressForm } from "@/components/form/press-form";
import { openAddressLink } from "@/lib/server/auth/account/address";
import { takeAddressAction } from "./actions";

type Props = { params: Promise<{ secret: string }> };

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("account.address");
  return { title: t("title"), description: t("description") };
};

/** Opening the link changes nothing, because mail scanners open links too; only the button does. */
export default async function AddressPage({ params }: Props) {
  const [{ secret }, t] = await Promise.all([params, getTranslations("account.address")]);
  const email = await openAddressLink(secret);
  if (!email) return <SpentLink kind="address" />;
  return (
    <section className="mx-auto grid w-full max-w-lg content-start gap-7 py-6 sm:py-12">
      <header className="grid gap-2">
        <h1 className="text-4xl">{t("confirm")}</h1>
        <p className="break-words text-lg text-soft">{t("confirm-lead", { email })}</p>
      </header>
      <PressForm action={takeAddressAction} hidden={{ secret }} label={t("confirm-do")} />
    </section>
  );
}
