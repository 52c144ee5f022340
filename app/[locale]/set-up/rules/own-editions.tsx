import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { SetUp } from "@/db/queries/set-up/set-up";
import type { Locale } from "@/lib/i18n/locale";

type Props = { editions: SetUp["ownEditions"]; locale: Locale };

/** The editions drafted here, each with its ways into the edition editor. */
export function OwnEditions({ editions, locale }: Props) {
  const t = useTranslations("set-up.rules");
  return (
    <section className="grid gap-3">
      <h2 className="text-2xl">{t("drafts")}</h2>
      <ul className="border-rule border-t">
        {editions.map(({ id, name, state }) => (
          <li key={id} className="grid gap-1 border-rule border-b py-3">
            <span className="font-semibold">{name[locale]}</span>
            <span className="flex flex-wrap gap-x-6 gap-y-1">
              <Link href={`/editions/${id}`} className={linkLook}>
                {t(state === "draft" ? "edit" : "editor")}
              </Link>
              {state === "draft" ? (
                <Link href={`/editions/${id}/announce`} className={linkLook}>
                  {t("announce")}
                </Link>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
