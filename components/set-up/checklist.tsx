import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { StateLabel } from "@/components/ui/state-label";
import { type StepStates, stepsLeft } from "@/lib/set-up/step";

/** What is still missing before partners are invited; an administrator is led to it. Nothing once all is done. */
export function SetUpChecklist({ states, mayDo }: { states: StepStates; mayDo: boolean }) {
  const t = useTranslations("set-up");
  const left = stepsLeft(states);
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="set-up-checklist" className="mb-10 border-risk border-l-2 bg-risk-wash px-4 py-4 sm:px-6">
      <h2 id="set-up-checklist" className="text-xl">
        {t("checklist.title")}
      </h2>
      <p className="mt-1 text-soft">{t("checklist.lead", { count: left.length })}</p>
      <ul className="mt-3 grid gap-3">
        {left.map((step) => (
          <li key={step} className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline">
            <div>
              {mayDo ? (
                <Link href={`/set-up/${step}`} className={linkLook}>
                  {t(`steps.${step}`)}
                </Link>
              ) : (
                <span className="font-semibold">{t(`steps.${step}`)}</span>
              )}
              <p className="text-soft">{t(`about.${step}`)}</p>
            </div>
            <StateLabel
              state={states[step] === "acknowledged" ? "risk" : "missing"}
              label={t(`list.${states[step]}`)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
