import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { Note } from "@/components/ui/note";
import { partNames } from "@/lib/agreement/text/draft/draft";
import type { TextFault } from "@/lib/agreement/text/draft/fault";

/** One fault as a sentence, in the reader's language. */
export function FaultSentence({ fault: { code, language, words } }: { fault: TextFault }) {
  const t = useTranslations("text");
  const word = useTranslations("agreement");
  const said = t(`faults.${code}`, { words, names: partNames.join(", ") });
  return language ? t("in-language", { language: word(`documents.language.${language}`), fault: said }) : said;
}

/** The faults of one place, beside it. */
export function FaultsHere({ faults }: { faults: readonly TextFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="grid gap-1 border-danger border-l-2 pl-3 text-danger text-sm">
      {faults.map((fault) => (
        <li key={JSON.stringify(fault)}>
          <FaultSentence fault={fault} />
        </li>
      ))}
    </ul>
  );
}

type Props = { version: string; faults: readonly TextFault[]; numberOf: (at: string) => string };

/** How many faults there are, and the way to each. */
export function FaultSummary({ version, faults, numberOf }: Props) {
  const t = useTranslations("text");
  if (faults.length === 0) return <Note tone="met">{t("faults-none")}</Note>;
  return (
    <Note tone="risk">
      <p className="font-semibold">{t("faults-count", { count: faults.length })}</p>
      <ul className="mt-2 grid max-h-72 gap-1 overflow-y-auto">
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            <Link className={linkLook} href={`/texts/${version}#at-${fault.at}`}>
              {numberOf(fault.at)}
            </Link>
            {" · "}
            <FaultSentence fault={fault} />
          </li>
        ))}
      </ul>
    </Note>
  );
}
