import { useTranslations } from "next-intl";
import type { SealingDelay } from "@/lib/agreement/life/sealing-delay";

const listed = (delay: SealingDelay): { key: string; before: string; code: string }[] => {
  if (delay.cause === "no-time")
    return delay.failures.map(({ authority, fault }) => ({ key: authority, before: authority, code: fault }));
  return delay.cause === "not-verified" ? delay.faults.map((code) => ({ key: code, before: "", code })) : [];
};

/** Why an agreement still waits for its seal, each authority with its own reason. */
export function SealingDelayNote({ attempts, delay }: { attempts: number; delay: SealingDelay }) {
  const t = useTranslations("seal");
  const reasons = listed(delay);
  const words = (code: string): string => {
    const key = code.startsWith("authority-") ? (`authority.${code}` as const) : (`faults.${code}` as const);
    return t.has(key as "delay.fault") ? t(key as "delay.fault") : code;
  };
  return (
    <div className="grid gap-2">
      <p>{t("delay.lead", { attempts })}</p>
      <p>{t(`delay.${delay.cause}`)}</p>
      {reasons.length > 0 ? (
        <ul className="list-disc ps-6">
          {reasons.map(({ key, before, code }) => (
            <li key={key}>
              {before ? (
                <code translate="no" className="block break-all text-[0.85em]">
                  {before}
                </code>
              ) : null}
              {words(code)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
