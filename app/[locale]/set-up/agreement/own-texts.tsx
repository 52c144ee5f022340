import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { SetUp } from "@/db/queries/set-up/set-up";

/** The texts written here, each with the way to its pages, and the way to begin one. */
export function OwnTexts({ texts, mayDraft }: { texts: SetUp["ownTexts"]; mayDraft: boolean }) {
  const t = useTranslations("set-up.agreement");
  return (
    <div className="grid gap-5">
      {texts.length > 0 ? (
        <ul className="border-rule border-t">
          {texts.map(({ version, state }) => (
            <li key={version} className="flex flex-wrap gap-x-4 border-rule border-b py-3">
              <Link href={`/texts/${version}`} className={linkLook}>
                {t("version", { version })}
              </Link>
              <span className="text-soft">{t(`state.${state}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayDraft ? (
        <ButtonLink href="/texts" className="justify-self-start">
          {t("write")}
        </ButtonLink>
      ) : (
        <p>{t("not-yours")}</p>
      )}
    </div>
  );
}
