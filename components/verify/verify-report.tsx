"use client";

import { useTranslations } from "next-intl";
import { EvidenceFacts } from "@/components/agreement/evidence/evidence-facts";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { FormattedDay } from "@/components/format/formatted-day";
import { UtcInstant } from "@/components/format/utc-instant";
import { Disclosure } from "@/components/ui/disclosure";
import { CircleCheck, CircleHelp, CircleX } from "@/components/ui/icons";
import { type FileReport, makeReport, type ReportAnswer, type ReportFact } from "@/lib/verify/report";
import type { SealVerdict } from "@/lib/verify/verdict";
import type { Known } from "./use-verify";

const looks = {
  valid: { icon: CircleCheck, look: "border-met bg-met-wash text-met" },
  modified: { icon: CircleX, look: "border-danger bg-danger-wash text-danger" },
  unknown: { icon: CircleHelp, look: "border-risk bg-risk-wash text-risk" },
};

function KnownHere({ known }: { known: Known }) {
  const t = useTranslations("verify.known");
  return (
    <p>
      {"sinceOn" in known ? t.rich(known.state, { on: () => <FormattedDay on={known.sinceOn} /> }) : t(known.state)}
    </p>
  );
}

function Headline({ answer, name, known }: { answer: ReportAnswer; name: string; known: Known | null }) {
  const t = useTranslations("verify");
  const { icon: Icon, look } = looks[answer];
  return (
    <div className={`flex gap-4 border-l-4 px-5 py-5 ${look}`}>
      <Icon aria-hidden className="mt-1 size-7 shrink-0" />
      <div className="grid min-w-0 gap-1">
        <h2 className="text-2xl">{t(`answer.${answer}`)}</h2>
        <div className="text-ink">
          <p>{t(`sentence.${answer}`)}</p>
          {known ? <KnownHere known={known} /> : null}
          <p className="text-soft text-sm wrap-anywhere">{name}</p>
        </div>
      </div>
    </div>
  );
}

function Faults({ faults }: { faults: FileReport["faults"] }) {
  const t = useTranslations("verify");
  const sentence = useTranslations("seal.faults");
  if (faults.length === 0) return null;
  return (
    <section className="pt-6">
      <h3 className="mb-3 text-xl">{t("why")}</h3>
      <ol className="grid gap-3">
        {faults.map(({ code, meaning }) => (
          <li key={code} data-fault={code} className="measure border-rule border-l pl-4">
            <strong className="block">{sentence(code)}</strong>
            <span className="text-soft">{t(`meaning.${meaning}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Value({ fact: { is, value } }: { fact: ReportFact }) {
  const t = useTranslations("verify.words");
  if (is === "instant") return <UtcInstant at={value} hasSeconds />;
  if (is === "word") return t(value as "no-independent-time");
  if (is === "code" && value.length === 64) return <Fingerprint sha256={value} />;
  return is === "code" ? (
    <code translate="no" className="text-[0.9em] wrap-anywhere">
      {value}
    </code>
  ) : (
    value
  );
}

function Part({ part }: { part: FileReport["parts"][number] }) {
  const t = useTranslations("verify");
  const facts = part.facts.map((fact) => ({
    label: t(`facts.${fact.label}` as "facts.name"),
    value: <Value fact={fact} />,
  }));
  return (
    <section className="pt-6">
      <h3 className="mb-1 text-xl">{t(`parts.${part.title}`)}</h3>
      <EvidenceFacts facts={facts} />
    </section>
  );
}

type Props = { verdict: SealVerdict; name: string; known: Known | null };

/** The result for one file: the answer, each fault with its meaning, who signed and who sealed. */
export function VerifyReport({ verdict, name, known }: Props) {
  const t = useTranslations("verify");
  const { answer, faults, parts } = makeReport(verdict);
  return (
    <article>
      <Headline answer={answer} name={name} known={known} />
      <Faults faults={faults} />
      {answer === "valid" ? null : <p className="measure pt-6 text-soft">{t("claimed")}</p>}
      {parts.map((part) => (
        <Part key={part.title} part={part} />
      ))}
      {verdict.evidence ? (
        <Disclosure summary={t("evidence")}>
          <pre
            translate="no"
            className="max-h-[30rem] overflow-auto whitespace-pre-wrap bg-wash p-4 text-sm wrap-anywhere"
          >
            {JSON.stringify(verdict.evidence, null, 2)}
          </pre>
        </Disclosure>
      ) : null}
    </article>
  );
}
